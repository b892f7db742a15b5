import type { Mention, Span, ValueOf, When } from '@parley/schema'
import { STATES } from '@parley/world'
import { actorsIn, actorsOf } from '../actors/index.ts'
import { officesOf } from '../actors/offices.ts'
import type { Analysis, Quantity, Sentence, TimeExpression } from '../language/analysis.ts'
import { signalBefore } from '../language/times/index.ts'

export type CommitmentValue = ValueOf<'commitment'>

type Sum = Quantity & { value: number; unit: string }

/** Fares and wages are no commitments between states and bodies. */
const SMALLEST_SUM = 10_000

const isSum = (q: Quantity): q is Sum =>
  q.unit !== null && /^[A-Z]{3}$/.test(q.unit) && q.value !== null && q.value >= SMALLEST_SUM

/** The sums of money of a text, each with the sentence that holds it. */
export function sums(analysis: Analysis): { sum: Sum; sentence: Sentence }[] {
  return analysis.quantities.filter(isSum).flatMap((sum) => {
    const sentence = analysis.sentences.find((s) => s.start <= sum.start && sum.end <= s.end)
    return sentence ? [{ sum, sentence }] : []
  })
}

/** Whom it is for: the state or body that stands after "for", "to" or "support", or whose needs are named. */
export function beneficiary(analysis: Analysis, [start, end]: Span, who: readonly Mention[]): Mention | null {
  const own = new Set(who.map((m) => m.name))
  const found = actorsIn(analysis, start, end).find((a) => {
    if (own.has(a.mention.name) || (a.kind !== 'state' && a.kind !== 'government' && a.kind !== 'body')) return false
    const before = analysis.text.slice(Math.max(start, a.start - 40), a.start)
    return (
      a.as === 'possessive' ||
      /\b(?:for|to|towards?|support(?:ing)?|help(?:ing)?|on|against)\s+(?:\p{L}+\s+)?$/iu.test(before)
    )
  })
  return found?.mention ?? null
}

const DAYS: ReadonlySet<string> = new Set(['date', 'weekday', 'offset'])

/** By when: a time after "by", "until" or "before", or the beginning that it names; of an end of a year or month, its last day. */
export function byWhen(analysis: Analysis, [start, end]: Span): When | null {
  const times = analysis.times.filter((t) => start <= t.start && t.end <= end && DAYS.has(t.timex.type))
  const bound =
    times.find((t) => /^(?:by|until|before|since)$/.test(signalBefore(analysis.text, t.start) ?? '')) ?? null
  return bound && asWhen(bound)
}

function asWhen(t: TimeExpression): When {
  let { timex } = t
  if (timex.type === 'date' && timex.part === 'end' && timex.year !== null) {
    const month = timex.month ?? 12
    const day = new Date(Date.UTC(timex.year, month, 0)).getUTCDate()
    timex = { ...timex, month, day, part: null }
  }
  return { text: t.text, span: [t.start, t.end], timex, value: null, inferred: [] }
}

const TYPES: readonly [RegExp, NonNullable<CommitmentValue['type']>][] = [
  [/\b(?:military|weapons?|arms|troops|missiles?|ammunition|air\s+defen[cs]e)\b/iu, 'military'],
  [/\b(?:humanitarian|food|shelter|relief|refugees?)\b/iu, 'humanitarian'],
  [/\b(?:loan|billions?|millions?|fund\w*|financ\w*|budget)\b/iu, 'financial'],
]

/** Kiel's type of a commitment by its words; what is none of them is political. */
export const typeOf = (words: string): CommitmentValue['type'] =>
  TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? 'political'

/** Groups that the report nowhere names. */
const NOBODY =
  /^(?:(?:the|both|all|two|three|several|warring|rival|opposing|other)\s+)*(?:groups?|leaders|fighters|delegations)$/iu

/** Whether somebody can undertake something here: experts, outlets and things cannot. */
export function undertakes(analysis: Analysis, mention: Mention): boolean {
  const actor = actorsOf(analysis).find((a) => mention.span && a.start < mention.span[1] && mention.span[0] < a.end)
  return (
    actor !== undefined &&
    actor.kind !== 'outlet' &&
    actor.kind !== 'other' &&
    !NOBODY.test(mention.name) &&
    !/\b(?:analysts?|experts?|sources?)\b/iu.test(mention.name)
  )
}

/** What only a state can do or leave, whoever agrees to it in its name. */
export const STATES_OWN =
  /\b(?:attacks?|strikes?|air\s?strikes|shelling|bombing|troops|forces|soldiers|withdraw\w*|prisoners|hostages|captives|detainees|blockade|siege|weapons|missiles|borders?|crossings?)\b/iu

/** The state whose head, minister or commander the report says somebody is. */
export function ofState(analysis: Analysis, mention: Mention): Mention | null {
  const told = officesOf(analysis).find(({ person }) =>
    mention.name.endsWith(analysis.text.slice(person.start, person.end)),
  )
  const state = told && [...told.words].find((w) => STATES.has(w))
  return state ? { ...mention, name: state, via: 'title', known: 'world' } : null
}

const SPEAKS = '(?:spokes(?:man|woman|person)|negotiator|representative|delegate|envoy)'
const BEFORE = new RegExp(`^(?:['’]s)?\\s+(?:[\\p{L}-]+\\s+){0,2}${SPEAKS}\\s+$`, 'iu')
const AFTER = new RegExp(
  `^,\\s+(?:an?\\s+|the\\s+)?(?:[\\p{L}-]+\\s+){0,2}${SPEAKS}\\s+(?:for|of)\\s+(?:the\\s+)?$`,
  'iu',
)

/** The body in whose name a person speaks, as the report introduces him: "the league's spokesman X", "X, a spokeswoman for the league". */
function spokenFor(analysis: Analysis, name: string): Mention | null {
  const { text } = analysis
  const all = actorsOf(analysis)
  for (const [i, person] of all.entries()) {
    if (person.mention.name !== name) continue
    const [before, after] = [all[i - 1], all[i + 1]]
    if (before && before.kind !== 'person' && BEFORE.test(text.slice(before.end, person.start))) return before.mention
    if (after && after.kind !== 'person' && AFTER.test(text.slice(person.end, after.start))) return after.mention
  }
  return null
}

const WE = /^["“]?(?:that\s+)?(?:we|our)\b/iu

/** Who is bound: the state where its leader undertakes what only a state can do, the body where its spokesman says "we", else whoever says so. */
export function binding(analysis: Analysis, mention: Mention, what: string): Mention {
  const actor = actorsOf(analysis).find((a) => mention.span && a.start < mention.span[1] && mention.span[0] < a.end)
  if (actor?.kind !== 'person') return mention
  if (WE.test(what))
    return (
      spokenFor(analysis, mention.name) ?? (STATES_OWN.test(what) ? (ofState(analysis, mention) ?? mention) : mention)
    )
  return STATES_OWN.test(what) ? (ofState(analysis, mention) ?? mention) : mention
}
