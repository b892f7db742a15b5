import type { Evidence } from '@parley/schema'
import { expect, test } from 'vitest'
import { accountsTable } from './accounts-table.ts'

const said = (quote: string): Evidence => ({
  ...{ report: 'r-1', reportName: 'a.txt', title: null, outlet: 'The Gazette', finding: 'f-1', spans: [[0, 4]] },
  ...{ quote, day: '2031-05-02' },
})

test('a row for each report that tells a value, and one for a value that none tells', () => {
  const { columns, rows } = accountsTable([
    {
      part: 'window',
      who: 'Costrina',
      value: '2031-05-02..2031-06-07',
      evidence: [said('it binds'), said('it holds')],
    },
    { part: 'monitor', value: 'none', evidence: [] },
  ])
  expect(columns).toHaveLength(7)
  expect(rows).toEqual([
    ['window', 'Costrina', '2031-05-02..2031-06-07', 'it binds', 'The Gazette', '2031-05-02', 'r-1'],
    ['window', 'Costrina', '2031-05-02..2031-06-07', 'it holds', 'The Gazette', '2031-05-02', 'r-1'],
    ['monitor', undefined, 'none', undefined, undefined, undefined, undefined],
  ])
})
