import type { Timex } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { anchor, findTimes, signalBefore, timex3 } from './index.ts'

const day = (d: string) => ({ from: d, to: d })
/** All times of a text with their value for a report of the given day, as "words=value". */
const values = (text: string, published: string) =>
  findTimes(text).map(({ start, text: words, timex }) => {
    expect(text.slice(start, start + words.length)).toBe(words)
    const value = anchor(timex, day(published))
    return `${words}=${typeof value === 'object' && value ? `${value.from ?? ''}..${value.to ?? ''}` : value}`
  })

describe('weekdays', () => {
  test.each([
    ['The rebels withdrew from Mekelle on Monday.', '2022-11-03', 'Monday=2022-10-31'],
    ['Envoys met in Muscat on Thursday.', '2023-04-13', 'Thursday=2023-04-13'],
    ['The truce will take effect on Thursday.', '2023-04-13', 'Thursday=2023-04-20'],
    ['Observers are due in Hodeidah on the forthcoming Sunday.', '2018-12-20', 'the forthcoming Sunday=2018-12-23'],
    ['Shelling was heard late on Tuesday near the temple.', '2025-07-25', 'late on Tuesday=2025-07-22'],
    ['Talks resumed in Havana this past Wednesday.', '2016-08-26', 'this past Wednesday=2016-08-24'],
    ['Guards fired first last Friday.', '2025-07-25', 'last Friday=2025-07-18'],
  ])('%s', (text, published, expected) => expect(values(text, published)).toEqual([expected]))
})

describe('dates', () => {
  test.each([
    ['Both armies signed on 28 July.', '2025-08-02', '28 July=2025-07-28'],
    ['The ceasefire expired on March 1, 2025.', '2025-03-05', 'March 1, 2025=2025-03-01'],
    ['The accord was signed in November.', '2023-01-10', 'November=2022-11'],
    ['The last unit must leave by the end of 2026.', '2025-03-05', 'the end of 2026=2026-09-02..2026-12-31'],
    [
      'Buyers must stop prior to the culmination of 2026.',
      '2025-03-05',
      'the culmination of 2026=2026-09-02..2026-12-31',
    ],
    ['Fighting has raged since 2014.', '2022-01-05', '2014=2014'],
    [
      'The pause lasted from 24 November until 1 December 2023.',
      '2023-12-05',
      '24 November until 1 December 2023=2023-11-24..2023-12-01',
    ],
    ['Delegates sat in Geneva between 4 and 8 May.', '2023-06-01', 'between 4 and 8 May=2023-05-04..2023-05-08'],
    ['They fought throughout the 1990s.', '2023-06-01', 'the 1990s=1990-01-01..1999-12-31'],
    ['Inflation rose in the first quarter of 2024.', '2024-06-01', 'the first quarter of 2024=2024-01-01..2024-03-31'],
  ])('%s', (text, published, expected) => expect(values(text, published)).toEqual([expected]))

  test('numbers that count something are no years', () => {
    expect(findTimes('They freed 1900 detainees and 2000 soldiers, and may march on.')).toEqual([])
  })
})

describe('reckoned from the report or the text', () => {
  test.each([
    ['The convoy arrived yesterday.', '2024-02-01', 'yesterday=2024-01-31'],
    ['The council voted last week.', '2023-03-15', 'last week=2023-03-06..2023-03-12'],
    ['A decision is expected in the coming days.', '2024-02-01', 'in the coming days=2024-02-01..2024-02-07'],
    ['Two mediators flew in two days ago.', '2024-02-03', 'two days ago=2024-02-01'],
    ['A vote was held this month.', '2024-02-03', 'this month=2024-02'],
  ])('%s', (text, published, expected) => expect(values(text, published)).toEqual([expected]))

  test('"two days later" goes on from the last date named', () => {
    expect(values('The deal was signed on 2 November 2022. Two days later shelling stopped.', '2023-01-01')).toEqual([
      '2 November 2022=2022-11-02',
      'Two days later=2022-11-04',
    ])
  })

  test('a history keeps the year that it named', () => {
    const text =
      'In March 1990 troops left. In June 1991 a truce followed. By May 1993 it had failed. In July the army returned.'
    expect(values(text, '2010-01-01').at(-1)).toBe('July=1993-07')
  })
})

describe('durations, sets, holidays', () => {
  const iso = (text: string) =>
    findTimes(text).map(({ timex: t }) => (t.type === 'duration' || t.type === 'set' ? t.iso : t.type))
  test.each([
    ['A 60-day truce was offered.', ['P60D']],
    ['It would hold for a month.', ['P1M']],
    ['It holds for another week.', ['P1W']],
    ['The pause is to last 72 hours.', ['PT72H']],
    ['A two-week lull followed.', ['P2W']],
    ['Convoys pass every two days.', ['P2D']],
  ])('%s', (text, expected) => expect(iso(text)).toEqual(expected))

  test('moving feasts of both rites', () => {
    expect(values('The Easter truce was broken.', '2024-04-10')).toEqual(['Easter=2024-03-31..2024-05-05'])
    expect(values('Guns fell silent on Palm Sunday.', '2025-04-20')).toEqual(['Palm Sunday=2025-04-13'])
  })
})

test('an open day of publication gives an interval, an unknown one gives nothing', () => {
  const [time] = findTimes('The convoy left on Tuesday.')
  expect(anchor(time!.timex, { from: '2023-04-12', to: '2023-04-19' })).toEqual({
    from: '2023-04-11',
    to: '2023-04-18',
  })
  expect(anchor(time!.timex, null)).toBeNull()
})

test('the word before a time bounds it', () => {
  const text = 'It holds until Friday.'
  expect(signalBefore(text, findTimes(text)[0]!.start)).toBe('until')
})

test('TIMEX3 values', () => {
  const timex: Timex = findTimes('in early March 2020')[0]!.timex
  expect(timex3(timex, null)).toEqual({ type: 'DATE', value: '2020-03' })
})

test('a day that its month lacks is none, in leap years and others', () => {
  const of = (year: number, month: number, date: number) =>
    anchor({ type: 'date', year, month, day: date, part: null }, null)
  expect(of(2024, 2, 29)).toBe('2024-02-29')
  expect(of(2000, 2, 29)).toBe('2000-02-29')
  expect(of(1900, 2, 29)).toBeNull()
  expect(of(2023, 2, 29)).toBeNull()
  expect(of(2025, 4, 31)).toBeNull()
  expect(of(2025, 12, 31)).toBe('2025-12-31')
})
