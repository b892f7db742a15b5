import type { Sentence } from '../../language/analysis.ts'
import { SPEECH } from '../lexicon/verbs.ts'
import { opensQuote, wholeQuote } from './after.ts'
import { clauseEnd, startsClause } from './clause.ts'
import type { Group } from './groups.ts'
import { nounPhraseOn, type Range } from './nouns.ts'
import { type Scene, small } from './scene.ts'
import { subjectOf } from './subject.ts'

export const WH = /^(?:whether|how|why|what|who|where|when|if|which)$/
/** Verbs after which whatever has a verb of its own is a clause, however long its subject. */
const PLAIN = /^(?:say|think|believe|argue|add|claim|hope|insist|predict|suggest|note|feel)$/

/**
 * What a verb of saying takes at token `at`: a clause with or without "that", a question, a quotation, what a colon
 * opens. `codes` are the verb's frames; `told` where an addressee stands before. Null where nothing fits.
 */
export function complementAt(
  scene: Scene,
  at: number,
  sentence: Sentence,
  to: number,
  codes: ReadonlySet<string>,
  group: Group,
  told: boolean,
): Range[] | null {
  const { tokens } = scene
  if (at >= to) return null
  const word = small(tokens[at])
  const clause = (): Range[] => [{ first: at, last: clauseEnd(scene, at, sentence, group) }]
  const gap = gapContent(scene, at, sentence, group, codes)
  if (gap) return gap
  const speech = codes.has('t') || codes.has('a') || told
  if (speech && word === 'that' && thatClause(scene, at, sentence, to)) return clause()
  const own = speech || codes.has('q') ? quotationAfter(scene, group, at, to) : null
  if (own) return own
  if (opensQuote(scene, at) && speech) return clause()
  if ((codes.has('t') || told) && tokens[at]!.text !== ',' && bareClause(scene, at, sentence, to, group))
    return clause()
  if (tokens[at]!.text === ':' && speech && at + 1 < to) return [{ first: at + 1, last: to }]
  return codes.has('w') && WH.test(word) ? clause() : null
}

function thatClause(scene: Scene, at: number, sentence: Sentence, to: number): boolean {
  const { tokens } = scene
  const that = tokens[at]!
  return (
    that.upos === 'SCONJ' ||
    (that.xpos !== 'WDT' && (startsClause(scene, at + 1, sentence, to) || /^[,"“]/.test(tokens[at + 1]?.text ?? '')))
  )
}

function bareClause(scene: Scene, at: number, sentence: Sentence, to: number, group: Group): boolean {
  if (startsClause(scene, at, sentence, to)) return true
  if (!PLAIN.test(group.lemma)) return false
  const first = scene.tokens[at]!
  if (first.upos === 'ADP' || first.upos === 'PUNCT' || first.xpos === 'TO' || first.upos === 'CCONJ') return false
  const phrase = nounPhraseOn(scene.tokens, at, to)
  if (!phrase) return false
  return scene.groups[sentence.i]!.some(
    (g) =>
      g.form === 'finite' &&
      g.first >= phrase.last &&
      g.last <= to &&
      !/^(?:who|that|which)$/i.test(scene.tokens[g.first - 1]!.text),
  )
}

/**
 * A quotation of its own after the verb, right there or behind a comma or colon: "said on “The View” show, “We …”".
 * One that goes on in the reporter's words is no own quotation but the start of a clause.
 */
function quotationAfter(scene: Scene, group: Group, at: number, to: number): Range[] | null {
  const { tokens, quoteAt, quotes, groups } = scene
  for (let i = at; i < to; i++) {
    if (!opensQuote(scene, i)) continue
    const quote = quotes[quoteAt[i]!]!
    const marked = i === at || /^[,:]$/.test(tokens[i - 1]!.text)
    const ended = quote.last >= to || quote.continues >= 0 || /[.,!?]/.test(tokens[quote.last - 2]?.text ?? '')
    if (marked && ended && (i === at || quote.words > 3)) return wholeQuote(scene, quote.i)
    if (i === at && quote.words > 3) return null
    i = quote.last - 1
    if (
      groups[group.sentence]!.some(
        (g) => g.form === 'finite' && g.first > group.last && g.last <= i && quoteAt[g.main]! < 0,
      )
    )
      return null
  }
  return null
}

/** "the changes, which officials said will come": the clause has its subject before the speaker's. */
function gapContent(
  scene: Scene,
  at: number,
  sentence: Sentence,
  group: Group,
  codes: ReadonlySet<string>,
): Range[] | null {
  const { tokens } = scene
  const next = scene.groups[sentence.i]!.find((g) => g.first >= at)
  if (!next || next.first !== at || next.form !== 'finite' || !(SPEECH.has(group.lemma) || codes.has('t'))) return null
  const subject = subjectOf(scene, group)
  if (!subject || subject.first <= sentence.first) return null
  const before = /^(?:which|who|that|what)$/i.test(tokens[subject.first - 1]!.text)
  if (!before && !SPEECH.has(group.lemma)) return null
  const rest = { first: at, last: clauseEnd(scene, at, sentence, group) }
  return before ? [{ first: subject.first - 1, last: subject.first }, rest] : [rest]
}
