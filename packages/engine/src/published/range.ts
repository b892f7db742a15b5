import { addDays, type Clue, type Interval, interval } from '@parley/schema'
import { anchor } from '../language/times/anchor.ts'

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
  return first ? { from: addDays(first, -365), to: addDays(first, 365), inferred: [] } : null
}
