import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chosenBy, type Mark, segments, stretches } from './segments.ts'

const mark = (finding: string, start: number, end: number): Mark => ({
  finding,
  kind: 'event',
  part: 'evidence',
  span: [start, end],
})

test('overlapping marks are cut wherever one begins or ends', () => {
  const marks = [mark('a', 2, 8), mark('b', 5, 10), mark('c', 5, 6)]
  expect(segments(marks, 0, 12)).toEqual([
    { start: 0, end: 2, marks: [] },
    { start: 2, end: 5, marks: [0] },
    { start: 5, end: 6, marks: [0, 1, 2] },
    { start: 6, end: 8, marks: [0, 1] },
    { start: 8, end: 10, marks: [1] },
    { start: 10, end: 12, marks: [] },
  ])
})

test('whatever the marks, the segments are the text, and each holds just the marks that cover it', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, [from, to]) => {
      const marks = spans.map(([a, b], i) => mark(`f${i}`, a, b))
      const cut = segments(marks, from, to)
      let at = from
      for (const segment of cut) {
        expect(segment.start).toBe(at)
        expect(segment.end).toBeGreaterThan(segment.start)
        at = segment.end
        const covering = marks.flatMap((m, i) => (m.span[0] <= segment.start && m.span[1] >= segment.end ? [i] : []))
        expect([...segment.marks].sort((a, b) => a - b)).toEqual(covering)
      }
      expect(at).toBe(to)
    }),
  )
})

describe('furniture', () => {
  test('takes turns with the article; what overlaps or touches is one', () => {
    expect(
      stretches(20, [
        [12, 15],
        [0, 3],
        [14, 18],
      ]),
    ).toEqual([
      { start: 0, end: 3, furniture: true },
      { start: 3, end: 12, furniture: false },
      { start: 12, end: 18, furniture: true },
      { start: 18, end: 20, furniture: false },
    ])
  })
  test('a text without any is one stretch, an empty text none', () => {
    expect(stretches(5, [])).toEqual([{ start: 0, end: 5, furniture: false }])
    expect(stretches(0, [])).toEqual([])
  })
})

test('a click means the finding of the fewest words, and again the next one', () => {
  const marks = [mark('long', 0, 20), mark('short', 4, 8)]
  const segment = { start: 4, end: 8, marks: [0, 1] }
  expect(chosenBy(segment, marks, undefined)).toBe('short')
  expect(chosenBy(segment, marks, 'short')).toBe('long')
  expect(chosenBy(segment, marks, 'long')).toBe('short')
})
