import { lookup } from '@parley/world'
import type { Sentence } from '../../language/analysis.ts'
import type { Candidate } from '../draft.ts'
import { namesIn } from '../phrases/named.ts'
import { nounPhraseOn } from '../phrases/nouns.ts'
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
    const words = analysis.text.slice(tokens[addressee.first]!.start, tokens[addressee.last - 1]!.end)
    const known =
      lookup(words)[0] ?? namesIn(scene, addressee).flatMap((n) => lookup(analysis.text.slice(n.start, n.end)))[0]
    if (known && (known.kind === 'outlet' || known.kind === 'platform')) return words
    if (
      MEDIA.test(small(tokens[addressee.last - 1])) ||
      /^(?:news|times|post|tv)$/i.test(tokens[addressee.last - 1]!.text)
    )
      return words
  }
  const sentence = analysis.sentences[tokens[cue.first]!.sentence]!
  // "a Kremlin statement", "a robust statement asserting": the source or the cue itself is the medium.
  for (const range of [source, cue]) {
    if (!range) continue
    for (let i = range.first; i < range.last; i++) {
      if (
        tokens[i]!.upos === 'NOUN' &&
        /^(?:statement|post|letter|tweet|communique|communiqué|declaration|figures|video|website)$/i.test(
          tokens[i]!.text,
        )
      ) {
        const phrase = nounPhraseOn(tokens, backToStart(scene, i, sentence.first), i + 1, false)
        return phrase ? analysis.text.slice(tokens[phrase.first]!.start, tokens[i]!.end) : tokens[i]!.text
      }
    }
  }
  const issued = beforeCue(scene, cue.first, sentence.first)
  if (issued) return issued
  const told = (i: number) =>
    content.some((r) => i >= r.first && i < r.last) || (source !== null && i >= source.first && i < source.last)
  const own = circumstance(scene, sentence, told)
  if (own) return own
  // "He spoke at a press conference. He said …": the speaker's medium goes on with his pronoun.
  const before = analysis.sentences[sentence.i - 1]
  const pronoun =
    source !== null && source.last - source.first === 1 && /^(?:he|she|they)$/.test(small(tokens[source.first]))
  return pronoun && before?.paragraph === sentence.paragraph ? circumstance(scene, before, () => false) : null
}

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
  const { tokens, analysis } = scene
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    if (taken(i) || !BEFORE.test(tokens[i]!.text)) continue
    const phrase = nounPhraseOn(tokens, i + 1, Math.min(sentence.last, i + 12), false)
    if (!phrase || taken(phrase.last - 1)) continue
    const words = analysis.text.slice(tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end)
    const known = lookup(words).some((e) => e.kind === 'outlet' || e.kind === 'platform')
    if (known && /^(?:on|via|in|through|to)$/i.test(tokens[i]!.text)) return words
    const telling = tokens.slice(phrase.first, phrase.last).some((t) => MEDIA.test(t.text))
    if (telling && !/^(?:to|over)$/i.test(tokens[i]!.text)) return words
  }
  return null
}

function backToStart({ tokens }: Scene, at: number, from: number): number {
  let i = at
  while (i > from && /^(?:ADJ|PROPN|NOUN|DET)$/.test(tokens[i - 1]!.upos) && tokens[i]!.upos !== 'DET') i--
  return i
}
