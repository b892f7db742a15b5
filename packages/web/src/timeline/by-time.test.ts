import { expect, test } from 'vitest'
import { byLane, byTime, countIn, inStretch } from './by-time.ts'
import { type Item, touches } from './items.ts'

const item = (id: number, from: number, to: number, lane: Item['lane'] = 'talks') =>
  ({ id: String(id), from, to, lane }) as Item

test('halving finds what looking at each would find, long things that began early among them', () => {
  const items = Array.from({ length: 400 }, (_, i) => item(i, i, i + (i % 37 === 0 ? 150 : 1)))
  const index = byTime(items)
  for (const [from, to] of [
    [0, 1],
    [100, 120],
    [130.5, 130.75],
    [399, 500],
    [-9, 0],
    [600, 700],
  ] as const) {
    const stretch = { from, to }
    expect(countIn(index, stretch)).toBe(items.filter((i) => touches(i, stretch)).length)
    expect(inStretch(index, stretch).map((i) => i.id)).toEqual(
      items.filter((i) => touches(i, stretch)).map((i) => i.id),
    )
  }
})

test('every lane is there, also one without things', () => {
  const lanes = byLane([item(1, 0, 1), item(2, 0, 1, 'violence')])
  expect([...lanes].map(([name, { items }]) => `${name} ${items.length}`)).toEqual([
    ...['talks 1', 'violence 1', 'statements 0', 'commitments 0'],
  ])
})
