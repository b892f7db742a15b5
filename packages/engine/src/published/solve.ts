import { addDays, type Clue, type Day, daysBetween, type Interval, type Published } from '@parley/schema'
import { candidates } from './range.ts'
import { weigher } from './weigh.ts'

/** How much of the whole weight the answer must carry. */
const SHARE = 0.6
/** The longest run of days that still is an answer where no dossier gives the period. */
const LOOSEST = 120
/** Where a day that the world knows gives the year, that alone is worth having: days and months told can be dated by it. */
const YEAR = 365
/** Clues that alone can place a day; bounds only help. */
const TELLING: ReadonlySet<Clue['kind']> = new Set([
  'dateline',
  'past date',
  'future date',
  'monthly figure',
  'holiday',
  'past month',
  'landmark',
])
const SENTENCES: Partial<Record<Clue['kind'], string>> = {
  dateline: 'dateline',
  'past date': 'days after a dated event',
  'monthly figure': 'after the month of a figure',
  holiday: 'days after a feast',
  'past month': 'after a named month',
  'future date': 'before a dated event',
  landmark: 'in the year of an event that the world knows',
}

/** The shortest run of days that carries `share` of the weight; of several as short, the heaviest. */
function shortestRun(days: readonly { day: Day; weight: number }[], share: number): { from: Day; to: Day } {
  let best = { length: Number.POSITIVE_INFINITY, weight: 0, first: 0, last: 0 }
  let [first, weight] = [0, 0]
  for (let last = 0; last < days.length; last++) {
    weight += days[last]!.weight
    while (weight - days[first]!.weight >= share) weight -= days[first++]!.weight
    const length = last - first + 1
    if (weight >= share && (length < best.length || (length === best.length && weight > best.weight)))
      best = { length, weight, first, last }
  }
  return { from: days[best.first]!.day, to: days[best.last]!.day }
}

/**
 * The day or days that a report was most likely published on, from the clues its text gives: the shortest run of days that
 * carries most of the weight. `period`, a dossier's, supplies the year; without it the text must.
 * Null where the clues cannot place the report.
 */
export function solve(clues: readonly Clue[], period: Interval | null): Published | null {
  const telling = clues.filter((c) => TELLING.has(c.kind))
  const range = telling.length ? candidates(clues, period) : null
  if (!range) return null
  const days: { day: Day; weight: number }[] = []
  const weigh = weigher(clues)
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) days.push({ day, weight: weigh(day) })
  const whole = days.reduce((sum, d) => sum + d.weight, 0)
  if (whole === 0) return null
  const { from, to } = shortestRun(days, SHARE * whole)
  // without a dossier the years that a text leaves open may be many: then there is no answer
  const loosest = clues.some((c) => c.kind === 'landmark') ? YEAR : LOOSEST
  if (!period && daysBetween(from, to) > loosest) return null
  const stated = clues.some((c) => c.kind === 'dateline') && from === to
  const used = clues.filter((c) => c.kind !== 'masthead' && c.kind !== 'earliest' && c.kind !== 'in office')
  const weekdays = used.some((c) => c.kind === 'past weekday' || c.kind === 'today is' || c.kind === 'future weekday')
  return {
    from,
    to,
    stated,
    evidence: used.slice(0, 6).map((c) => c.span),
    clue:
      [...new Set(telling.map((c) => SENTENCES[c.kind]!))].join(', ') +
      (weekdays && !stated ? ', by the weekdays it names' : ''),
    inferred: range.inferred,
  }
}
