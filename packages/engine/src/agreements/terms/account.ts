import type { Analysis, Sentence } from '../../language/analysis.ts'
import type { Found } from '../../rule.ts'
import { clausesOf } from '../find/phrase.ts'
import { type Voice, voicesOf } from './voices.ts'

const COUNT =
  '(?:counts?|counting|reckoning|calendars?|reading|account|clock|books?|view|eyes|arithmetic|basis|interpretation|version|understanding|timetable|tally|part|terms)'
const BY = /\b(?:by|under|on|in|to|from)\s+(?:the\s+)?$/iu
const FOR = /\b(?:according\s+to|for|ask)\s+(?:the\s+)?(?:(?:government|office|leadership)\s+(?:of|in)\s+)?$/iu
const COUNTS = new RegExp(`^(?:['’]s?)?\\s+(?:own\\s+|official\\s+|\\p{Ll}+\\s+)?${COUNT}\\b`, 'iu')
const SAYS =
  '(?:claim(?:s|ed)?|sa(?:ys|id)|say|insist(?:s|ed)?|maintain(?:s|ed)?|argue[sd]?|contend(?:s|ed)?|believe[sd]?|h(?:olds|eld)|count(?:s|ed)?|consider(?:s|ed)?|sees?|saw|declare[sd]?|announce[sd]?|state[sd]?|assert(?:s|ed)?|puts?|reckon(?:s|ed)?|dat(?:es|ed)|regard(?:s|ed)?|treat(?:s|ed)?|t(?:ells|old)|suggest(?:s|ed)?|recall(?:s|ed)?|calculate[sd]?|notes?|noted|answer(?:s|ed)|repl(?:ies|ied)|recogni[sz]es?|accept(?:s|ed)|add(?:s|ed)|confirm(?:s|ed)?)'
const TELLS = new RegExp(
  `^(?:['’]s?\\s+(?:[\\p{L}-]+\\s+){1,4}|\\s+(?:[\\p{Ll}-]+\\s+){1,2}(?:this\\s+\\p{Ll}+\\s+)?)?(?:,[^,;.]{2,60},)?(?:\\s+in\\s+\\p{Lu}\\p{L}+)?(?:,\\s+who[^;.]{2,60},)?\\s*(?:(?:has|have|had|would|will|itself|also|repeatedly|later|now|\\p{L}+ly)\\s+){0,2}${SAYS}\\b`,
  'iu',
)
const SAME = new RegExp(`\\b(?:that|this|such\\s+a|the\\s+same)\\s+${COUNT}\\b`, 'iu')
const DIFFERS = new RegExp(
  `\\b(?:count(?:s|ed)?|reckon(?:s|ed)?|${COUNT})\\b[^.;]{0,30}\\b(?:differen|other|not|own)|disagree|sees?\\s+it\\s+otherwise|not\\s+so`,
  'iu',
)

export type Account = { side: string | null; voice: Voice }

/** Carries from one sentence to the next whose account was told last. */
export type Telling = { last: Account | null }

const own = (voice: Voice): Account => ({ side: voice.side, voice })

/** The voice right after a time: "17 April for Moscow", "Thursday, as Russian officials suggest", "March 25, the day on which Kyiv considers …". */
function afterTime(analysis: Analysis, sentence: Sentence, voices: readonly Voice[], end: number): Account | null {
  const rest = analysis.text.slice(end, sentence.end)
  const lead =
    /^\s*,?\s*(?:for|by|according\s+to)\s+(?:the\s+)?/iu.exec(rest) ??
    /^\s*,?\s*as\s+(?:the\s+)?/iu.exec(rest) ??
    /^\s*,?\s*(?:(?:the|a)\s+(?:day|date|moment)\s+)?(?:on|from)\s+which\s+(?:the\s+)?/iu.exec(rest) ??
    /^[^,;.]{0,24},\s+(?:the\s+)?/iu.exec(rest)
  if (!lead) return null
  const at = end + lead[0].length
  const voice = voices.find((v) => v.start >= at - 1 && v.start - at < 3)
  if (!voice) return null
  const plain = /^\s*,?\s*(?:for|by|according\s+to)\s/iu.test(lead[0])
  if (plain) return /^['’]s\s/u.test(analysis.text.slice(voice.end)) ? null : own(voice)
  return TELLS.test(analysis.text.slice(voice.end, sentence.end)) ? own(voice) : null
}

const IT = new RegExp(`\\b(?:it|they)\\s+(?:\\p{L}+ly\\s+|also\\s+|itself\\s+)?${SAYS}\\b[^;]{0,70}$`, 'iu')

/** "when it dates the pause from …": the body or state named last before. */
function itsVoice(
  analysis: Analysis,
  sentence: Sentence,
  from: number,
  at: number,
  voices: readonly Voice[],
): Account | null {
  const m = IT.exec(analysis.text.slice(from, at))
  if (!m) return null
  const it = from + m.index
  const before = voices.findLast(
    (v) => v.end <= it && v.side !== null && v.mention.via !== 'pronoun' && !PERSONAL.test(v.mention.text),
  )
  if (before) return own(before)
  const previous = analysis.sentences[sentence.i - 1]
  if (!previous || previous.paragraph !== sentence.paragraph) return null
  const subject = voicesOf(analysis, previous).find((v) => v.side !== null && v.mention.via !== 'pronoun')
  return subject ? own(subject) : null
}

const PERSONAL = /^(?:his|her|he|she|their|its)$/iu

function beforeTime(analysis: Analysis, from: number, at: number, voices: readonly Voice[]): Account | null {
  for (const voice of voices
    .filter((v) => v.start >= from && v.end <= at && !/^(?:his|her|their|its)$/iu.test(v.mention.text))
    .reverse()) {
    const before = analysis.text.slice(from, voice.start)
    const after = analysis.text.slice(voice.end, at)
    const possessive = /^['’]s?\s/u.test(after) || /['’]s?$/u.test(analysis.text.slice(voice.start, voice.end))
    if (COUNTS.test(after) || (BY.test(before) && possessive && /^(?:['’]s?)?,?\s+(?:it|the|they)\b/iu.test(after)))
      return own(voice)
    if (FOR.test(before) && !possessive) return own(voice)
    if (TELLS.test(after)) return own(voice)
  }
  return null
}

/**
 * By whose account a time is told; null where the report tells it in its own voice. A voice without a known side ("an official in his office")
 * speaks for whom the paragraph is about.
 */
export function accountOf(
  analysis: Analysis,
  sentence: Sentence,
  time: { start: number; end: number },
  found: Found | null,
  telling: Telling,
): Account | null {
  const voices = voicesOf(analysis, sentence)
  const pieces = clausesOf(analysis, sentence)
  const index = pieces.findIndex(([a, b]) => a <= time.start && time.start < b)
  const [from] = pieces[index] ?? [sentence.start, sentence.end]
  const words = analysis.text.slice(from, time.start)
  let account =
    afterTime(analysis, sentence, voices, time.end) ??
    itsVoice(analysis, sentence, from, time.start, voices) ??
    beforeTime(analysis, from, time.start, voices)
  if (!account && SAME.test(words)) return telling.last
  if (!account && index > 0 && /^(?:and|but|or|nor|as)\b/iu.test(words)) {
    const [a] = pieces[index - 1]!
    account = beforeTime(analysis, a, time.start, voices)
  }
  account ??= attributed(analysis, time, found)
  if (account && account.side === null) return paragraphSide(analysis, sentence) ?? account
  if (!account && !voices.length) return paragraphSide(analysis, sentence)
  return account
}

/** The source of the narrowest attribution whose content holds the time. */
function attributed(analysis: Analysis, time: { start: number; end: number }, found: Found | null): Account | null {
  const holding = (found?.of('attribution') ?? [])
    .filter(({ value }) => value.actor.length === 1 && value.content.some(([a, b]) => a <= time.start && time.end <= b))
    .sort((a, b) => length(a.value.content) - length(b.value.content))
  for (const { value } of holding) {
    const mention = value.actor[0]!
    const at = mention.span?.[0]
    const sentence = at === undefined ? undefined : analysis.sentences.find((s) => s.start <= at && at < s.end)
    const voice =
      sentence && voicesOf(analysis, sentence).find((v) => mention.span![0] <= v.start && v.end <= mention.span![1] + 1)
    return { side: voice?.side ?? null, voice: voice ?? { start: at ?? 0, end: at ?? 0, side: null, mention } }
  }
  return null
}

const length = (spans: readonly (readonly [number, number])[]): number => spans.reduce((sum, [a, b]) => sum + b - a, 0)

const DENIES =
  /^\s+(?:do(?:es)?|did)\s+not\s+(?:recogni[sz]e|accept|share)\b|^\s+(?:disputes|rejects|contests)\s+(?:that|this|the)\b/iu

/** Whose count a paragraph has opened: "Ukraine counts differently", "Kyiv does not recognise that date". */
function paragraphSide(analysis: Analysis, sentence: Sentence): Account | null {
  const before = analysis.sentences.filter((s) => s.paragraph === sentence.paragraph && s.i < sentence.i).reverse()
  for (const s of before) {
    const sided = voicesOf(analysis, s).filter((v) => v.side)
    const denying = sided.find((v) => DENIES.test(analysis.text.slice(v.end, s.end)))
    if (denying) return own(denying)
    const [first] = sided
    if (first && DIFFERS.test(analysis.text.slice(s.start, s.end))) return own(first)
  }
  return null
}
