import type { AgreementAnswer, Day, SourcesAnswer, View } from '@parley/schema'
import type { RecordQueries } from './record.ts'

/** First and last day, both within; null where one end is open. */
export type Days = { from: Day | null; to: Day | null }

export const isNarrow = (days: Days): boolean => days.from !== null || days.to !== null

const within = ({ from, to }: Days, day: string | null | undefined): boolean =>
  !!day && (from === null || day >= from) && (to === null || day <= to)

const overlaps = (days: Days, from: string | null, to: string | null): boolean =>
  (from !== null || to !== null) &&
  (days.to === null || from === null || from <= days.to) &&
  (days.from === null || to === null || to >= days.from)

/** The days of all reports whose words stand anywhere in an answer. */
function* daysTold(value: unknown): Generator<string> {
  if (value === null || typeof value !== 'object') return
  if ('quote' in value && 'day' in value && typeof value.day === 'string') yield value.day
  else for (const part of Array.isArray(value) ? value : Object.values(value)) yield* daysTold(part)
}

/** Whether a report of these days tells of a thing. */
export function isTold(days: Days, thing: unknown): boolean {
  for (const day of daysTold(thing)) if (within(days, day)) return true
  return false
}

/** Whether an agreement may bind somebody in these days, or a report of them tells of it. */
export const concerns = (days: Days, agreement: AgreementAnswer): boolean =>
  agreement.windows.some((w) => overlaps(days, w.from, w.to)) || isTold(days, agreement)

/** The outlets with a report of these days, each told whole, and these days alone. */
export const covering = (days: Days, { items, days: all }: SourcesAnswer) => ({
  items: items.filter((source) => source.perDay.some((d) => within(days, d.day))),
  days: all.filter((d) => within(days, d.day)),
})

const AT_ONCE = 5000

/** The names of all who do, say, promise or are accused of something in these days. */
export async function namedIn(record: RecordQueries, view: View, days: Days): Promise<Set<string>> {
  const names = new Set<string>()
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<RecordQueries['timeline']>> = await record.timeline(view, days, {
      limit: AT_ONCE,
      cursor,
    })
    for (const item of page.items) for (const name of item.actors) names.add(name)
    cursor = page.next
  } while (cursor !== null)
  return names
}
