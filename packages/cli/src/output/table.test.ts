import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain, width, wrap } from './plain.ts'
import { table, tableWidth } from './table.ts'

const columns = [
  { title: 'day', cell: (r: string[]) => r[0]!, least: 10 },
  { title: 'words', cell: (r: string[]) => r[1]! },
  { title: 'never', cell: () => null },
]

test('a table with its heading; a column without values is left out', () => {
  expect(table([['2025-03-18', 'they agreed']], columns, 80)).toBe(
    'day         words\n──────────  ───────────\n2025-03-18  they agreed\n',
  )
})

test('long cells are wrapped at words and cut with a mark', () => {
  const text = table([['2025-03-18', 'one two three four five six seven eight nine ten eleven twelve']], columns, 32)
  expect(text.split('\n').slice(2)).toEqual([
    '2025-03-18  one two three four',
    '            five six seven eight',
    '            nine ten eleven…',
    '',
  ])
})

test('no line is wider than asked, whatever the cells hold', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 30 }))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 80, max: 200 }),
      (rows, total) => {
        for (const line of table(rows, columns, total).split('\n')) expect(width(line)).toBeLessThanOrEqual(total)
      },
    ),
  )
})

test('wrapping loses no word where there is room', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), (text) => {
      expect(wrap(text, 30, 99).join(' ')).toBe(text)
    }),
  )
})

test("a report's control characters cannot reach the terminal", () => {
  expect(plain('red \u001b[31malert\u0007\r\nnext')).toBe('red [31malert next')
})

test('wide letters take two columns, marks none', () => {
  expect([width('停戦'), width('e\u0301'), width('ok')]).toEqual([4, 1, 2])
})

test('the width is the terminal’s within 80 and 200', () => {
  expect([
    tableWidth(40),
    tableWidth(150),
    tableWidth(500),
    tableWidth(undefined),
    tableWidth(undefined, { COLUMNS: '90' }),
  ]).toEqual([80, 150, 200, 120, 90])
})
