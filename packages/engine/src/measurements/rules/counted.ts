import type { Mention, Span, Timex, When } from '@parley/schema'
import { actorsIn } from '../../actors/index.ts'
import { clausesOf } from '../../agreements/find/phrase.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis, Quantity, Sentence, TimeExpression } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { MANNERS } from '../manners.ts'
import { unitOf } from '../units.ts'

const MATTER = /^(?:t|kg|ton|tons|tonne|tonnes|l|litre|litres)$/i
const SHARES =
  /\b(?:population|people|residents|funded|appeal|covered|households|refugees|displaced|health|hospitals|prisoners|hostages|buildings|homes)\b|\p{Lu}\p{L}+(?:ns|is)\b/u
const LAND = /\b(?:territor\w*|land\w*|area|seiz\w*|captur\w*|annex\w*|control\w*|occup\w*|taken|held|advance\w*)\b/iu
const clauseOf = (analysis: Analysis, s: Sentence, q: Quantity): Span => {
  const [clause] = clausesOf(analysis, s).filter(([a, b]) => a <= q.start && q.start < b)
  return clause ?? [s.start, s.end]
}

const text = (analysis: Analysis, a: number, b: number): string => analysis.text.slice(a, b)
/** The word of a manner before the figure makes its words a telling of their own, however short: "that has killed …". */
const TOLD =
  /\b(?:kill|displac|wound|injur|fled|forc|captur|detain|releas|launch|fired|destroy|prompt|caus|leav)\p{L}*\b/iu

/** Where the figure's own words end: its clause, cut at the joints nearest to it. */
function near(analysis: Analysis, [start, end]: Span, q: Quantity): Span {
  const before = [...analysis.text.slice(start, q.start).matchAll(/(?:[,;:]|\bthat\b|\band\b)\s+/gu)].at(-1)
  const own = before ? text(analysis, start + before.index + before[0].length, q.start) : ''
  const from = before && (own.length > 18 || TOLD.test(own)) ? start + before.index + before[0].length : start
  const after = /[,;]\s|\s+and\s/u.exec(analysis.text.slice(q.end, end))
  return [from, after && after.index > 6 ? q.end + after.index : end]
}

/**
 * The words of one figure of several in a row: "350 prisoners, including three Saudi Arabians". Each ends where the next begins; what comes before
 * the first belongs to it.
 */
function among(analysis: Analysis, [start, end]: Span, q: Quantity): Span {
  const counted = analysis.quantities.filter(
    (o) => start <= o.start && o.end <= end && o !== q && (o.of ?? ownOf(analysis, o)) !== null,
  )
  const before = counted.findLast((o) => o.end <= q.start)
  const after = counted.find((o) => o.start >= q.end)
  const joint = (from: number, to: number, pattern: RegExp): number | null => {
    const m = pattern.exec(analysis.text.slice(from, to))
    return m ? from + m.index + m[0].length : null
  }
  const from = before ? (joint(before.end, q.start, /^.*(?:,|\band\b|\bincluding\b|\bfor\b|;)\s+/su) ?? start) : start
  const cut = after && /(?:,|\band\b|\bincluding\b|\bfor\b|;)/u.exec(analysis.text.slice(q.end, after.start))
  const to = after && cut ? q.end + cut.index : end
  const last = analysis.text.slice(from, to).trimEnd().length
  return [Math.max(start, from), from + last]
}

/** "the two armies", "the three bodies": those spoken of before, and no count. */
const anaphoric = (analysis: Analysis, q: Quantity): boolean =>
  q.value !== null &&
  q.value <= 6 &&
  /\b(?:the|both|these|those|their|its)\s+$/iu.test(analysis.text.slice(Math.max(0, q.start - 8), q.start))

const WORDS_BEFORE = 5
const WORDS_AFTER = 7
/** The nearest words of a figure: what it counts and the deed beside it. */
function clipped(analysis: Analysis, [start, end]: Span, q: Quantity): Span {
  const before = [...analysis.text.slice(start, q.start).matchAll(/\S+/gu)]
  const after = [...analysis.text.slice(q.end, end).matchAll(/\S+/gu)]
  const from = before.length > WORDS_BEFORE ? start + before.at(-WORDS_BEFORE)!.index : start
  const last = after[WORDS_AFTER - 1]
  const to = after.length > WORDS_AFTER && last ? q.end + last.index + last[0].length : end
  return [from, q.end + analysis.text.slice(q.end, to).replace(/[\s,;:]+$/u, '').length]
}

/** The words of a number that is none: "hundreds of thousands". */
const vague = (words: string): string =>
  (
    /(?:several|a\s+few|many)\s+(?:dozen|hundred|thousand|million)|(?:(?:tens|hundreds)\s+of\s+)?(?:dozens|scores|hundreds|thousands|millions|billions)/iu.exec(
      words,
    )?.[0] ?? words
  )
    .toLowerCase()
    .replace(/\s+/gu, ' ')

/** Figures of people harmed, weapons used and land taken. */
export const counted: Rule<'measurement'> = {
  id: 'measurements/counted',
  version: 3,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    const whole = analysis.text
    return analysis.quantities.flatMap((q, i): Draft<'measurement'>[] => {
      const sentence = analysis.sentences.find((s) => s.start <= q.start && q.end <= s.end)
      if (!sentence || /^[A-Z]{3}$/.test(q.unit ?? '')) return []
      const previous = analysis.quantities[i - 1]
      if (previous && previous.unit === q.unit && q.unit && /\(\s*\$?$/u.test(whole.slice(previous.end, q.start)))
        return [] // "(270 square miles)" tells the same again
      const clause = clauseOf(analysis, sentence, q)
      const span = near(analysis, clause, q)
      const words = whole.slice(...span)
      const next = analysis.quantities[i + 1]
      const shared =
        next && /^\s+of\s+(?:the|its|their|some|about)?\s*$/iu.test(whole.slice(q.end, next.start)) ? next.of : null
      const part = q.of === null && q.unit === null ? (shared ?? ownOf(analysis, q)) : null
      const manner = mannerOf(
        part ? { ...q, of: part } : q,
        words,
        analysis.text.slice(Math.max(clause[0], q.start - 44), q.start),
        analysis.text.slice(q.end, clause[1]),
      )
      if (!manner) return []
      const own = among(analysis, span, q)
      if (anaphoric(analysis, q)) return []
      const { by, chain } = measurers(analysis, found, q, sentence)
      return [
        {
          rule: 'measurements/counted',
          confidence: 0.6,
          value: {
            quantity: manner.quantity,
            value: q.value ?? vague(q.text),
            low: q.low,
            high: q.high,
            unit: manner.unit,
            period: periodOf(analysis, found, q, own, STANDING.test(manner.quantity) ? own : clause, manner.quantity),
            of: q.of,
            area: null,
            by,
            chain,
            rule: null,
            basis: by.length ? 'claimed' : 'unknown',
            evidence: [clipped(analysis, own, q)],
          },
        },
      ]
    })
  },
}

function mannerOf(
  q: Quantity,
  words: string,
  before: string,
  after: string,
): { quantity: string; unit: string | null } | null {
  if (q.unit === 'km2') return LAND.test(words) ? { quantity: 'territory', unit: 'km2' } : null
  if (q.unit === 'percent')
    return /\b(?:territor\w*|landmass|of\s+the\s+country|control\w*|occup\w*)\b/iu.test(words)
      ? { quantity: 'territory controlled', unit: 'percent' }
      : SHARES.test(words)
        ? { quantity: 'share', unit: 'percent' }
        : null
  if (q.unit && MATTER.test(q.unit)) return { quantity: 'supplies', unit: q.unit }
  if (q.unit) return null
  const noun = q.of?.split(/\s+/).at(-1) ?? null
  if (noun && !/^(?:injured|missing|detained|arrested|homeless|hungry)$/iu.test(noun)) {
    const manner = MANNERS.find((m) => m.of.test(noun) && m.words.test(words))
    return manner ? { quantity: manner.quantity, unit: unitOf(noun) } : null
  }
  // "5,000 injured", "displaced 150,000", "leaving 12 dead": no noun is counted, and the word beside tells of what
  const beside = noun ?? AFTER.exec(after)?.[1] ?? BARE.exec(before)?.[1]
  if (!beside || (q.value !== null && q.value < 2)) return null
  const manner = BESIDE.find(([pattern]) => pattern.test(beside))
  return manner ? { quantity: manner[1], unit: 'people' } : null
}

const BOUNDS =
  '(?:at\\s+least\\s+|more\\s+than\\s+|over\\s+|about\\s+|some\\s+|nearly\\s+|around\\s+|almost\\s+|up\\s+to\\s+|another\\s+|as\\s+many\\s+as\\s+|an\\s+estimated\\s+)*'
const BARE = new RegExp(
  `\\b(kill\\w*|wound\\w*|injur\\w*|displac\\w*|prompting|forcing|uproot\\w*|detain\\w*|arrest\\w*|captur\\w*|releas\\w*|freed)\\s+(?:or\\s+\\w+\\s+|and\\s+\\w+\\s+)?${BOUNDS}$`,
  'iu',
)
const AFTER =
  /^\s+(?:more\s+|others?\s+|of\s+them\s+)?(?:were\s+|have\s+been\s+|had\s+been\s+|are\s+|have\s+|had\s+)?(?:sustained\s+)?(dead|died|deaths|forced|injuries|killed|wounded|injured|displaced|missing|detained|arrested|captured|released|freed|homeless|hungry|to\s+flee|fled|in\s+need)\b/iu
const BESIDE: readonly [RegExp, string][] = [
  [/^(?:kill|dead|died|deaths)/iu, 'people killed'],
  [/^(?:wound|injur)/iu, 'people wounded'],
  [/^(?:displac|prompt|forc|uproot|homeless|to\s+flee|fled)/iu, 'people displaced'],
  [/^(?:detain|arrest|captur|missing)/iu, 'people held'],
  [/^(?:releas|freed)/iu, 'people released'],
  [/^(?:hungry|in\s+need)/iu, 'people in need'],
]

/** Speech acts that tell no figure: what is agreed to, wanted or refused is not counted by them. */
const NO_TELLING = /^(?:accept|demand|reject)$/
const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [a, b]) => sum + b - a, 0)

/** Who measured and who passed it on: the source of the attribution that holds the figure, and "data from …" before it. */
function measurers(analysis: Analysis, found: Found, q: Quantity, s: Sentence): { by: Mention[]; chain: Mention[] } {
  const holding = found
    .of('attribution')
    .filter(
      ({ value }) =>
        value.content.some(([a, b]) => a <= q.start && q.end <= b) && !(value.act && NO_TELLING.test(value.act)),
    )
    .sort((a, b) => lengthOf(a.value.content) - lengthOf(b.value.content))
  const tellers = holding.flatMap(({ value }) => value.actor)
  const teller = tellers.filter((m, i) => tellers.findIndex((o) => o.name === m.name) === i)
  const data = /\b(?:data|figures|estimates|numbers|reports)\s+(?:from|by|of|compiled\s+by)\s+/iu.exec(
    analysis.text.slice(s.start, q.start),
  )
  const from = data
    ? actorsIn(analysis, s.start + data.index, q.start).filter(
        (a) => a.kind === 'body' || a.kind === 'government' || a.kind === 'outlet' || a.kind === 'other',
      )
    : []
  const first = from[0] ? [from[0].mention] : holding[0] ? holding[0].value.actor : []
  const rest = teller.filter((m) => !first.some((f) => f.name === m.name))
  return { by: first, chain: [...first, ...rest] }
}

/** What stands as it is told, whatever else the sentence dates. */
const STANDING = /^(?:population|share|territory controlled|people held|refugees hosted|people in need|armed groups)$/

/** Deeds that harm, take or free: their day is that of what they did. */
const DEEDS = /^(?:ASSAULT|COERCE|CONCEDE|RETREAT)$/

const named = (t: TimeExpression): boolean =>
  t.timex.type !== 'duration' && t.timex.type !== 'set' && t.timex.type !== 'vague'

/** "since 15 April": from then to the day of the report. */
const TODAY: Timex = { type: 'offset', unit: 'day', from: 0, to: 0, anchor: 'report' }

/** "1,400 of its own members": the noun that a share is of. */
const ownOf = (analysis: Analysis, q: Quantity): string | null =>
  q.of === null && q.unit === null
    ? (/^\s+of\s+(?:its|their|his|her|the)\s+(?:own\s+)?(\p{Ll}{3,}s|people|children|men|women)\b/u.exec(
        analysis.text.slice(q.end, q.end + 50),
      )?.[1] ?? null)
    : null

/** What is yet to be done has no day on which it was counted. */
const TO_COME =
  /\b(?:will|would|shall|should|must|to\s+be|plans?|up\s+to|expected|scheduled|includ(?:es|ing)|calls?\s+for|called\s+for|demand\w*|exchange\s+for)\b/iu
/** Sums of a whole war: no single deed's day is theirs. */
const WHOLE =
  /\b(?:the|this|a|an|their|its)\s+(?:[\p{L}-]+\s+){0,3}(?:war|conflict|fighting|insurgency|violence|crisis)\b/iu

/**
 * When it was measured: the time in the figure's own words, nearest first, else in its clause, else the day of the deed that its words tell;
 * "since" runs to the report.
 */
function periodOf(
  analysis: Analysis,
  found: Found,
  q: Quantity,
  own: Span,
  clause: Span,
  quantity: string,
): When | null {
  // a time behind the figure tells more of it than one before a comma
  const gap = (t: { start: number; end: number }) =>
    t.start >= q.end ? t.start - q.end : (q.start - t.end) * (text(analysis, t.end, q.start).includes(',') ? 6 : 1)
  const within = ([start, end]: Span) =>
    analysis.times.filter((t) => start <= t.start && t.end <= end && named(t)).sort((a, b) => gap(a) - gap(b))
  const words = text(analysis, ...own)
  const ahead = TO_COME.test(text(analysis, own[0], q.start))
  const t = ahead
    ? within([q.end, own[1]])[0]
    : (within(own)[0] ??
      (WHOLE.test(words) && !/\bsince\b/iu.test(text(analysis, ...clause)) ? undefined : within(clause)[0]))
  if (!t) {
    if (STANDING.test(quantity) || TO_COME.test(words) || WHOLE.test(words)) return null
    const deed = found
      .of('event')
      .find(
        ({ value }) =>
          value.status === 'occurred' &&
          value.date !== null &&
          DEEDS.test(value.type) &&
          value.evidence.some(([a, b]) => a < q.end && q.start < b),
      )
    return deed
      ? { ...deed.value.date!, inferred: [...new Set([...deed.value.date!.inferred, 'event' as const])] }
      : null
  }
  const since = /\bsince\s+(?:[\p{L}’'-]+\s+){0,7}$/iu.test(analysis.text.slice(Math.max(0, t.start - 60), t.start))
  const open = since && t.timex.type !== 'range'
  const timex: Timex = open ? { type: 'range', from: t.timex, to: TODAY } : t.timex
  return { text: t.text, span: [t.start, t.end], timex, value: null, inferred: [] }
}
