import { expect, test } from 'vitest'
import { parseDate } from './date.ts'

const days = (value: unknown) => {
  const found = parseDate(value)
  return found && [found.from, found.to]
}

test.each([
  ['2025-03-18', '2025-03-18', '2025-03-18'],
  ['2025-03-18T23:30:00+02:00', '2025-03-18', '2025-03-18'],
  ['2025-03-18 10:15', '2025-03-18', '2025-03-18'],
  ['20250318', '2025-03-18', '2025-03-18'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025', '2025-01-01', '2025-12-31'],
  ['Tue, 18 Mar 2025 10:00:00 GMT', '2025-03-18', '2025-03-18'],
  ['8 Mar 2025', '2025-03-08', '2025-03-08'],
])('%s', (text, from, to) => {
  expect(days(text)).toEqual([from, to])
})

test('an interval keeps its ends', () => {
  expect(days({ from: '2025-03-18', to: '2025-03-20' })).toEqual(['2025-03-18', '2025-03-20'])
})

test.each([
  ['3/4/25'],
  ['yesterday'],
  ['2025-02-30'],
  ['31 Feb 2025'],
  [''],
  [20250318],
  [null],
  [{ from: '2025', to: '2024' }],
])('%j is no date', (value) => {
  expect(parseDate(value)).toBeNull()
})

test('what metadata states is marked as stated', () => {
  expect(parseDate('2025-03-18')).toMatchObject({ stated: true, clue: 'metadata', evidence: [], inferred: [] })
})
