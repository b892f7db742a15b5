import type { EventAnswer, Evidence } from '@parley/schema'
import { expect, test } from 'vitest'
import { ofEvents } from './events.ts'

const words = (finding: string): Evidence => ({
  ...{ report: 'r', reportName: 'r', title: null, outlet: null, finding, spans: [], quote: finding, day: '2024-05-02' },
})
const event = (more: Partial<EventAnswer>): EventAnswer => ({
  ...{
    id: 'ev-1',
    findings: ['ev-1'],
    label: 'Northland: talks',
    type: 'CONSULT',
    mode: 'talks',
    actors: ['Northland'],
    recipients: [],
  },
  ...{
    place: null,
    date: null,
    dates: [],
    statuses: [],
    magnitudes: [],
    evidence: [],
    joins: [],
    reports: 2,
    outlets: 2,
  },
  ...{ firstDay: null, lastDay: null },
  ...more,
})
const found = (more: Partial<EventAnswer>) => ofEvents({ originOf: (r) => r, dossier: null }, [event(more)])
const statuses = (...all: EventAnswer['statuses'][number]['value'][]) => ({
  statuses: all.map((value) => ({ value, evidence: [words(value)] })),
})

test('days that exclude each other conflict, a day within an interval does not', () => {
  const dates = (...all: EventAnswer['dates'][number]['value'][]) => ({
    dates: all.map((value, i) => ({ value, evidence: [words(`d${i}`)] })),
  })
  expect(found(dates('2024-05-01', '2024-05-04'))).toMatchObject([
    { type: 'date', verdict: 'conflict', things: ['d0', 'd1', 'ev-1'] },
  ])
  expect(found(dates('2024-05-01', { from: '2024-04-28', to: '2024-05-02' }))).toEqual([])
})

const told = (...all: [value: EventAnswer['statuses'][number]['value'], quote: string, day: string][]) => ({
  statuses: all.map(([value, quote, day]) => ({ value, evidence: [{ ...words(value), quote, day }] })),
})

test('held by some and called off by others conflicts; planned and then held does not', () => {
  const HELD = 'The lake talks were held in Kerem'
  expect(
    found(told(['occurred', HELD, '2024-05-02'], ['cancelled', 'The talks in Kerem were called off', '2024-05-02'])),
  ).toMatchObject([{ type: 'existence', verdict: 'conflict', actors: ['Northland'] }])
  expect(found(statuses('occurred', 'planned'))).toEqual([])
})

test('what was called off in quite other words may be something else; called off before it was held is later news', () => {
  const HELD = ['occurred', 'The lake talks were held in Kerem', '2024-05-02'] as const
  const verdicts = (quote: string, day: string) =>
    found(told([...HELD], ['cancelled', quote, day])).map((c) => [c.verdict, c.seeming])
  expect(verdicts('A dinner of ministers was called off', '2024-05-02')).toEqual([['cannot tell', null]])
  expect(verdicts('The lake talks in Kerem were called off', '2024-04-30')).toEqual([['only seemingly', 'later news']])
})
