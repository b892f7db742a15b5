import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidateIndex } from './candidates.ts'
import { grouped, groupedBy, type OriginItem } from './groups.ts'
import { packed } from './pack.ts'
import { printOf } from './print.ts'

const item = (id: string, day: string | null, text: string): OriginItem => ({
  ...{ id, day, print: packed(printOf(text, [[0, text.length]])), credited: [] },
})
const STORY = (town: string) =>
  `Gunmen seized the post office of ${town} in Ostia on Monday, police said.\nThey left after 40 minutes with stamps worth 900 crowns.\nInspector Lena Ruud called the raid of ${town} a puzzle and asked the public for photographs.`

test('a copy within days joins its origin, which bears the name of the earliest; after the window it is not looked at', () => {
  const { groupOf } = grouped([
    item('r-a', '2024-05-01', STORY('Brim')),
    item('r-b', '2024-05-04', STORY('Brim')),
    item('r-c', '2024-08-01', STORY('Brim')),
  ])
  expect([...groupOf]).toEqual([
    ['r-a', 'r-a'],
    ['r-b', 'r-a'],
    ['r-c', 'r-c'],
  ])
})

const link = (a: string, b: string, score = 0.9) => ({
  ...{ a, b, score, relation: 'rewrite' as const, why: '' },
  measures: { words: 0, facts: 0, told: 0, vocabulary: 0, order: 0, quotation: 0 },
})

test('one link between two groups of several does not make them one; the halves of a text are joined by the whole', () => {
  const two = [
    link('a', 'b'),
    link('b', 'c'),
    link('a', 'c'),
    link('x', 'y'),
    link('y', 'z'),
    link('x', 'z'),
    link('c', 'x', 0.8),
  ]
  const groups = groupedBy(['a', 'b', 'c', 'x', 'y', 'z'], two)
  expect(new Set(groups.values()).size).toBe(2)
  const halves = groupedBy(['whole', 'first', 'second'], [link('first', 'whole'), link('second', 'whole')])
  expect(new Set(halves.values())).toEqual(new Set(['whole']))
})

test('whatever the order of links, the groups are the same', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const some = fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 70, max: 99 })),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat()), (pairs, order) => {
      const once = new Map(pairs.filter(([a, b]) => a < b).map(([a, b, s]) => [a + b, link(a, b, s / 100)]))
      const links = [...once.values()]
      const shuffled = links
        .map((l) => ({ l, n: order.next().value! }))
        .sort((x, y) => x.n - y.n)
        .map(({ l }) => l)
      expect(groupedBy(names, shuffled)).toEqual(groupedBy(names, links))
    }),
    { numRuns: 200 },
  )
})

test('looking up finds what shares two keys within the window, in any order, and forgets what lies before it', () => {
  const index = candidateIndex(10)
  const keys = (...k: number[]) => Uint32Array.from(k)
  expect(index.add('2024-01-12', keys(1, 2, 3))).toEqual([])
  expect(index.add('2024-01-02', keys(3, 4))).toEqual([])
  expect(index.add('2024-01-05', keys(2, 3))).toEqual([0])
  expect(index.add('2024-01-01', keys(1, 2, 3))).toEqual([2])
  expect(index.add(null, keys(1, 2))).toEqual([0, 3])
  expect(index.add('2024-01-12', keys(1, 2))).toEqual([0, 4])
  expect(index.forget('2024-03-01').sort()).toEqual([0, 1, 2, 3, 5])
  expect(index.add('2024-01-12', keys(1, 2, 3))).toEqual([4])
})
