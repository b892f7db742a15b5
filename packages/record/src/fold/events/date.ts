import { type EventAnswer, type Finding, interval } from '@parley/schema'
import { distinct } from '../order.ts'

type Dated = { finding: { value: Pick<Extract<Finding, { kind: 'event' }>['value'], 'date'> } }

const width = (value: NonNullable<EventAnswer['date']>): number => {
  const { from, to } = interval(value)
  return from && to ? Date.parse(to) - Date.parse(from) : Number.POSITIVE_INFINITY
}

/** The day of an event that findings tell, the latest report's first: the most exact date, of several the one told most. */
export function dateOf(sorted: readonly Dated[]): EventAnswer['date'] {
  const told = sorted.flatMap((h) => (h.finding.value.date?.value ? [JSON.stringify(h.finding.value.date.value)] : []))
  const count = (key: string) => told.filter((t) => t === key).length
  const all = distinct(told).map((key) => ({
    value: JSON.parse(key) as NonNullable<EventAnswer['date']>,
    n: count(key),
  }))
  return all.sort((a, b) => width(a.value) - width(b.value) || b.n - a.n)[0]?.value ?? null
}
