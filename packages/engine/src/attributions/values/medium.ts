import { lookup } from '@parley/world'
import type { Sentence } from '../../language/analysis.ts'
import type { Candidate } from '../draft.ts'
import { namesIn } from '../phrases/named.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, small } from '../phrases/scene.ts'

const MEDIA =
  /^(?:statement|post|posts|interview|tweet|letter|speech|address|broadcast|programme|program|show|briefing|conference|message|video|website|memo|article|op-ed|report|declaration|communique|communiqué|telegram|twitter|facebook|x|truth|television|tv|radio|podcast|channel|newspaper|magazine|agency|email|e-mail|book|remarks|testimony|readout|footage|media|press|forum|platform|app|page|blog)$/i
const BEFORE = /^(?:in|on|via|through|during|at|to|over)$/i

/**
 * Where or by what means it was said, in the words of the text: "in a statement", "told Fox News", "on Telegram".
 * Looked for beside the cue, inside its sentence and outside its content.
 */
export function mediumOf(scene: Scene, candidate: Omit<Candidate, 'rule'>): string | null {
  const { tokens, analysis } = scene
  const { cue, content, addressee, source } = candidate
  if (!cue) return null
  if (addressee) {
    const cut = tokens.slice(addressee.first + 1, addressee.last).findIndex((t) => t.upos === 'DET')
    const hearers = words(scene, cut < 0 ? addressee : { ...addressee, last: addressee.first + 1 + cut })
    const known =
      lookup(hearers)[0] ?? namesIn(scene, addressee).flatMap((n) => lookup(analysis.text.slice(n.start, n.end)))[0]
    if (known && (known.kind === 'outlet' || known.kind === 'platform')) return hearers
    if (
      MEDIA.test(small(tokens[addressee.last - 1])) ||
      /^(?:news|times|post|tv)$/i.test(tokens[addressee.last - 1]!.text)
    )
      return hearers
  }
  const sentence = analysis.sentences[tokens[cue.first]!.sentence]!
  const hearer = addressee ? null : toldTo(scene, cue, sentence)
  if (hearer) return hearer
  // "a Kremlin statement", "a robust statement asserting": the source or the cue itself is the medium.
  for (const range of [source, cue]) {
    if (!range) continue
    for (let i = range.first; i < range.last; i++) {
      if (
        tokens[i]!.upos === 'NOUN' &&
        /^(?:statement|post|letter|tweet|communique|communiqué|declaration|document|figures|video|website)$/i.test(
          tokens[i]!.text,
        )
      ) {
        const phrase = nounPhraseOn(tokens, backToStart(scene, i, sentence.first), i + 1, false)
        return phrase ? analysis.text.slice(tokens[phrase.first]!.start, tokens[i]!.end) : tokens[i]!.text
      }
    }
  }
  const issued = source && source.last === cue.first ? null : beforeCue(scene, cue.first, sentence.first)
  if (issued) return issued
  const told = (i: number) =>
    content.some((r) => i >= r.first && i < r.last) || (source !== null && i >= source.first && i < source.last)
  const own = carrier(scene, sentence, source) ?? circumstance(scene, sentence, told) ?? atEnd(scene, candidate)
  if (own) return own
  // "He spoke at a press conference. He said …": the speaker's medium goes on with his pronoun.
  const before = analysis.sentences[sentence.i - 1]
  const pronoun =
    source !== null && source.last - source.first === 1 && /^(?:he|she|they)$/.test(small(tokens[source.first]))
  return pronoun && before?.paragraph === sentence.paragraph ? circumstance(scene, before, () => false) : null
}

/** "told the Saba news agency", where nobody else saw an addressee. */
function toldTo(scene: Scene, cue: Range, sentence: Sentence): string | null {
  const { tokens } = scene
  if (!tokens.slice(cue.first, cue.last).some((t) => t.lemma === 'tell')) return null
  const phrase = nounPhraseOn(tokens, cue.last, sentence.last, false)
  if (!phrase || !outletIn(scene, phrase)) return null
  // "told Xinhua the group would …": where the outlet is named, and nothing but its kind follows, its words end
  const name = namesIn(scene, phrase).find((n) => n.first === phrase.first && n.last < phrase.last)
  const own = name && tokens[name.last]!.upos === 'DET' ? { first: phrase.first, last: name.last } : phrase
  return words(scene, own)
}

const CARRIES = /^(?:air|carry|quote|cite|publish|broadcast|report|say|relay|print|run)$/

/** "in comments aired by Al Jazeera", "was quoted as saying by the Saba agency": an outlet that passed the words on and is not their source. */
function carrier(scene: Scene, sentence: Sentence, source: Range | null): string | null {
  const { tokens } = scene
  for (let i = sentence.first + 1; i < sentence.last - 1; i++) {
    if (small(tokens[i]) !== 'by' || !CARRIES.test(tokens[i - 1]!.lemma) || scene.quoteAt[i]! >= 0) continue
    const phrase = nounPhraseOn(tokens, i + 1, sentence.last, false)
    if (!phrase || !outletIn(scene, phrase)) continue
    if (source && source.first < phrase.last && phrase.first < source.last) continue
    return words(scene, phrase)
  }
  return null
}

/** "… on Twitter": a platform with which the words told end. */
function atEnd(scene: Scene, { content }: Omit<Candidate, 'rule'>): string | null {
  const { tokens, quoteAt } = scene
  for (const { first, last } of content)
    for (const at of [last - 2, last - 1])
      if (at > first && /^(?:on|via)$/i.test(tokens[at]!.text) && quoteAt[at]! < 0) {
        const phrase = nounPhraseOn(tokens, at + 1, Math.min(tokens.length, at + 4), false)
        if (phrase && lookup(words(scene, phrase)).some((e) => e.kind === 'platform')) return words(scene, phrase)
      }
  return null
}

const words = ({ analysis, tokens }: Scene, { first, last }: Range): string =>
  analysis.text.slice(tokens[first]!.start, tokens[last - 1]!.end)

const outletIn = (scene: Scene, range: Range): boolean =>
  [words(scene, range), ...namesIn(scene, range).map((n) => scene.analysis.text.slice(n.start, n.end))].some((w) =>
    lookup(w).some((e) => e.kind === 'outlet'),
  )

/** "issued a statement [saying]": the medium stands right before a gerund. */
function beforeCue(scene: Scene, cue: number, from: number): string | null {
  const { tokens, analysis } = scene
  let i = cue - 1
  while (i > from && tokens[i]!.upos === 'ADV') i--
  if (i <= from || tokens[cue]!.upos !== 'VERB' || tokens[i]!.upos !== 'NOUN' || !MEDIA.test(tokens[i]!.text))
    return null
  return analysis.text.slice(tokens[backToStart(scene, i, from)]!.start, tokens[i]!.end)
}

/** "in a statement", "on Telegram": a phrase with its preposition, among the words of a sentence that `taken` leaves. */
function circumstance(scene: Scene, sentence: Sentence, taken: (token: number) => boolean): string | null {
  const { tokens } = scene
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    if (taken(i) || !BEFORE.test(tokens[i]!.text)) continue
    const phrase = nounPhraseOn(tokens, i + 1, Math.min(sentence.last, i + 12), false)
    if (!phrase || taken(phrase.last - 1)) continue
    const said = words(scene, phrase)
    const known = lookup(said).some((e) => e.kind === 'outlet' || e.kind === 'platform')
    if (known && /^(?:on|via|in|through|to)$/i.test(tokens[i]!.text)) return said
    const telling = tokens.slice(phrase.first, phrase.last).some((t) => MEDIA.test(t.text))
    if (telling && !/^(?:to|over)$/i.test(tokens[i]!.text)) return said
  }
  return null
}

function backToStart({ tokens }: Scene, at: number, from: number): number {
  let i = at
  while (i > from && /^(?:ADJ|PROPN|NOUN|DET)$/.test(tokens[i - 1]!.upos) && tokens[i]!.upos !== 'DET') i--
  return i
}
