import type { Evidence, Window } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import type { Account, Field } from './accounts.ts'
import { clockOf, clocksOf } from './clock.ts'
import { compare } from './compare.ts'
import { addDuration, durationInWords } from './duration.ts'
import { windowsOf } from './windows.ts'

const words = (finding: string): Evidence => ({
  ...{ report: 'r', reportName: 'r', title: null, outlet: null, finding, spans: [[0, 1]], quote: 'x', day: null },
})
const account = (field: Field, party: string, from: string, to = from): Account => ({
  ...{
    field,
    party,
    value: from === to ? from : { from, to },
    days: { from, to },
    evidence: words(`${field} ${party} ${from}`),
  },
})
const length = (iso: string) => [{ iso, evidence: words(iso) }]
const ends = (w: Window) => [w.party, w.from, w.fromBasis, w.to, w.toBasis]

describe('windows', () => {
  test('start from expiry less duration; expiry from effect and duration', () => {
    const made = windowsOf(
      [account('effective', 'A', '2020-11-10'), account('expires', 'B', '2020-12-15')],
      length('P1M'),
      ['B', 'A'],
      true,
    )
    expect(made.map(ends)).toEqual([
      ['A', '2020-11-10', 'stated', '2020-12-10', 'derived'],
      ['B', '2020-11-15', 'derived', '2020-12-15', 'stated'],
    ])
    expect(made[1]!.evidence.map((e) => e.finding)).toEqual(['P1M', 'expires B 2020-12-15'])
  })

  test('from the announcement only where the agreement stands and nothing else is told', () => {
    const told = [account('announced', 'all', '2016-02-22')]
    expect(windowsOf(told, length('P2W'), [], true).map(ends)).toEqual([
      ['all', '2016-02-22', 'derived', '2016-03-07', 'derived'],
    ])
    expect(windowsOf(told, length('P2W'), [], true)[0]!.why).toBe(
      'Counted from the announcement, 22 February 2016, since no report tells when it takes effect; ends 2 weeks later: 7 March 2016.',
    )
    expect(windowsOf(told, length('P2W'), [], false)).toEqual([])
    expect(windowsOf(told, [], [], true)).toEqual([])
  })

  test('a party of which nothing is told has an open window, and another report is told of', () => {
    const told = [account('expires', 'A', '2020-01-10'), account('expires', 'A', '2020-01-20')]
    const [a, b] = windowsOf(told, [], ['A', 'B'], true)
    expect(ends(b!)).toEqual(['B', null, 'open', null, 'open'])
    expect(b!.why).toBe('No report tells when it begins or ends.')
    expect([a!.to, a!.why]).toEqual([
      '2020-01-10',
      'Ends 10 January 2020, as told; another report tells an end 20 January 2020.',
    ])
  })

  test('of two accounts that agree the more exact one counts', () => {
    const told = [account('expires', 'all', '2020-01-01', '2020-01-31'), account('expires', 'all', '2020-01-10')]
    expect(windowsOf(told, [], [], true).map(ends)).toEqual([['all', null, 'open', '2020-01-10', 'stated']])
  })
})

const window = (from: string | null, to: string | null, more: Partial<Window> = {}): Window => ({
  ...{
    party: 'A',
    from,
    fromLatest: null,
    to,
    toEarliest: null,
    fromBasis: 'stated',
    toBasis: 'stated',
    why: '',
    evidence: [],
  },
  ...more,
})

describe('compare', () => {
  test.each([
    ['one window', [window('2020-01-01', '2020-01-10')], { from: '2020-01-01', to: '2020-01-10' }, []],
    [
      'two alike',
      [window('2020-01-01', '2020-01-10'), window('2020-01-01', '2020-01-10')],
      { from: '2020-01-01', to: '2020-01-10' },
      [],
    ],
    [
      'one ends sooner: from the day on which it ends',
      [window('2020-01-01', '2020-01-10'), window('2020-01-01', '2020-01-20')],
      { from: '2020-01-01', to: '2020-01-09' },
      [{ from: '2020-01-10', to: '2020-01-20' }],
    ],
    [
      'an uncertain end',
      [window('2020-01-01', '2020-01-10'), window('2020-01-01', '2020-01-10', { toEarliest: '2020-01-08' })],
      { from: '2020-01-01', to: '2020-01-07' },
      [{ from: '2020-01-08', to: '2020-01-09' }],
    ],
    [
      'apart',
      [window('2020-01-01', '2020-01-03'), window('2020-01-10', '2020-01-12')],
      null,
      [
        { from: '2020-01-01', to: '2020-01-03' },
        { from: '2020-01-10', to: '2020-01-12' },
      ],
    ],
    [
      'an open end claims nothing',
      [window('2020-01-01', '2020-01-10'), window('2020-01-01', null)],
      { from: '2020-01-01', to: '2020-01-10' },
      [],
    ],
    [
      'all ends open on one side',
      [window(null, '2020-01-10'), window(null, '2020-01-12')],
      { from: null, to: '2020-01-09' },
      [{ from: '2020-01-10', to: '2020-01-12' }],
    ],
    ['nothing known', [window(null, null)], null, []],
  ])('%s', (_, windows, common, contested) => {
    const made = compare(windows)
    expect(made.common).toEqual(common)
    expect(made.contested).toEqual(contested)
  })
})

test('clocks', () => {
  const w = window('2020-01-05', '2020-01-10', { fromLatest: '2020-01-06', toEarliest: '2020-01-08' })
  const state = (day: string) => clockOf(w, day, 'agreed', null).state
  expect(['04', '05', '06', '08', '09', '10', '11'].map((d) => state(`2020-01-${d}`))).toEqual([
    ...['not yet', 'cannot tell', 'in force', 'in force', 'cannot tell', 'cannot tell', 'lapsed'],
  ])
  expect(clockOf(w, '2020-01-06', 'agreed', null)).toEqual({
    party: 'A',
    state: 'in force',
    daysLeft: 2,
    until: '2020-01-10',
  })
  const started = window(null, '2020-01-10')
  expect(clockOf(started, '2020-01-03', 'agreed', '2020-01-02').state).toBe('in force')
  expect(clockOf(started, '2020-01-01', 'agreed', '2020-01-02').state).toBe('cannot tell')
  expect(clockOf(window('2020-01-01', null), '2020-02-01', 'in force', null).state).toBe('in force')
  expect(clockOf(window('2020-01-01', null), '2020-02-01', 'disputed', null).state).toBe('cannot tell')
  expect(clocksOf([], '2020-01-01', 'agreed', null).map((c) => c.state)).toEqual(['cannot tell'])
  expect(clocksOf([w], '2020-01-01', 'proposed', null)).toEqual([])
})

test('durations', () => {
  expect(addDuration('2020-01-31', 'P1M')).toBe('2020-02-29')
  expect(addDuration('2020-03-01', 'P30D', -1)).toBe('2020-01-31')
  expect(addDuration('2020-01-01', 'PT72H')).toBe('2020-01-04')
  expect(addDuration('2020-11-30', 'P1Y3M')).toBe('2022-02-28')
  expect([addDuration('2020-01-01', 'a while'), addDuration('2020-01-01', 'P')]).toEqual([null, null])
  expect(['P30D', 'P1W', 'PT72H', 'P1M2D'].map(durationInWords)).toEqual(['30 days', '1 week', '72 hours', 'P1M2D'])
})
