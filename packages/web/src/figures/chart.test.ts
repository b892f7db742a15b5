import type { FigureSeries } from '@parley/schema'
import { expect, test } from 'vitest'
import { dayNumber, dayOf } from '../lib/day.ts'
import { dotOf, scaleOfFigures } from './chart.tsx'

type Point = FigureSeries['points'][number]
const point = (more: Partial<Point>): Point =>
  ({ id: 'ms-1', value: 14, low: 14, high: 14, written: '14', period: null, day: '2025-04-08', ...more }) as Point

test('a figure stands on its days, else on the day of its report', () => {
  expect(dotOf(point({ period: { from: '2025-04-01', to: '2025-04-03' } }))).toMatchObject({
    from: dayNumber('2025-04-01'),
    to: dayNumber('2025-04-03'),
    told: false,
  })
  expect(dotOf(point({}))).toMatchObject({ from: dayNumber('2025-04-08'), told: true })
})

test('"dozens" has the least that it can mean; what means no number has no dot', () => {
  expect(dotOf(point({ value: 'dozens', low: 24, high: null }))).toMatchObject({ value: 24, high: null })
  expect(dotOf(point({ value: 'many', low: null, high: null }))).toBeNull()
})

test('one axis holds them all', () => {
  const scale = scaleOfFigures([{ points: [point({}), point({ day: '2025-02-01' })] } as FigureSeries], '2025-05-01')
  expect(dayOf(scale.from) < '2025-02-01').toBe(true)
  expect(scale.from + scale.days).toBeGreaterThan(dayNumber('2025-05-01'))
})
