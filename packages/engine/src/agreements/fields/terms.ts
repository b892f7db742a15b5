import type { Mention, Term, Timex, When } from '@parley/schema'
import type { Analysis, TimeExpression } from '../../language/analysis.ts'
import type { Naming } from '../find/mentions.ts'
import { clausesOf } from '../find/phrase.ts'
import { NOT_STARTED } from '../terms/cues.ts'
import { dated, type Told } from '../terms/told.ts'

export type Account = { party: Mention | null; when: When; span: [number, number] }
export type Terms = {
  announced: Account[]
  effective: Account[]
  expires: Account[]
  duration: string | null
  durationSpan: [number, number] | null
  accounts: boolean
  denied: [number, number] | null
}

const ANNOUNCED =
  /\b(?:announc(?:e|es|ed|ing)|agreed|sign(?:ed|s|ing)|declar(?:ed|es|ing)|unveiled|proclaimed|reached|struck|forged|accepted|brokered|concluded|sealed|inked|finali[sz]ed|clinched|negotiated)\b/giu
/** One side alone said yes: that is no announcement of what both keep. */
const ONE_SIDED = /\b(?:accepted|(?:agreed|said\s+yes)\s+to|ready|prepared|willing)\b/iu

/** "with immediate effect": the day on which it was announced. */
const AT_ONCE =
  /\b(?:with\s+immediate\s+effect|effective\s+immediately|(?:takes?|took)\s+effect\s+immediately|immediately\s+(?:took|takes)\s+effect)\b/iu

export const asWhen = (t: TimeExpression, timex: Timex = t.timex): When => ({
  text: t.text,
  span: [t.start, t.end],
  timex,
  value: null,
  inferred: [],
})

/** The time that a verb of a clause governs: the nearest after it, else the nearest before it; within 60 characters. */
function governed(
  times: readonly TimeExpression[],
  at: number,
  end: number,
  ok: (t: TimeExpression) => boolean,
): TimeExpression | null {
  const after = times.find((t) => t.start >= end - 1 && t.start - end < 60 && ok(t))
  const before = times.findLast((t) => t.end <= at && at - t.end < 50 && ok(t))
  return after ?? before ?? null
}

const named = (side: string, mention: Mention): Mention => ({
  ...mention,
  name: side,
  known: 'world',
  anonymous: false,
  group: false,
})

/**
 * Whose account each time is, once both sides are known: accounts of others are the report's own voice, and where a sentence sets one side's
 * account against that of somebody unknown, he speaks for the other.
 */
function byParty(told: readonly Told[], sides: readonly string[]): Account[] {
  return told.map((t, i) => {
    let side = t.account?.side ?? null
    if (t.account && (side === null || !sides.includes(side)) && sides.length === 2) {
      const other = told.find(
        (o, k) =>
          k !== i &&
          o.role === t.role &&
          o.sentence === t.sentence &&
          o.account?.side &&
          sides.includes(o.account.side),
      )
      side = other ? sides.find((s) => s !== other.account!.side)! : null
    }
    if (side !== null && sides.length > 1 && !sides.includes(side)) side = null
    return {
      party: side !== null && t.account ? named(side, t.account.voice.mention) : null,
      when: asWhen(t.time, t.timex),
      span: t.clause,
    }
  })
}

const ISO = /^P(?:(\d+)([DWMY])|T(\d+)H)$/
const UNITS = { D: 'day', W: 'week', M: 'month', Y: 'year' } as const

/** The end of a length from a told beginning: a day that no source says in so many words, marked as inferred. */
function reckoned(start: Account, length: Told): Account | null {
  const m = ISO.exec(length.timex.type === 'duration' ? length.timex.iso : '')
  if (!m || (m[3] && Number(m[3]) % 24)) return null
  const [unit, count] = m[3]
    ? (['day', Number(m[3]) / 24] as const)
    : ([UNITS[m[2] as keyof typeof UNITS], Number(m[1])] as const)
  const timex: Timex = {
    type: 'offset',
    unit,
    from: count,
    to: count,
    anchor: 'text',
    base: start.when.timex,
  }
  return { party: start.party, when: { ...asWhen(length.time, timex), inferred: ['duration'] }, span: length.clause }
}

/**
 * When an agreement was announced, takes effect and runs out, each by whose account, and how long it is to last.
 * `told`: the times that the text tells of it; `sides`: whom it binds, by the names of their states or groups.
 */
export function termsOf(
  analysis: Analysis,
  namings: readonly Naming[],
  all: readonly Naming[],
  told: readonly Told[],
  sides: readonly string[],
  byEvent: Account | null = null,
): Terms {
  const effective = byParty(
    told.filter((t) => t.role === 'start'),
    sides,
  )
  const expires = byParty(
    told.filter((t) => t.role === 'end'),
    sides,
  )
  const length = told.find((t) => t.role === 'length')
  const about =
    length &&
    /\b(?:approximately|about|around)\s+(?:an?\s+)?$/iu.test(
      analysis.text.slice(Math.max(0, length.time.start - 16), length.time.start),
    )
  const terms: Terms = {
    announced: orEvent(announcedIn(analysis, namings, all, told), byEvent),
    effective,
    expires,
    duration: null,
    durationSpan: null,
    accounts: false,
    denied: deniedIn(analysis, namings),
  }
  if (length && length.timex.type === 'duration') {
    const exact = told.find((t) => t.role === 'length' && t.timex.type === 'duration' && t.timex.iso !== 'P1M')
    const chosen = about && length.timex.iso === 'P1M' ? exact : length
    if (chosen?.timex.type === 'duration') {
      terms.duration = chosen.timex.iso
      terms.durationSpan = [chosen.time.start, chosen.time.end]
    }
  }
  const clock = told.find((t) => t.role === 'clock')
  const [announced] = terms.announced
  if (!effective.length && clock && announced && /^PT/.test(terms.duration ?? ''))
    terms.effective = [{ ...announced, when: { ...announced.when, inferred: ['event'] }, span: clock.clause }]
  if (
    !terms.effective.length &&
    announced &&
    AT_ONCE.test(namings.map((n) => analysis.text.slice(n.sentence.start, n.sentence.end)).join(' '))
  )
    terms.effective = [{ ...announced, when: { ...announced.when, inferred: ['event'] } }]
  if (!expires.length && length && effective.length)
    terms.expires = effective.flatMap((e) => reckoned(e, length) ?? []).slice(0, 2)
  const parties = (list: readonly Account[]) => new Set(list.flatMap((e) => (e.party ? [e.party.name] : []))).size
  terms.accounts = parties(terms.expires) > 1 || parties(terms.effective) > 1
  return terms
}

/** The day on which the report says that it was agreed; without one, that of the event by which it tells of the agreeing. */
const orEvent = (told: readonly Account[], byEvent: Account | null): Account[] =>
  told.length || !byEvent ? [...told] : [byEvent]

function deniedIn(analysis: Analysis, namings: readonly Naming[]): [number, number] | null {
  for (const s of new Set(namings.map((n) => n.sentence))) {
    for (const [a, b] of clausesOf(analysis, s)) {
      if (!namings.some((n) => n.start < b && a < n.end)) continue
      const m = NOT_STARTED.exec(analysis.text.slice(a, b))
      if (m) return [a + m.index, a + m.index + m[0].length]
    }
  }
  return null
}

function announcedIn(
  analysis: Analysis,
  namings: readonly Naming[],
  all: readonly Naming[],
  told: readonly Told[],
): Account[] {
  const out: Account[] = []
  for (const sentence of new Set(namings.map((n) => n.sentence))) {
    for (const [start, end] of clausesOf(analysis, sentence)) {
      const words = analysis.text.slice(start, end)
      const own = namings.some((n) => n.start < end && start < n.end)
      if (!own && !/^(?:and|but|which|it|though|although|while|whereas|when)\b/iu.test(words)) continue
      const lead = all.find((n) => start <= n.head && n.head < end)
      if (lead && !namings.includes(lead)) continue
      const times = analysis.times.filter((t) => start <= t.start && t.end <= end)
      for (const m of words.matchAll(ANNOUNCED)) {
        const around = words.slice(Math.max(0, m.index - 24), m.index + m[0].length + 4)
        if (
          ONE_SIDED.test(around) ||
          /\bto\s+which\b[^,;]{0,24}$/iu.test(words.slice(0, m.index)) ||
          /^agreed\s+that\b/iu.test(words.slice(m.index))
        )
          continue
        const t = governed(
          times,
          start + m.index,
          start + m.index + m[0].length,
          (x) =>
            dated(x) &&
            !isFuture(x) &&
            !/\bfor\s+(?:\p{Lu}\p{L}+\s+)?$/u.test(analysis.text.slice(0, x.start).slice(-24)) &&
            !told.some((o) => o.time.start === x.start),
        )
        if (!t) continue
        out.push({ party: null, when: asWhen(t), span: [start, end] })
        break
      }
    }
  }
  return out
}

const isFuture = (t: TimeExpression): boolean =>
  (t.timex.type === 'offset' && (t.timex.to ?? 1) > 0) || (t.timex.type === 'weekday' && t.timex.tense === 'future')

/** Of several times for one thing: a day by its name tells more than a number of days left. */
const plainest = (accounts: readonly Account[]): Account | undefined =>
  accounts.find((a) => a.when.timex.type === 'date') ??
  accounts.find((a) => a.when.timex.type !== 'offset') ??
  accounts[0]

/** One date for all, or one for each party where they tell their own. `contested`: some term of the agreement is told by two. */
export function termOf(accounts: readonly Account[], contested = false): Term {
  const told = [
    ...Map.groupBy(
      accounts.filter((a) => a.party),
      (a) => a.party!.name,
    ).values(),
  ].flatMap((own) => plainest(own) ?? [])
  if (told.length > 1 || (contested && told.length === 1))
    return { per: told.map((a) => ({ party: a.party!, when: a.when })) }
  return plainest(accounts)?.when ?? null
}
