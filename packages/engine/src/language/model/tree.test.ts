import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree } from './tree.ts'

const isTree = (heads: number[]) =>
  heads.every((_, i) => {
    let at = i
    for (let step = 0; at !== -1; step++) {
      if (step > heads.length) return false
      at = heads[at]!
    }
    return true
  })

/** All trees over n words with one root. */
function* trees(n: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === n) {
    if (heads.filter((h) => h === -1).length === 1 && isTree(heads)) yield heads
    return
  }
  for (let h = -1; h < n; h++) if (h !== heads.length) yield* trees(n, [...heads, h])
}

const value = (heads: number[], scores: number[][]) =>
  heads.reduce((sum, h, d) => (h === -1 ? sum : sum + scores[d]![h]!), 0)

test('every matrix gives a tree with one root, the best one under that root', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((n) =>
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
          minLength: n,
          maxLength: n,
        }),
      ),
      (scores) => {
        const found = bestTree(scores.length, (d, h) => scores[d]![h]!)
        expect(found.filter((h) => h === -1)).toHaveLength(1)
        expect(isTree(found)).toBe(true)
        const root = found.indexOf(-1)
        const rivals = [...trees(scores.length)].filter((t) => t[root] === -1).map((t) => value(t, scores))
        expect(value(found, scores)).toBe(Math.max(...rivals))
      },
    ),
    { numRuns: 400 },
  )
})

test('a long sentence of ties ends', () => {
  expect(isTree(bestTree(400, () => 0))).toBe(true)
})
