import type { Report, ValueOf } from '@parley/schema'
import { expect, test } from 'vitest'
import { sceneOf, type Told } from '../fold/told.ts'
import { at, finding, makeReading, makeReport, on, when, who } from '../testing.ts'
import { commitmentsOf } from './index.ts'

type Promise_ = {
  day: string
  words: string
  value?: Partial<ValueOf<'commitment'>>
  by?: [words: string, value: string]
  text?: string
}

const told = ({ day, words, value, by, text }: Promise_, i: number): Told => {
  const report: Report = makeReport(`Report ${i}. Northland will ${words}. ${text ?? ''} ${by?.[0] ?? ''}`, {
    outlet: `Outlet ${i}`,
    published: on(day),
  })
  const made = finding(report, 'commitment', {
    ...{
      who: [who(report, 'Northland')],
      what: words,
      for: null,
      amount: null,
      currency: null,
      written: null,
      type: 'financial',
    },
    ...{
      stage: 'announced',
      conditions: null,
      by: by ? when(report, by[0], by[1]) : null,
      resists: [],
      status: 'committed',
    },
    ...{ evidence: [at(report, words)] },
    ...value,
  })
  return { report, reading: makeReading(report, [made]), day, revision: i, words: 9 }
}
const follow = (all: Promise_[], day: string) => commitmentsOf(sceneOf(all.map(told), null), (r) => r, day)
const MONEY = { amount: 5_000_000, currency: 'EUR', written: '€5 million' }

test('one promise from announced to delivered, with the day on which each stage was first told', () => {
  const [one, ...rest] = follow(
    [
      { day: '2024-01-10', words: 'pay €5 million for the pumping stations', value: MONEY },
      {
        day: '2024-02-10',
        words: 'pay the €5 million for the pumping stations of the delta',
        value: { ...MONEY, stage: 'allocated' },
      },
      {
        day: '2024-03-10',
        words: 'hand over €5 million for the pumping stations',
        value: { ...MONEY, stage: 'delivered' },
      },
    ],
    '2024-04-01',
  )
  expect(rest).toEqual([])
  expect(one!.ladder.map((l) => [l.stage, l.day])).toEqual([
    ['announced', '2024-01-10'],
    ['allocated', '2024-02-10'],
    ['delivered', '2024-03-10'],
  ])
  expect(one).toMatchObject({ stage: 'delivered', due: 'done', amounts: [{ value: 5_000_000, currency: 'EUR' }] })
})

test('a deadline is overdue only after its last day, as of the day one looks from', () => {
  const promise: Promise_ = { day: '2024-01-10', words: 'send forty monitors', by: ['by March', '2024-03'] }
  const due = (day: string) => follow([promise], day).map((c) => [c.due, c.daysLeft])[0]
  expect(due('2024-03-30')).toEqual(['due', 1])
  expect(due('2024-04-02')).toEqual(['overdue', -2])
  expect(follow([{ day: '2024-01-10', words: 'send forty monitors' }], '2024-04-02')[0]!.due).toBe('no deadline')
})

test('the same money announced twice in other words is found, and never added', () => {
  const [second, first, ...rest] = follow(
    [
      { day: '2024-01-10', words: 'pay €5 million for pumping stations', value: MONEY },
      { day: '2024-05-10', words: 'launch a resilience package for the delta', value: MONEY },
    ],
    '2024-06-01',
  )
  expect(rest).toEqual([])
  expect(second!.announcedAgain).toMatchObject([{ commitment: first!.id }])
  expect(second!.announcedAgain[0]!.why).toMatch(/2024-01-10/)
  expect(second!.amounts).toHaveLength(1)
})

test('other sums are other promises', () => {
  const all = follow(
    [
      { day: '2024-01-10', words: 'pay €5 million for pumping stations', value: MONEY },
      {
        day: '2024-01-12',
        words: 'pay €9 million for pumping stations',
        value: { ...MONEY, amount: 9_000_000, written: '€9 million' },
      },
    ],
    '2024-06-01',
  )
  expect(all).toHaveLength(2)
  expect(all.flatMap((c) => c.announcedAgain)).toEqual([])
})
