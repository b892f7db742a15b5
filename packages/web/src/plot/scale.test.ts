import { describe, expect, test } from 'vitest'
import { dayNumber } from '../lib/day.ts'
import { endOf, firstDay, lastDay, middleOf, percent, scaleOf, startOf, ticks, usualZoom, within } from './scale.ts'

const window = (from: string | null, to: string | null) => ({ windows: [{ from, to }] as never })

describe('the axis', () => {
  test('holds every stated end and the reports, with a margin', () => {
    const scale = scaleOf(
      [window('2031-05-02', '2031-06-07'), window(null, null)],
      { from: '2031-05-01', to: '2031-06-01' },
      null,
    )!
    expect(firstDay(scale)).toBe('2031-04-29')
    expect(lastDay(scale)).toBe('2031-06-09')
  })

  test('is none where nothing has a day', () => {
    expect(scaleOf([window(null, null)], { from: null, to: null }, null)).toBeNull()
  })

  test('zoomed, it rests while the day moves within its month or quarter', () => {
    const zoomed = (day: string, zoom: 'month' | 'quarter') => scaleOf([], { from: null, to: null }, day, zoom)
    expect(zoomed('2031-05-03', 'month')).toEqual(zoomed('2031-05-28', 'month'))
    expect(zoomed('2031-04-03', 'quarter')).toEqual(zoomed('2031-06-28', 'quarter'))
    expect(firstDay(zoomed('2031-12-31', 'month')!)).toBe('2031-11-28')
    expect(lastDay(zoomed('2031-12-31', 'month')!)).toBe('2032-01-03')
  })

  test('zoomed, it reaches as far as the windows that lie in it', () => {
    const zoomed = scaleOf(
      [window('2031-03-18', '2031-04-17'), window('2030-01-01', '2031-06-20')],
      { from: null, to: null },
      '2031-04-18',
      'quarter',
    )
    expect(firstDay(zoomed!)).toBe('2031-03-16')
    expect(lastDay(zoomed!)).toBe('2031-07-07')
  })

  test('is usually shown whole, but by the quarter where it is long and most of it lies ahead', () => {
    const year = { from: dayNumber('2031-01-01'), days: 365 }
    expect(usualZoom(year, '2031-03-01')).toBe('quarter')
    expect(usualZoom(year, '2031-09-01')).toBe('all')
    expect(usualZoom(year, null)).toBe('all')
    expect(usualZoom({ ...year, days: 120 }, '2031-01-02')).toBe('all')
  })

  test('a day has a width, and the last day belongs to a window', () => {
    const scale = { from: dayNumber('2031-05-01'), days: 10 }
    expect(startOf(scale, '2031-05-01')).toBe(0)
    expect(endOf(scale, '2031-05-10')).toBe(1)
    expect(middleOf(scale, '2031-05-01')).toBeCloseTo(0.05)
    expect(within(scale, '2031-05-11')).toBe(false)
    expect(percent(1.7)).toBe('100.000%')
  })
})

describe('ticks', () => {
  const year = { from: dayNumber('2031-01-01'), days: 365 }
  test.each([300, 700, 1400])('at %i pixels no label runs into the next or off the axis', (width) => {
    const labelled = ticks(year, width).filter((t) => t.label)
    expect(labelled.length).toBeGreaterThan(2)
    labelled.forEach((tick, i) => {
      const end = tick.at * width + tick.label!.length * 6.4
      expect(end).toBeLessThan(labelled[i + 1] ? labelled[i + 1]!.at * width : width)
    })
  })
  test('the line of the day runs through none', () => {
    const now = middleOf(year, '2031-04-05')
    const covered = ticks(year, 900, now).filter(
      (t) => t.label && t.at < now && t.at * 900 + t.label.length * 6.4 > now * 900,
    )
    expect(covered).toEqual([])
  })
  test('the year is told once', () => {
    expect(ticks(year, 1400).filter((t) => t.label?.includes('2031'))).toHaveLength(1)
  })
})
