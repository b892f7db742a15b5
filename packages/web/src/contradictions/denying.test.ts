import type { ContradictionSide, Evidence, ReportAnswer } from '@parley/schema'
import { expect, test } from 'vitest'
import { borrowed, denyingWords } from './denying.ts'

const TEXT = 'Ardal said that Besh had broken the truce. Cor denied any part. Besh denied having fired first.'
const span = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const denial = (id: string, who: string, content: string) => ({
  ...{ id, kind: 'attribution', rule: 'r', confidence: 1 },
  value: {
    ...{ act: 'deny', actor: [{ name: who }], source: [span(`${who} denied`)].map(([a]) => [a, a + who.length]) },
    ...{ cue: [[span(`${who} denied`)[0] + who.length + 1, span(`${who} denied`)[1]]], content: [span(content)] },
  },
})
const report = {
  ...{ id: 'r-1', text: TEXT },
  findings: [denial('a', 'Besh', 'having fired first'), denial('b', 'Cor', 'any part')],
} as unknown as ReportAnswer
const charge = { report: 'r-1', finding: 'v', spans: [span('Besh had broken')], quote: 'Besh had broken' } as Evidence
const side = (quote: string) => ({ evidence: [{ report: 'r-1', quote }] }) as ContradictionSide

test('a side that only has the words of the side before it has none of its own', () => {
  expect(borrowed(side('x'), side('x'))?.quote).toBe('x')
  expect(borrowed(side('x'), side('y'))).toBeNull()
  expect(borrowed(side('x'), undefined)).toBeNull()
})

test('the denying words are those of the side, else the nearest after the charge', () => {
  expect(denyingWords(report, charge, 'Besh')).toMatchObject({
    finding: 'a',
    quote: 'Besh denied having fired first',
    report: 'r-1',
  })
  expect(denyingWords(report, charge, 'Somebody')).toMatchObject({ finding: 'b', quote: 'Cor denied any part' })
  expect(denyingWords({ ...report, findings: [] }, charge, 'Besh')).toBeNull()
})
