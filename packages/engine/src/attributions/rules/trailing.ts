import type { Sentence } from '../../language/analysis.ts'
import { CUE_VERBS, SPEECH } from '../lexicon/verbs.ts'
import { cueOf } from '../phrases/cue.ts'
import type { Group } from '../phrases/groups.ts'
import { appositionOn, isDay, nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd, small } from '../phrases/scene.ts'
import { subjectBefore } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

const MARK = /^(?:,|—|–|--|\?|!|"|”|''|\.\.\.|…)$/

/**
 * What was said first and its speaker after it: "…," said X · "…," X said on Monday. "…" · …, X said. With what the
 * same sentence and the quotations right after it add.
 */
export const trailing = attributionRule('trailing', 1, (scene) => {
  const found = []
  for (const sentence of scene.sentences) {
    for (const group of scene.groups[sentence.i]!) {
      const head = scene.tokens[group.main]!
      if (group.form !== 'finite' || group.passive || head.upos !== 'VERB' || head.lemma === 'have') continue
      const speaker = trailingSpeaker(scene, group, sentence)
      if (!speaker) continue
      const { source, from, to, addressee } = speaker
      const before = contentBefore(scene, from, sentence)
      if (!before) continue
      const told = before.at(-1)!
      const quoted = scene.quoteAt[told.last - 1]! >= 0
      const verb = CUE_VERBS.get(group.lemma)
      const speech = SPEECH.has(group.lemma)
      if (!quoted && (group.lemma === 'continue' || !(speech || verb?.codes.has('t')))) continue
      if (quoted && !speech && !verb && !atQuote(scene, from)) continue
      const after = contentAfter(scene, to, sentence, quoted)
      if (!quoted) {
        if (![told, ...after].some((r) => hasVerb(scene, sentence, r))) continue
        if (!closes(scene, to, sentence, speech)) continue
        // "When talks ended, he said" goes on with what he said; it needs its other half.
        const opens = scene.tokens[told.first]!
        if (after.length === 0 && FRONTED.test(opens.text)) continue
      }
      const content = [...before, ...after]
      found.push({ confidence: quoted ? 0.95 : 0.85, source, cue: cueOf(group), content, group, addressee })
    }
  }
  return found
})

const FRONTED = /^(?:as|when|after|before|since|while|although|though)$/i

const hasVerb = (scene: Scene, sentence: Sentence, range: Range): boolean =>
  scene.groups[sentence.i]!.some((g) => g.form === 'finite' && g.first >= range.first && g.last <= range.last)

/** Whether nothing but circumstances stands after the speaker's verb. */
function closes({ tokens }: Scene, to: number, sentence: Sentence, speech: boolean): boolean {
  const next = tokens[to]
  if (!next || to >= sentence.last || /^(?:[.,;:!?)]|—|–|--|"|”|'')$/.test(next.text)) return true
  return (
    speech &&
    (next.upos === 'ADV' ||
      next.upos === 'ADP' ||
      isDay(next) ||
      /^(?:last|this|when|while|as|after|before)$/i.test(next.text))
  )
}

const atQuote = ({ tokens, quoteAt }: Scene, from: number): boolean =>
  quoteAt[from - 1]! >= 0 && /^(?:"|”|''|’’)$/.test(tokens[from - 1]!.text)

/** “Who won?” X asked: the question mark ended a sentence, and its speaker begins the next. */
function asked({ tokens, quoteAt, analysis }: Scene, at: number, sentence: Sentence): boolean {
  const before = analysis.sentences[sentence.i - 1]
  return (
    before?.paragraph === sentence.paragraph &&
    quoteAt[at - 1]! >= 0 &&
    quoteAt[at]! < 0 &&
    /^[?!]/.test(tokens[at - 2]?.text ?? '')
  )
}

type Speaker = { source: Range; from: number; to: number; addressee: Range | null }

/** Source, verb and what follows them where they stand behind what was said; `from` is where the source's words begin, `to` where they end. */
function trailingSpeaker(scene: Scene, group: Group, sentence: Sentence): Speaker | null {
  const { tokens, quoteAt } = scene
  const end = sentenceEnd(tokens, sentence)
  if (quoteAt[group.main]! >= 0 && quoteAt[sentence.first] !== quoteAt[group.main]) return null
  const marked = (at: number) =>
    at > sentence.first
      ? MARK.test(tokens[at - 1]!.text) || (quoteAt[at - 1]! >= 0 && quoteAt[at]! < 0)
      : asked(scene, at, sentence)
  let source: Range | null = null
  let from = group.first
  let to = group.last
  if (
    marked(group.first) &&
    (SPEECH.has(group.lemma) || (quoteAt[group.first - 1]! >= 0 && quoteAt[group.first]! < 0))
  ) {
    // said X, the minister of Y
    source = nounPhraseOn(tokens, group.last, sentence.last)
    // "X, the envoy, said talks would go on": a subject with its verb follows, so what stands before is the speaker.
    if (
      source &&
      scene.groups[sentence.i]!.some(
        (g) => g.form === 'finite' && g.first >= source!.last && g.first <= source!.last + 1,
      )
    )
      source = null
    if (!source || tokens[source.first]!.xpos === 'DT')
      return source && tokens[source.first]!.xpos === 'DT' && source.last - source.first > 1
        ? inverted(scene, group, sentence, source)
        : null
    return inverted(scene, group, sentence, source)
  }
  source = subjectBefore(scene, group)
  if (!source || !marked(source.first)) return null
  // A relative clause after a comma is no speaker: "the accord, which says".
  if (/^(?:who|which|that|whose|what)$/i.test(tokens[source.first]!.text)) return null
  from = source.first
  let addressee: Range | null = null
  if (/^(?:tell|remind|assure|inform|warn|ask|urge)$/.test(group.lemma)) {
    addressee = nounPhraseOn(tokens, group.last, sentence.last)
    if (addressee) to = addressee.last
  }
  // Nothing but circumstances may follow: "X said on Monday", "X said, adding".
  const next = tokens[to]
  if (next && to < end && quoteAt[from - 1]! < 0) {
    if (
      small(next) === 'that' ||
      next.upos === 'PRON' ||
      (next.upos === 'DET' && !/^(?:this|last|the|an?)$/.test(small(next)))
    )
      return null
    const phrase = nounPhraseOn(tokens, to, end)
    const verb =
      phrase &&
      scene.groups[sentence.i]!.some((g) => g.form === 'finite' && g.first >= phrase.last && g.first <= phrase.last + 2)
    if (phrase && verb) return null
  }
  return { source, from, to, addressee }
}

function inverted(scene: Scene, group: Group, sentence: Sentence, source: Range): Speaker {
  let last = source.last
  const apposed = appositionOn(scene.tokens, last, sentence, sentence.last)
  if (apposed > last + 1) last = apposed
  return { source: { first: source.first, last }, from: group.first, to: last, addressee: null }
}

/** What was said before `from`: the quotation that closes there with what leads to it, or the clause. */
function contentBefore(scene: Scene, from: number, sentence: Sentence): Range[] | null {
  const { tokens, quoteAt, quotes } = scene
  let end = from
  const q = quoteAt[end - 1]!
  if (q >= 0 && quoteAt[from]! !== q) {
    const quote = quotes[q]!
    if (quote.first <= sentence.first) {
      // The quotation may have begun sentences or paragraphs ago.
      let first = quote
      while (first.continues >= 0) first = quotes[first.continues]!
      const parts: Range[] = []
      for (let k = first.i; k <= q; k++)
        if (k === first.i || quotes[k]!.continues >= 0) parts.push({ first: quotes[k]!.first, last: quotes[k]!.last })
      return parts
    }
    return [{ first: opensAt(scene, sentence, quote.first), last: end }]
  }
  if (!/^(?:,|—|–|--)$/.test(tokens[end - 1]!.text)) return null
  end--
  const first = opensAt(scene, sentence, end)
  return end > first ? [{ first, last: end }] : null
}

/** Where the clause begins that leads to token `at`: the sentence's start, or after another attribution of the same sentence. */
function opensAt({ tokens }: Scene, sentence: Sentence, at: number): number {
  let first = sentence.first
  if (/^(?:but|and|yet|however|meanwhile|still|so)$/i.test(tokens[first]!.text)) {
    first++
    if (tokens[first]?.text === ',') first++
  }
  for (let i = at - 1; i > first; i--) if (tokens[i]!.text === ';') return i + 1
  return first < at ? first : sentence.first
}

/** What the speaker goes on to say after "X said": the rest of the sentence, and quotations of their own that follow. */
function contentAfter(scene: Scene, to: number, sentence: Sentence, quoted: boolean): Range[] {
  const { tokens, quoteAt, quotes, analysis } = scene
  const found: Range[] = []
  const end = sentenceEnd(tokens, sentence)
  let k = to
  while (k < end && !/^[,:]$/.test(tokens[k]!.text) && quoteAt[k]! < 0) k++
  if (k < end) {
    const next = quoteAt[k]! >= 0 ? k : k + 1
    if (next < end && quoteAt[next]! >= 0 && quotes[quoteAt[next]!]!.first === next) {
      const quote = quotes[quoteAt[next]!]!
      if (quoted || quote.last >= end) found.push({ first: quote.first, last: quote.last })
      if (quote.last < end) return found
    } else if (
      !quoted &&
      next === k + 1 &&
      k === to &&
      next + 3 < end &&
      tokens[next]!.upos !== 'VERB' &&
      !/^(?:while|though|although|as|who|which|according|but|when|after)$/i.test(tokens[next]!.text)
    ) {
      return [{ first: next, last: end }]
    } else return found
  }
  if (!quoted) return found
  let s = sentence.i + 1
  for (;;) {
    // Sentences that a quotation already taken runs over are done.
    const last = found.at(-1)
    while (last && analysis.sentences[s] && analysis.sentences[s]!.last <= last.last) s++
    const following = analysis.sentences[s]
    if (!following || following.paragraph !== sentence.paragraph) return found
    const q = quoteAt[following.first]!
    if (q < 0 || quotes[q]!.first !== following.first) return found
    const quote = quotes[q]!
    // "…," he added: a verb of its own, another attribution.
    const closing = analysis.sentences[tokens[quote.last - 1]!.sentence]!
    if (quote.last < sentenceEnd(tokens, closing)) return found
    found.push({ first: quote.first, last: quote.last })
    s = closing.i + 1
  }
}
