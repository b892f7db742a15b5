import { expect, test } from 'vitest'
import { dayNumber } from '../lib/day.ts'
import { byTime } from './by-time.ts'
import type { Item } from './items.ts'
import { layLane, SHEET, sheetsOf } from './layout.ts'
import { steps } from './stretch.ts'

const stretch = { from: dayNumber('2025-04-01'), to: dayNumber('2025-05-01') }
const item = (day: string, label = 'meeting', n = 0): Item =>
  ({
    id: `${day} ${n}`,
    lane: 'talks',
    from: dayNumber(day),
    to: dayNumber(day) + 1,
    label,
    open: n % 2 === 1,
    origins: 1 + (n % 3),
  }) as Item
const lay = (items: Item[], width = 900) =>
  layLane(byTime(items.toSorted((a, b) => a.from - b.from)), stretch, width, (unit) => steps(stretch, unit))

test('few things are named, none over another', () => {
  const laid = lay([item('2025-04-02'), item('2025-04-03'), item('2025-04-20')])
  if (laid.form !== 'things') throw new Error('they should be named')
  expect(laid.hidden).toBe(0)
  expect(laid.placed.map((p) => p.row)).toEqual([0, 1, 0])
})

test('many things are counted, and none is lost', () => {
  const laid = lay(
    Array.from({ length: 500 }, (_, n) => item(`2025-04-${String(1 + (n % 30)).padStart(2, '0')}`, 'x', n)),
  )
  if (laid.form !== 'bins') throw new Error('they should be counted')
  expect(laid.bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(500)
  expect(laid.bins.reduce((sum, bin) => sum + bin.open, 0)).toBe(250)
  // Of those that happened, two in three go back to more than one origin.
  expect(laid.bins.reduce((sum, bin) => sum + bin.many, 0)).toBe(
    Array.from({ length: 500 }, (_, n) => n).filter((n) => n % 2 === 0 && n % 3 > 0).length,
  )
  expect(laid.most).toBe(Math.max(...laid.bins.map((bin) => bin.n)))
})

test('twenty thousand things are drawn as a few dozen bars', () => {
  const laid = lay(Array.from({ length: 20_000 }, (_, n) => item('2025-04-10', 'x', n)))
  if (laid.form !== 'bins') throw new Error('they should be counted')
  expect(laid.bins.length).toBeLessThan(60)
  expect(laid.most).toBe(20_000)
})

test('a stack has a sheet for each further origin, three at most, and keeps its label clear of them', () => {
  const one = { ...item('2025-04-02', 'a'), origins: 1 }
  const many = { ...item('2025-04-02', 'a'), origins: 9 }
  expect([1, 2, 4, 9].map((origins) => sheetsOf({ ...one, origins }))).toEqual([0, 1, 3, 3])
  const ends = [one, many].map((i) => {
    const laid = lay([i])
    return laid.form === 'things' ? laid.placed[0]!.end : 0
  })
  expect(ends[1]! - ends[0]!).toBe(3 * SHEET)
})

test('a label that would run over the edge stands before its sign', () => {
  const sides = (day: string) => {
    const laid = lay([item(day, 'a meeting of some length')])
    return laid.form === 'things' ? laid.placed.map((p) => p.label) : []
  }
  expect([sides('2025-04-03'), sides('2025-04-29')]).toEqual([['after'], ['before']])
})
