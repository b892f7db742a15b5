import type { Change } from '@parley/schema'
import { expect, test } from 'vitest'
import { changeWords, grouped } from './groups.ts'

const change = (more: Partial<Change>): Change => ({
  id: JSON.stringify(more),
  change: 'moved',
  kind: 'agreement',
  thing: 'ag-1',
  name: 'River Truce',
  field: 'status',
  day: '2031-06-01',
  sentence: '',
  by: null,
  evidence: [],
  ...more,
})

test('changes stand with their thing, whom it binds before its clauses', () => {
  const groups = grouped([
    change({ field: 'clause' }),
    change({ field: 'clock of Costrina' }),
    change({ kind: 'position', thing: 'po-1', field: null, change: 'new' }),
  ])
  expect(groups.map((g) => g.kind)).toEqual(['agreement', 'position'])
  expect(groups[0]?.things[0]?.map((c) => c.field)).toEqual(['clock of Costrina', 'clause'])
})

test.each([
  [{ field: 'clock of Costrina', before: 'in force', after: 'lapsed' }, 'lapsed for Costrina, before: in force'],
  [{ field: 'clock of all', before: null, after: 'in force' }, 'in force for all parties'],
  [{ field: 'status', before: 'agreed', after: 'disputed' }, 'status: disputed, before: agreed'],
  [{ field: 'clause', before: null, after: 'bridges' }, 'a clause is told: bridges'],
  [{ field: 'brokers', before: [], after: ['Oriel'] }, 'brokers: Oriel'],
  [{ field: null, change: 'new' as const }, 'told for the first time'],
  [{ field: null, change: 'withdrawn' as const }, 'no longer in the record'],
])('%j is told as %s', (more, words) => expect(changeWords(change(more))).toBe(words))
