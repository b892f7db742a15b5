import { expect, test } from 'vitest'
import { LANDMARKS } from './index.ts'

test('every landmark has a day that exists, a name and a word to be known by, and stands in order', () => {
  for (const { day, what, names, words } of LANDMARKS) {
    expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
    expect(what.length).toBeGreaterThan(3)
    expect(
      [...names, ...words].every((list) => list.length > 0 && list.every((word) => word.trim() === word && word)),
    ).toBe(true)
    expect(names.length * words.length).toBeGreaterThan(0)
  }
  expect([...LANDMARKS].sort((a, b) => a.day.localeCompare(b.day))).toEqual(LANDMARKS)
})
