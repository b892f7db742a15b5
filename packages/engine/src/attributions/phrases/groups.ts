import type { Sentence, Token } from '../../language/analysis.ts'
import { LINKING, PHRASAL } from '../lexicon/verbs.ts'

/** A verb with its auxiliaries, negation and adverbs: "have repeatedly called". Tokens [first, last); `main` bears the meaning. */
export type Group = {
  first: number
  main: number
  last: number
  lemma: string
  form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  passive: boolean
  negated: boolean
  past: boolean
  sentence: number
}

const NEGATION = new Set(['not', "n't", 'n’t', 'never', 'hardly', 'barely'])
const isAdverb = (t: Token) => t.upos === 'ADV' && t.xpos !== 'WRB'
const isInner = (t: Token) => isAdverb(t) || t.xpos === 'RB'

/** The verb groups of a sentence, in order; a group ends with its main verb. */
export function groupsOf(tokens: readonly Token[], sentence: Sentence): Group[] {
  const groups: Group[] = []
  let i = sentence.first
  while (i < sentence.last) {
    const token = tokens[i]!
    // "a think tank" thinks nothing
    if (token.upos === 'VERB' && token.lemma === 'think' && /^tanks?$/i.test(tokens[i + 1]?.text ?? '')) {
      i += 2
      continue
    }
    const infinitive = token.xpos === 'TO'
    if (token.upos !== 'AUX' && token.upos !== 'VERB' && !infinitive) {
      i++
      continue
    }
    let first = i
    let main = -1
    let k = i
    for (; k < sentence.last; k++) {
      const t = tokens[k]!
      if (t.upos === 'AUX' || t.xpos === 'TO') {
        // "to" begins another group unless a linking verb hands on to it.
        if (t.xpos === 'TO' && k > i && !(main >= 0 && LINKING.has(tokens[main]!.lemma))) break
        if (main >= 0 && t.xpos !== 'TO') break
        if (
          t.upos === 'AUX' &&
          k > i &&
          t.xpos !== 'VB' &&
          t.xpos !== 'VBN' &&
          t.xpos !== 'VBG' &&
          tokens[k - 1]!.xpos !== 'RB' &&
          tokens[k - 1]!.upos !== 'ADV'
        )
          break
        continue
      }
      if (isInner(t) && (main < 0 || tokens[k + 1]?.xpos === 'TO')) continue
      // must “end the bloodshed”: a quotation that opens within the group
      if (main < 0 && k > i && /^(?:[“"]|''|``)$/.test(t.text) && tokens[k + 1]?.upos === 'VERB') continue
      if (t.upos === 'VERB') {
        if (main >= 0 && !(tokens[k - 1]!.xpos === 'TO' || (isInner(tokens[k - 1]!) && tokens[k - 2]?.xpos === 'TO')))
          break
        main = k
        continue
      }
      break
    }
    const copula = main < 0
    if (copula) {
      // No verb follows: the auxiliary itself is the verb ("is confident"), the last one of them.
      for (let m = Math.min(k, sentence.last) - 1; m >= i; m--)
        if (tokens[m]!.upos === 'AUX') {
          main = m
          break
        }
      if (main < 0) {
        i = Math.max(i + 1, k)
        continue
      }
    }
    while (
      first > sentence.first &&
      isAdverb(tokens[first - 1]!) &&
      (tokens[first - 1]!.text.toLowerCase().endsWith('ly') ||
        /^(?:also|never|later|then|now|even|just|often|again|once|only|still|already|always|first|long)$/i.test(
          tokens[first - 1]!.text,
        ))
    )
      first--
    const own = tokens.slice(first, main)
    const head = tokens[main]!
    const particle =
      PHRASAL.get(head.lemma)?.has(tokens[main + 1]?.text.toLowerCase() ?? '') && main + 1 < sentence.last
    const auxiliaries = own.filter((t) => t.upos === 'AUX')
    const be = auxiliaries.some(
      (t) => t.lemma === 'be' || ((t.text === "'s" || t.text === '’s') && head.xpos === 'VBG'),
    )
    const opens = own.find((t) => t.upos === 'AUX' || t.xpos === 'TO' || t.upos === 'VERB') ?? head
    const form: Group['form'] =
      opens.xpos === 'TO'
        ? 'infinitive'
        : opens.upos === 'AUX' && opens.xpos !== 'VBG' && opens.xpos !== 'VB' && opens.xpos !== 'VBN'
          ? 'finite'
          : opens.xpos === 'VBG'
            ? 'gerund'
            : opens.xpos === 'VBN'
              ? 'participle'
              : 'finite'
    groups.push({
      first,
      main,
      last: main + (particle ? 2 : 1),
      lemma: particle ? `${head.lemma}_${tokens[main + 1]!.text.toLowerCase()}` : head.lemma,
      form,
      passive: head.xpos === 'VBN' && be && head.upos === 'VERB',
      negated: own.some((t) => NEGATION.has(t.text.toLowerCase())),
      past: opens.xpos === 'VBD' || (opens.lemma === 'have' && opens.upos === 'AUX'),
      sentence: sentence.i,
    })
    i = Math.max(main + (particle ? 2 : 1), i + 1)
  }
  return groups
}
