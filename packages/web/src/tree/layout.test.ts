import type { SentenceToken } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layout, type Measure, shownWord } from './layout.ts'

const measure: Measure = { word: (t) => t.length * 8, small: (t) => t.length * 6 }
const RELS = ['nsubj', 'obj', 'obl', 'nmod:poss', 'acl:relcl', 'det', 'punct']

const token = (i: number, head: number, rel = 'obj', text = `w${i}`): SentenceToken => ({
  ...{ i, start: i * 10, end: i * 10 + text.length, text, lemma: text, upos: 'NOUN', xpos: 'NN' },
  ...{ head, rel },
})

/** Any tree, crossing or not: words are hung in a shuffled order, each on one that hangs already. */
const trees = fc
  .array(
    fc.record({ on: fc.nat(), place: fc.nat(), rel: fc.constantFrom(...RELS), n: fc.integer({ min: 1, max: 14 }) }),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .map((draws) => {
    const order = draws.map((d, i) => ({ i, by: (d.place * 7919) % 1009 })).sort((a, b) => a.by - b.by || a.i - b.i)
    const heads = new Map(order.map(({ i }, k) => [i, k === 0 ? -1 : order[draws[i]!.on % k]!.i]))
    return draws.map((d, i) => token(i, heads.get(i)!, d.rel, 'x'.repeat(d.n)))
  })

test('words keep their order and do not touch', () => {
  fc.assert(
    fc.property(trees, (tokens) => {
      const { words, width } = layout(tokens, true, measure)
      words.forEach((w, i) => {
        const before = words[i - 1]
        expect(w.x - w.width / 2).toBeGreaterThan(before ? before.x + before.width / 2 : 0)
      })
      const last = words.at(-1)!
      expect(last.x + last.width / 2).toBeLessThan(width)
    }),
  )
})

test('no label meets another or sticks out of its arc, and arcs that reach over others lie above', () => {
  fc.assert(
    fc.property(trees, (tokens) => {
      const { arcs } = layout(tokens, true, measure)
      const box = (a: (typeof arcs)[number]) => [a.label - measure.small(a.rel) / 2, a.label + measure.small(a.rel) / 2]
      for (const a of arcs) {
        const [left, right] = [Math.min(a.from, a.to), Math.max(a.from, a.to)]
        expect(box(a)[0]!).toBeGreaterThan(left)
        expect(box(a)[1]!).toBeLessThan(right)
        for (const b of arcs) {
          if (a === b) continue
          if (a.level === b.level) expect(box(a)[1]! < box(b)[0]! || box(b)[1]! < box(a)[0]!).toBe(true)
          const [inner, outer] = [Math.min(b.from, b.to), Math.max(b.from, b.to)]
          if (left < inner && outer < right) expect(a.level).toBeGreaterThan(b.level)
        }
      }
    }),
  )
})

test('every word but marks and the root has an arc, and no two arcs end in one place', () => {
  fc.assert(
    fc.property(trees, (tokens) => {
      const { arcs, roots } = layout(tokens, true, measure)
      expect(arcs.map((a) => a.word)).toEqual(tokens.filter((t) => t.head >= 0 && t.rel !== 'punct').map((t) => t.i))
      const ends = [...arcs.flatMap((a) => [a.from, a.to]), ...roots.map((r) => r.x)].sort((a, b) => a - b)
      for (const [i, e] of ends.entries()) expect(e - (ends[i - 1] ?? -100)).toBeGreaterThan(1)
    }),
  )
})

test('what was not parsed has words alone', () => {
  const { words, arcs, roots, levels } = layout([token(0, -1), token(1, -1)], false, measure)
  expect([words.length, arcs.length, roots.length, levels]).toEqual([2, 0, 0, 0])
  expect(layout([], true, measure).words).toEqual([])
})

test('endless words are cut', () => expect(shownWord('unbroken'.repeat(60))).toHaveLength(32))
