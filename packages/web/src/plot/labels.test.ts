import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels } from './labels.ts'

const LETTER = 6.3

test('a label alone stands under the middle of its stretch', () => {
  expect(placeLabels([{ from: 0.4, to: 0.6, text: 'contested' }], 600)).toEqual([{ x: 300, text: 'contested' }])
})

test('two that are close make way to either side', () => {
  const [a, b] = placeLabels(
    [
      { from: 0.45, to: 0.47, text: 'contested 18–24 Mar' },
      { from: 0.5, to: 0.52, text: '17–24 Apr' },
    ],
    600,
  )
  expect(a!.x).toBeLessThan(0.46 * 600)
  expect(b!.x).toBeGreaterThan(0.51 * 600)
})

test('none leaves the plot, none covers another, whatever the stretches', () => {
  const stretch = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(18))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 6 }), fc.integer({ min: 120, max: 1400 }), (drawn, width) => {
      const stretches = drawn
        .map(([at, n]) => ({ from: at, to: Math.min(1, at + 0.05), text: 'x'.repeat(n + 1) }))
        .sort((a, b) => a.from + a.to - b.from - b.to)
      let end = -1
      for (const { x, text } of placeLabels(stretches, width)) {
        const half = (text.length * LETTER) / 2
        expect(x - half).toBeGreaterThan(end)
        end = x + half
      }
      expect(end).toBeLessThanOrEqual(width + 2)
    }),
  )
})
