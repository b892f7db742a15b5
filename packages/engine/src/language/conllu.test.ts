import { expect, test } from 'vitest'
import { conllu } from './conllu.ts'
import { analyse } from './index.ts'

test('every word has its ten columns, and its span is its words', async () => {
  const text = 'MEKELLE - The truce isn’t dead.\nBoth sides met in Pretoria, said Col. Hadush.'
  const written = conllu(await analyse(text), 'a report')
  const rows = written.split('\n').filter((line) => /^\d/.test(line))
  expect(rows.length).toBeGreaterThan(15)
  for (const row of rows) {
    const cells = row.split('\t')
    expect(cells).toHaveLength(10)
    const [, start, end] = /Span=(\d+):(\d+)/.exec(cells[9]!)!
    expect(text.slice(+start!, +end!)).toBe(cells[1])
  }
  expect(written.match(/^# newpar$/gm)).toHaveLength(2)
  expect(written).toContain('\tn’t\t')
})
