import type { Evidence, Interval, Window } from '@parley/schema'
import type { Account, Field, Length } from './accounts.ts'
import { addDuration, durationInWords } from './duration.ts'

type End = { days: Interval; basis: Window['fromBasis']; why: string; evidence: Evidence[] }

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const inWords = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** "17 April 2025", "between 23 April 2025 and 24 April 2025". */
export function daysInWords({ from, to }: Interval): string {
  if (from && to) return from === to ? inWords(from) : `between ${inWords(from)} and ${inWords(to)}`
  return from ? `from ${inWords(from)}` : to ? `by ${inWords(to)}` : 'on an unknown day'
}

const OPEN: End = { days: { from: null, to: null }, basis: 'open', why: '', evidence: [] }

const moved = ({ from, to }: Interval, iso: string, sign: 1 | -1): Interval => ({
  from: from && addDuration(from, iso, sign),
  to: to && addDuration(to, iso, sign),
})
const meets = (a: Interval, b: Interval): boolean =>
  (!a.to || !b.from || b.from <= a.to) && (!b.to || !a.from || a.from <= b.to)

const stated = (account: Account, verb: string): End => ({
  days: account.days,
  basis: 'stated',
  why: `${verb} ${daysInWords(account.days)}, as told`,
  evidence: [account.evidence],
})

const derived = (days: Interval, why: string, from: (Account | Length)[]): End =>
  days.from || days.to ? { days, basis: 'derived', why, evidence: from.map((a) => a.evidence) } : OPEN

type Known = { effective?: Account; expires?: Account; announced?: Account; length?: Length }

function start({ effective, expires, announced, length }: Known, binding: boolean): End {
  if (effective) return stated(effective, 'takes effect')
  if (length && expires) {
    const days = moved(expires.days, length.iso, -1)
    const told = announced && meets(announced.days, days) ? ', which fits the announcement' : ''
    return derived(days, `starts ${durationInWords(length.iso)} before its end: ${daysInWords(days)}${told}`, [
      length,
      expires,
    ])
  }
  if (length && announced && binding) {
    const why = `counted from the announcement, ${daysInWords(announced.days)}, since no report tells when it takes effect`
    return derived(announced.days, why, [announced])
  }
  return OPEN
}

function end({ effective, expires, announced, length }: Known, binding: boolean): End {
  if (expires) return stated(expires, 'ends')
  const counted = effective ?? (binding ? announced : undefined)
  if (!length || !counted) return OPEN
  const days = moved(counted.days, length.iso, 1)
  return derived(days, `ends ${durationInWords(length.iso)} later: ${daysInWords(days)}`, [length, counted])
}

const within = (a: Interval, b: Interval): boolean =>
  !!a.from && !!a.to && (!b.from || b.from <= a.from) && (!b.to || a.to <= b.to)

/** The latest account; where another tells the same more exactly, that one. */
function picked(accounts: readonly Account[], field: Field, party: string): Account | undefined {
  const own = accounts.filter((a) => a.field === field && a.party === party)
  return own.reduce<Account | undefined>(
    (best, a) => (!best || (within(a.days, best.days) && !within(best.days, a.days)) ? a : best),
    undefined,
  )
}

const sentence = (parts: string[]): string => {
  const said = parts.filter(Boolean).join('; ')
  return said ? `${said[0]!.toUpperCase()}${said.slice(1)}.` : 'No report tells when it begins or ends.'
}

/**
 * The window in which an agreement binds, one for each party by its own account; one for "all" where no report tells
 * of parties apart. Stated ends stay; missing ones are derived: start = expiry − duration, expiry = effect + duration,
 * and from the announcement where the agreement is `binding` and nothing else is told. The day of expiry is `to`.
 */
export function windowsOf(
  accounts: readonly Account[],
  lengths: readonly Length[],
  parties: readonly string[],
  binding: boolean,
): Window[] {
  if (!accounts.length) return []
  const apart = accounts.some((a) => a.party !== 'all')
  const whose = apart ? [...new Set([...parties, ...accounts.map((a) => a.party)])].filter((p) => p !== 'all') : ['all']
  return whose.sort().flatMap((party): Window[] => {
    const pick = (field: Field) => picked(accounts, field, party) ?? picked(accounts, field, 'all')
    const known: Known = {
      ...{ effective: pick('effective'), expires: pick('expires'), announced: pick('announced'), length: lengths[0] },
    }
    const [from, to] = [start(known, binding), end(known, binding)]
    if (!apart && from.basis === 'open' && to.basis === 'open') return []
    const others = accounts.filter(
      (a) => a.field === 'expires' && a.party === known.expires?.party && !meets(a.days, known.expires.days),
    )
    const differing = others.length ? `another report tells an end ${daysInWords(others[0]!.days)}` : ''
    const uncertain = (a: string | null, b: string | null) => (a === b ? null : b)
    return [
      {
        party,
        from: from.days.from,
        fromLatest: uncertain(from.days.from, from.days.to),
        to: to.days.to,
        toEarliest: uncertain(to.days.to, to.days.from),
        fromBasis: from.basis,
        toBasis: to.basis,
        why: sentence([from.why, to.why, differing]),
        evidence: uniqueEvidence([...from.evidence, ...to.evidence, ...others.slice(0, 1).map((o) => o.evidence)]),
      },
    ]
  })
}

function uniqueEvidence(all: readonly Evidence[]): Evidence[] {
  const seen = new Map(all.map((e) => [`${e.finding} ${e.spans.join(';')}`, e]))
  return [...seen.values()]
}
