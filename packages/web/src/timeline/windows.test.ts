import type { AgreementAnswer } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../lib/day.ts'
import { bandsOf, windowsIn } from './windows.tsx'

const YEAR = { from: dayNumber('2025-01-01'), to: dayNumber('2026-01-01') }

const agreement = (i: number, from: string, to: string | null, reports = 1) =>
  ({
    id: `ag-${i}`,
    name: `Deal ${i}`,
    reports,
    windows: [{ party: 'all', from, to }],
    contested: [],
    clock: [],
  }) as unknown as AgreementAnswer

const laid = (all: AgreementAnswer[]) => bandsOf(windowsIn(all, YEAR), YEAR, 1000)

describe('the lane of agreements', () => {
  test('few are all drawn, and one that ends leaves its band to another', () => {
    const { placed, bands, hidden } = laid([
      agreement(0, '2025-01-01', '2025-02-01'),
      agreement(1, '2025-01-10', '2025-03-01'),
      agreement(2, '2025-06-01', '2025-07-01'),
    ])
    expect([placed.length, bands, hidden]).toEqual([3, 2, 0])
  })

  test('of thousands those that most reports tell are drawn, the earliest first, and the others counted', () => {
    const all = Array.from({ length: 3000 }, (_, i) => agreement(i, '2025-02-01', null, i % 200 === 0 ? 9 : 1))
    const { placed, bands, hidden } = laid(all)
    expect(bands).toBe(placed.length)
    expect(placed.length).toBeLessThan(50)
    expect(hidden).toBe(3000 - placed.length)
    const names = placed.map((p) => p.group.name)
    expect(names.filter((a) => a.reports === 9).length).toBe(15)
    expect(names.map((a) => a.id)).toEqual(all.filter((a) => names.includes(a)).map((a) => a.id))
  })

  test('many that follow each other keep to few bands', () => {
    const days = (i: number) =>
      `2025-${String(1 + Math.floor(i / 3)).padStart(2, '0')}-${String(1 + (i % 3) * 9).padStart(2, '0')}`
    const { hidden, bands } = laid(Array.from({ length: 36 }, (_, i) => agreement(i, days(i), days(i))))
    expect(hidden).toBe(0)
    expect(bands).toBeLessThan(10)
  })
})
