import { expect, test } from 'vitest'
import { rowsOf } from './aligned.tsx'

const pair = (a: [number, number], b: [number, number], textA: string, textB: string) => ({
  ...{ a, b, textA, textB, kind: 'reworded' as const, likeness: 0.8, shared: [] },
})

test('each sentence stands once, beside its like, and what one report alone has keeps its place', () => {
  const rows = rowsOf(
    { pairs: [pair([10, 19], [0, 9], 'A second.', 'B first. ')], onlyA: [[0, 9]], onlyB: [[20, 29]] },
    'A first.  A second.',
    'B first.            B second.',
  )
  expect(rows.map((r) => [r.a, r.b])).toEqual([
    ['A first. ', null],
    ['A second.', 'B first. '],
    [null, 'B second.'],
  ])
})
