import { expect, test } from 'vitest'
import { standsFor } from './chain.ts'

// Words: 0 and 1 are names, 2 is "the minister", 3 "she".
const table: Record<number, { word: number; p: number }[]> = {
  2: [
    { word: 1, p: 0.7 },
    { word: 0, p: 0.1 },
  ],
  3: [
    { word: 2, p: 0.6 },
    { word: 0, p: 0.3 },
  ],
}
const antecedents = (word: number) => table[word] ?? []
const of = (word: number) => ['Ali', 'Sara'][word] ?? null

test('a chain runs over words that stand for others', () => {
  expect(standsFor(antecedents, 3, of, () => true)).toBe('Sara')
})

test('who does not fit is left out, and what is unlikely stays open', () => {
  expect(standsFor(antecedents, 2, of, (name) => name !== 'Sara')).toBeNull()
  expect(standsFor(antecedents, 0, of, () => true)).toBeNull()
})
