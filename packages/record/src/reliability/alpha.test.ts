import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorff, type Metric, type Unit } from './alpha.ts'

/** Units from one line per coder; a dot is a value that is missing. */
const units = (...coders: string[]): Unit[] => {
  const lines = coders.map((line) => line.split(' '))
  return lines[0]!.map((_, i) =>
    lines.flatMap((line) => (line[i] === '.' ? [] : [Number.isNaN(Number(line[i])) ? line[i]! : Number(line[i])])),
  )
}

describe('the worked examples of Krippendorff (2011)', () => {
  test('A. two coders, yes and no', () => {
    const { alpha } = krippendorff(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))
    expect(alpha).toBeCloseTo(0.095, 3)
  })
  test('B. two coders, five names', () => {
    const { alpha } = krippendorff(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))
    expect(alpha).toBeCloseTo(0.692, 3)
  })
  const four = units(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )
  test.each<[Metric, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ])('C. four coders with values missing, %s', (metric, wanted) => {
    const result = krippendorff(four, metric)
    expect(result.alpha).toBeCloseTo(wanted, 3)
    expect(result).toMatchObject({ units: 11, values: 40 })
  })
})

describe('what holds for any data', () => {
  const data = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 20 })
  test('it is at most 1, and 1 exactly where all agree', () => {
    fc.assert(
      fc.property(data, fc.constantFrom<Metric>('nominal', 'ordinal', 'interval', 'ratio'), (all, metric) => {
        const { alpha } = krippendorff(all, metric)
        if (alpha === null) return
        expect(alpha).toBeLessThanOrEqual(1 + 1e-9)
        expect(Math.abs(alpha - 1) < 1e-9).toBe(all.every((u) => new Set(u).size < 2))
      }),
    )
  })
  test('neither the order of units nor that of coders counts', () => {
    fc.assert(
      fc.property(data, (all) => {
        const turned = [...all].reverse().map((u) => [...u].reverse())
        const [a, b] = [krippendorff(all).alpha, krippendorff(turned).alpha]
        if (a === null || b === null) expect(a).toBe(b)
        else expect(a).toBeCloseTo(b, 9)
      }),
    )
  })
  test('nothing coded twice, or nothing that differs anywhere, tells nothing', () => {
    expect(krippendorff([['a'], [], ['b']])).toEqual({ alpha: null, units: 0, values: 0 })
    expect(
      krippendorff([
        ['a', 'a'],
        ['a', 'a'],
      ]).alpha,
    ).toBeNull()
  })
})
