import { describe, expect, test } from 'vitest'
import { addDays, dateWords, dayRange, durationWords, isDay, listed, longDay, plural, weekdayName } from './day.ts'

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2025-01-01', -1, '2024-12-31'],
  ['2025-03-18', 29, '2025-04-16'],
])('%s and %i days is %s', (day, n, after) => expect(addDays(day, n)).toBe(after))

test.each([
  ['2025-04-18', true],
  ['2025-02-30', false],
  ['2025-4-18', false],
  ['', false],
  [20250418, false],
  [undefined, false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))

test('a day in words', () => {
  expect(longDay('2025-04-08')).toBe('8 April 2025')
  expect(weekdayName('2025-04-18')).toBe('Friday')
  expect(weekdayName('1969-12-31')).toBe('Wednesday')
})

describe('a range in words', () => {
  test.each([
    ['2025-04-18', '2025-04-24', '18–24 Apr'],
    ['2025-04-28', '2025-05-02', '28 Apr – 2 May'],
    ['2024-12-30', '2025-01-02', '30 Dec 2024 – 2 Jan 2025'],
    ['2025-04-18', '2025-04-18', '18 Apr'],
    [null, '2025-04-24', 'until 24 Apr'],
    ['2025-04-18', null, 'from 18 Apr'],
    [null, null, 'no stated days'],
  ])('%s to %s is "%s"', (from, to, words) => expect(dayRange(from, to)).toBe(words))
})

describe('a date of any precision', () => {
  test.each([
    ['2025', '2025'],
    ['2025-04', 'April 2025'],
    ['2025-04-18', '18 April 2025'],
    [{ from: '2025-04', to: '2025-04' }, '1–30 Apr 2025'],
    [{ from: '2025-12', to: null }, 'from 1 Dec 2025'],
    [{ from: null, to: '2024' }, 'until 31 Dec 2024'],
  ])('%j is "%s"', (value, words) => expect(dateWords(value)).toBe(words))
})

test.each([
  ['P30D', '30 days'],
  ['P1M', '1 month'],
  ['PT30H', '30 hours'],
  ['P1DT12H', '1 day, 12 hours'],
  ['until further notice', 'until further notice'],
])('%s is "%s"', (iso, words) => expect(durationWords(iso)).toBe(words))

test('lists and numbers', () => {
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  expect(plural(1, 'day')).toBe('1 day')
  expect(plural(12804, 'report')).toBe('12,804 reports')
})
