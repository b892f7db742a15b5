import { expect, test } from 'vitest'
import { dayNumber, dayOf } from '../lib/day.ts'
import { axisOf, held, lengthOf, parseStretch, stepName, steps, unitFor, writeStretch, zoomed } from './stretch.ts'

const stretch = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) + 1 })

test('an address tells a stretch and gets it back', () => {
  const text = '2025-03-18..2025-04-30'
  expect(writeStretch(parseStretch(text)!)).toBe(text)
  for (const wrong of [undefined, '', '2025-03-18', '2025-04-30..2025-03-18', '2025-02-30..2025-03-18', 'a..b'])
    expect(parseStretch(wrong)).toBeUndefined()
})

test('zooming leaves what is under the pointer where it is', () => {
  const before = stretch('2025-01-01', '2025-12-31')
  const after = zoomed(before, 0.5, 0.25)
  expect(lengthOf(after)).toBeCloseTo(lengthOf(before) / 2)
  expect(after.from + lengthOf(after) * 0.25).toBeCloseTo(before.from + lengthOf(before) * 0.25)
})

test('a day is the least, and nobody is led away from the record', () => {
  expect(lengthOf(zoomed(stretch('2025-01-01', '2025-01-02'), 0.01))).toBe(1)
  const whole = stretch('2025-01-01', '2025-01-31')
  const away = held(stretch('2026-01-01', '2026-01-10'), whole)
  expect(away.to).toBeLessThanOrEqual(whole.to + 2)
  expect(lengthOf(away)).toBe(10)
})

test.each([
  ['2025-04-18', '2025-04-18', 'hour'],
  ['2025-04-01', '2025-04-30', 'day'],
  ['2025-03-01', '2025-05-31', 'week'],
  ['2025-01-01', '2025-12-31', 'month'],
  ['2010-01-01', '2025-12-31', 'year'],
] as const)('from %s to %s the axis counts in steps of a %s', (from, to, unit) => {
  expect(unitFor(stretch(from, to), 1000, 30)).toBe(unit)
})

test('weeks begin on Monday, months on the first, over the turn of a year', () => {
  expect(steps(stretch('2025-04-16', '2025-04-29'), 'week').map(dayOf)).toEqual([
    '2025-04-14',
    '2025-04-21',
    '2025-04-28',
  ])
  expect(steps(stretch('2024-11-10', '2025-02-01'), 'month').map(dayOf)).toEqual([
    '2024-11-01',
    '2024-12-01',
    '2025-01-01',
    '2025-02-01',
  ])
  expect(steps(stretch('2024-11-10', '2025-02-01'), 'quarter').map(dayOf)).toEqual(['2024-10-01', '2025-01-01'])
})

test('the axis names what its steps are a part of', () => {
  const { fine, coarse } = axisOf(stretch('2025-04-25', '2025-05-05'), 1000)
  expect(fine.map((m) => m.label).slice(0, 7)).toEqual(['25', '26', '27', '28', '29', '30', '1'])
  expect(coarse.map((m) => m.label)).toEqual(['April 2025', 'May 2025'])
  expect(stepName(dayNumber('2025-04-14'), 'week')).toBe('the week of 14 April 2025')
})
