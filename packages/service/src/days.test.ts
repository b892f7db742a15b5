import { expect, test } from 'vitest'
import { concerns, covering, isNarrow, isTold, namedIn } from './days.ts'
import { fixtureRecord } from './fixture/record.ts'

const NOW = { asOf: null, at: null }
const days = (from: string | null, to: string | null) => ({ from, to })

test('a thing is told in days where any of its words is from a report of them', () => {
  const thing = { sides: [{ evidence: [{ quote: 'It holds', day: '2031-05-02' }] }], day: '2031-06-01' }
  expect(isTold(days('2031-05-01', '2031-05-02'), thing)).toBe(true)
  expect(isTold(days('2031-05-03', null), thing)).toBe(false)
  expect([isNarrow(days(null, null)), isNarrow(days(null, '2031-05-02'))]).toEqual([false, true])
})

test('an agreement concerns days in which somebody may be bound, also where nobody tells of it then', async () => {
  const truce = (await fixtureRecord().agreements(NOW)).find((a) => a.windows.some((w) => w.from && w.to))!
  const { from, to } = truce.windows.find((w) => w.from && w.to)!
  expect(concerns(days(to, null), truce)).toBe(true)
  expect(concerns(days(null, from), truce)).toBe(true)
  expect(concerns(days('2040-01-01', null), { ...truce, windows: [] })).toBe(false)
  expect(concerns(days('2040-01-01', null), { ...truce, windows: [{ ...truce.windows[0]!, to: null }] })).toBe(true)
})

test('outlets are those with a report of the days', async () => {
  const whole = await fixtureRecord().sources(NOW)
  const day = whole.items[0]!.firstDay!
  const some = covering(days(day, day), whole)
  expect(some.items.map((s) => s.name)).toContain(whole.items[0]!.name)
  expect(some.days.map((d) => d.day)).toEqual(whole.days.map((d) => d.day).filter((d) => d === day))
  expect(covering(days('2040-01-01', null), whole).items).toEqual([])
})

test('who is named is gathered over all stretches of the timeline', async () => {
  const record = fixtureRecord()
  const { items } = await record.timeline(NOW, {}, { limit: 500 })
  const timeline = record.timeline.bind(record)
  record.timeline = (view, filter, page) => timeline(view, filter, { ...page, limit: 1 })
  expect(await namedIn(record, NOW, days(null, null))).toEqual(new Set(items.flatMap((item) => item.actors)))
})
