import type { ActorAnswer, FindingAnswer, KindName } from '@parley/schema'
import { expect, test } from 'vitest'
import type { Filter, PageAsk, RecordQueries } from '../api.ts'
import { search } from './index.ts'
import { named, wordsOf } from './words.ts'

const finding = (id: string, kind: KindName, fields: Record<string, unknown>, day: string, outlet: string) =>
  ({ id, kind, rule: 'r', confidence: 1, fields, evidence: { day, outlet } }) as FindingAnswer

const HELD: FindingAnswer[] = [
  finding('at:1', 'attribution', { actor: 'Ardal', addressee: null }, '2031-05-02', 'Meridian Wire'),
  finding('at:2', 'attribution', { actor: ['Ardal', 'Besh'] }, '2031-06-02', 'Meridian Wire'),
  finding('ag:1', 'agreement', { parties: ['Ardal'], issues: ['Ce'] }, '2031-06-02', 'Hill Post'),
  finding('po:1', 'position', { actor: 'Besh', issue: 'territory' }, '2031-06-02', 'Hill Post'),
]
const who = (name: string, spellings: string[]) => ({ id: name, name, spellings }) as ActorAnswer
const asked: { kind: KindName; filter: Filter | undefined }[] = []
const record = {
  status: async () => ({ issues: [{ id: 'territory', label: 'Territory' }] }),
  reports: async () => ({ items: [], total: 0, next: null }),
  agreements: async () => [
    {
      name: 'Harbour truce',
      parties: ['Ardal'],
      brokers: [],
      thirdParties: [],
      scope: null,
      firstDay: '2031-05-01',
      lastDay: '2031-05-09',
    },
    {
      name: 'Grain deal',
      parties: ['Besh'],
      brokers: [],
      thirdParties: [],
      scope: null,
      firstDay: null,
      lastDay: null,
    },
  ],
  actorPage: async (_: unknown, __: unknown, q: string) => {
    const all = [who('Ardal', ['Ardal', 'Ardals']), who('Besh', ['Besh']), who('Pardalia', [])]
    const items = all.filter((a) => named(wordsOf(q), [a.name, ...a.spellings]))
    return { items, total: items.length, next: null }
  },
  findings: async (_: unknown, kind: KindName, filter?: Filter, page?: PageAsk) => {
    asked.push({ kind, filter })
    const items = HELD.filter((f) => f.kind === kind)
    return { items: items.slice(0, page?.limit ?? 50), total: items.length, next: null }
  },
} as unknown as RecordQueries
const NOW = { asOf: null, at: null }

test('names are found by the beginnings of their words', async () => {
  const found = await search(record, NOW, { q: 'ard' })
  expect(found.actors.items.map((a) => a.name)).toEqual(['Ardal'])
  expect(found.agreements.items.map((a) => a.name)).toEqual(['Harbour truce'])
})

test('facets count each hit once per value, months in order', async () => {
  const { facets, complete } = await search(record, NOW, { q: 'x' })
  expect(facets.actors).toEqual([
    { value: 'Ardal', label: 'Ardal', count: 3 },
    { value: 'Besh', label: 'Besh', count: 2 },
  ])
  expect(facets.issues).toEqual([
    { value: 'ceasefire', label: 'Ceasefire', count: 1 },
    { value: 'territory', label: 'Territory', count: 1 },
  ])
  expect(facets.months.map((m) => [m.value, m.count])).toEqual([
    ['2031-05', 1],
    ['2031-06', 3],
  ])
  expect(facets.kinds.map((k) => [k.value, k.count])).toEqual([
    ['attribution', 2],
    ['agreement', 1],
    ['position', 1],
  ])
  expect(complete).toBe(true)
})

test('one kind asked for is the only one looked at, its filter handed on', async () => {
  asked.length = 0
  const found = await search(record, NOW, { kind: 'position', issue: 'territory', limit: 1 })
  expect(asked).toEqual([{ kind: 'position', filter: { issue: 'territory' } }])
  expect(found.findings).toHaveLength(1)
  expect(found.agreements.total).toBe(0)
})

test('days narrow agreements by when reports told of them', async () => {
  const found = await search(record, NOW, { from: '2031-05-08' })
  expect(found.agreements.items.map((a) => a.name)).toEqual(['Harbour truce'])
  expect((await search(record, NOW, { to: '2031-04-30' })).agreements.total).toBe(0)
})
