import { expect, test } from 'vitest'
import { adjustedRand } from './ari.ts'

test('the adjusted Rand index is 1 for the same grouping whatever its names, and near 0 for another one', () => {
  expect(adjustedRand(['a', 'a', 'b', 'b', 'c'], ['x', 'x', 'y', 'y', 'z'])).toBe(1)
  expect(adjustedRand(['a', 'a', 'b', 'b'], ['x', 'y', 'x', 'y'])).toBeCloseTo(-0.5)
  // Hubert & Arabie's measure of one thing moved to the other group.
  expect(adjustedRand(['a', 'a', 'a', 'b', 'b', 'b'], ['x', 'x', 'y', 'y', 'y', 'y'])).toBeCloseTo(0.3243, 3)
})
