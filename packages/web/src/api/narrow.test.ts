import { expect, test } from 'vitest'
import { narrowed } from './narrow.ts'

const evidence = (report: string, day: string, quote: string) => ({ report, day, quote, outlet: 'Wire', spans: [] })
const statements = [
  { id: '1', actors: ['Hale'], issues: ['truce'], evidence: evidence('r1', '2031-05-02', 'The bridge holds') },
  { id: '2', actors: ['Andrin'], issues: [], evidence: evidence('r2', '2031-05-09', 'No bridge was hit') },
]
const ids = (path: string, params: object, items: object[] = statements) =>
  narrowed(path, items as never, params as never).map((s) => s.id)

test('statements by who, issue, words, report and day', () => {
  expect(ids('statements', {})).toEqual(['1', '2'])
  expect(ids('statements', { actor: 'Hale' })).toEqual(['1'])
  expect(ids('statements', { issue: 'truce' })).toEqual(['1'])
  expect(ids('statements', { q: 'bridge hit' })).toEqual(['2'])
  expect(ids('statements', { report: 'r2' })).toEqual(['2'])
  expect(ids('statements', { from: '2031-05-03', to: '2031-05-09' })).toEqual(['2'])
  expect(ids('statements', { outlet: 'Gazette' })).toEqual([])
})

test('findings by the names in their fields, origins by a report in them', () => {
  const finding = {
    id: 'f',
    fields: { accused: { name: 'Costrina', known: 'world' } },
    evidence: statements[0]!.evidence,
  }
  expect(ids('findings/violations', { actor: 'Costrina' }, [finding])).toEqual(['f'])
  expect(ids('findings/violations', { actor: 'Aldermark' }, [finding])).toEqual([])
  expect(
    ids('origins', { report: 'r1' }, [
      { id: 'g', reports: [{ id: 'r1' }] },
      { id: 'h', reports: [] },
    ]),
  ).toEqual(['g'])
})
