import type { Day, TimelineDay, TimelineDays, TimelineItem } from '@parley/schema'
import { byText } from '../fold/order.ts'

const FIELDS: Readonly<Record<TimelineItem['kind'], Exclude<keyof TimelineDay, 'day'>>> = {
  ...{ event: 'events', violation: 'violations', commitment: 'commitments', attribution: 'statements' },
}

/** Things of kinds by the days on which they begin, added up. */
export function daysOf(all: Iterable<readonly [day: Day, kind: TimelineItem['kind'], n: number]>): TimelineDays {
  const days = new Map<Day, TimelineDay>()
  for (const [day, kind, n] of all) {
    const one = days.get(day) ?? { day, events: 0, violations: 0, commitments: 0, statements: 0 }
    one[FIELDS[kind]] += n
    days.set(day, one)
  }
  return { days: [...days.values()].sort((a, b) => byText(a.day, b.day)) }
}
