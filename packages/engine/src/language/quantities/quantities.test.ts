import { expect, test } from 'vitest'
import { findQuantities } from './index.ts'

const read = (text: string) =>
  findQuantities(text).map((q) => {
    expect(text.slice(q.start, q.end)).toBe(q.text)
    return [q.value, q.low, q.high, q.unit, q.of]
  })

test.each([
  ['Shelling killed more than 40 people in Hodeidah.', [40, 40, null, null, 'people']],
  ['Donors promised €1.2 billion for Yemen.', [1_200_000_000, 1_200_000_000, 1_200_000_000, 'EUR', null]],
  ['Some 500 million euros were pledged.', [500_000_000, null, null, 'EUR', null]],
  ['The group holds about a third of the valley.', [33.3, null, null, 'percent', null]],
  ['They cleared 270 square miles.', [699.297, 699.297, 699.297, 'km2', null]],
  ['Nearly 19.5% of seats stay reserved.', [19.5, null, 19.5, 'percent', null]],
  ['Six West African nations sent observers.', [6, 6, 6, null, 'West African nations']],
  ['Hundreds of thousands of people fled Goma.', [null, null, null, null, 'people']],
])('%s', (text, expected) => expect(read(text)[0]).toEqual(expected))

test('a number of nothing is left out', () => {
  expect(read('One of them spoke, and two left.')).toEqual([])
})
