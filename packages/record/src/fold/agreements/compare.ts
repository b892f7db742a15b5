import { addDays, type Interval, type Window } from '@parley/schema'

/** How sure a window is of a day: 0 outside, 1 its start or end may fall before or within it, 2 it binds all day. */
type Sureness = 0 | 1 | 2

/** The ends of a window as days that compare as text: "" is before all days, "~" after all. */
type Ends = { may: string; sure: string; sureUntil: string; mayUntil: string }

const [EVER, NEVER] = ['', '~']

const endsOf = (w: Window): Ends => ({
  may: w.from ?? EVER,
  sure: w.fromLatest ?? w.from ?? EVER,
  // On the day of expiry it ends, no report tells at which hour: that day is not sure.
  sureUntil: w.toEarliest ?? w.to ?? NEVER,
  mayUntil: w.to ?? NEVER,
})

const sureness = (e: Ends, day: string): Sureness =>
  day < e.may || day > e.mayUntil ? 0 : day >= e.sure && day < e.sureUntil ? 2 : 1

/** An open end makes no claim: it is taken to lie where the widest of the other accounts puts it. */
function filled(windows: readonly Window[]): Ends[] {
  const all = windows.map(endsOf)
  const starts = all.filter((e) => e.may !== EVER).sort((a, b) => (a.may < b.may ? -1 : 1))
  const stops = all.filter((e) => e.mayUntil !== NEVER).sort((a, b) => (a.mayUntil > b.mayUntil ? -1 : 1))
  return all.map((e) => ({
    ...(e.may === EVER && starts[0] ? { may: starts[0].may, sure: starts[0].sure } : { may: e.may, sure: e.sure }),
    ...(e.mayUntil === NEVER && stops[0]
      ? { sureUntil: stops[0].sureUntil, mayUntil: stops[0].mayUntil }
      : { sureUntil: e.sureUntil, mayUntil: e.mayUntil }),
  }))
}

export type Comparison = { common: Interval | null; reach: Interval | null; contested: Interval[] }

/**
 * Lays windows side by side: the days on which the agreement binds by every account, by any, and those on which the
 * accounts differ. A day on which one account ends and another goes on is contested.
 */
export function compare(windows: readonly Window[]): Comparison {
  const known = windows.filter((w) => w.from !== null || w.to !== null)
  if (!known.length) return { common: null, reach: null, contested: [] }
  const ends = filled(known)
  const cuts = [
    ...new Set(
      ends.flatMap((e) => [e.may, e.sure, e.sureUntil, e.mayUntil === NEVER ? NEVER : addDays(e.mayUntil, 1)]),
    ),
  ]
    .filter((d) => d !== EVER && d !== NEVER)
    .sort()
  const segments: { from: string | null; to: string | null; binds: 'all' | 'some' | 'none'; same: boolean }[] = []
  for (let i = -1; i < cuts.length; i++) {
    const [from, next] = [i < 0 ? null : cuts[i]!, cuts[i + 1] ?? null]
    const to = next === null ? null : addDays(next, -1)
    const levels = ends.map((e) => sureness(e, from ?? to!))
    const binds = levels.every((l) => l > 0) ? 'all' : levels.some((l) => l > 0) ? 'some' : 'none'
    segments.push({ from, to, binds, same: new Set(levels).size === 1 })
  }
  const runs = (keep: (s: (typeof segments)[number]) => boolean): Interval[] =>
    segments
      .reduce<(Interval & { last: number })[]>((found, s, i) => {
        const last = found.at(-1)
        if (!keep(s)) return found
        if (last?.last === i - 1) Object.assign(last, { to: s.to, last: i })
        else found.push({ from: s.from, to: s.to, last: i })
        return found
      }, [])
      .map(({ from, to }) => ({ from, to }))
  return {
    common: runs((s) => s.binds === 'all' && s.same)[0] ?? null,
    reach: runs((s) => s.binds !== 'none')[0] ?? null,
    contested: runs((s) => !s.same),
  }
}
