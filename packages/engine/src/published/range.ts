import { addDays, type Clue, type Interval, interval } from '@parley/schema'
import { anchor } from '../language/times/anchor.ts'
import { termsIn } from './clues/terms.ts'

/** How many years after the last one that a text names it may still be from. */
const LONGEST = 8

/**
 * The year after a day that the world knows and the report tells without its year. Days that cannot be meant, since the report names a later
 * year or somebody not in office then, are left out; where those that remain lie years apart, nothing is known.
 */
function knownYear(
  clues: readonly Clue[],
  first: string | undefined,
  begun: string | undefined,
  over: string | undefined,
): { from: string; to: string } | null {
  const days = [...new Set(clues.flatMap((c) => (c.kind === 'landmark' && c.detail ? [c.detail] : [])))]
    .filter((day) => !(begun && addDays(day, 365) < begun) && !(over && day > over))
    .filter((day) => !first || addDays(day, 365) >= first)
    .sort()
  const [from, last] = [days.at(-1), days[0]]
  return from && last && from <= addDays(last, 365) ? { from, to: addDays(last, 365) } : null
}

/**
 * The days to weigh: the dossier's period; else what the text's own full dates leave (a year up to a masthead's date, or a
 * year on from the last full date behind). Null where the text names no year at all.
 */
export function candidates(
  clues: readonly Clue[],
  period: Interval | null,
): { from: string; to: string; inferred: 'year'[] } | null {
  if (period?.from && period.to) {
    const own = clues.some(
      (c) => (c.kind === 'dateline' || c.kind === 'masthead') && c.timex.type === 'date' && c.timex.year !== null,
    )
    return { from: period.from, to: period.to, inferred: own ? [] : ['year'] }
  }
  const days = (kind: Clue['kind']) =>
    clues
      .filter((c) => c.kind === kind)
      .flatMap((c) => interval(anchor(c.timex, null) ?? { from: null, to: null }).to ?? [])
  const [stated] = days('dateline')
  if (stated) return { from: stated, to: addDays(stated, 1), inferred: [] }
  const last = days('masthead').sort()[0]
  if (last) return { from: addDays(last, -365), to: last, inferred: [] }
  const first = days('earliest').sort().at(-1)
  // a bare year behind leaves open how long ago it was; who held office bounds it from both sides
  const held = clues.filter((c) => c.kind === 'in office').map(termsIn)
  const begun = held
    .map((terms) => terms[0]![0])
    .sort()
    .at(-1)
  const over = held.flatMap((terms) => (terms.at(-1)![1] === null ? [] : [terms.at(-1)![1]!])).sort()[0]
  const pinned = knownYear(clues, first, begun, over)
  if (pinned) return { ...pinned, inferred: ['year'] }
  const from = [first && addDays(first, -365), begun]
    .filter((d) => d !== undefined)
    .sort()
    .at(-1)
  if (!from || (!first && !over)) return null
  const to = addDays(from, first ? 365 * (LONGEST + 1) : 365 * LONGEST)
  const end = over && over < to ? over : to
  return end > from ? { from, to: end, inferred: first && !over ? [] : ['year'] } : null
}
