import { Ruling, type View } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { openRecord } from '../../queries/index.ts'
import { openStore } from '../../store/index.ts'
import { makeReading, makeReport, on, said } from '../../testing.ts'
import { edits } from './diff.ts'
import { pageOf } from './group.ts'

const ALL: View = { asOf: null, at: null }
const url = 'https://www.gazette.example/news/truce?utm_source=mail#top'
const first = makeReport('Two were killed at the river. Ilya Berg said the truce holds.', {
  ...{ name: 'a', title: 'Killed at the river', outlet: 'Gazette', published: on('2024-05-10'), url },
})
const second = makeReport('Five were killed at the river. Ilya Berg said the truce holds.', {
  ...{ name: 'b', title: 'Killed at the river', outlet: 'Gazette', published: on('2024-05-10') },
  url: 'https://gazette.example/news/truce/',
})
const reading = (r: typeof first) => makeReading(r, [said(r, 'Ilya Berg', 'said', 'the truce holds')])

test('a page read again and changed is a version: one report, the change shown, both at their address', async () => {
  const store = openStore(':memory:')
  await store.addReport(first, reading(first))
  const record = openRecord(store)
  const [statement] = (await record.statements(ALL)).items
  const ruling = Ruling.parse({
    verdict: 'correct',
    findings: [statement!.id],
    change: { actor: 'Maria Holm' },
    by: 'A',
    reason: 'r',
  })
  await store.addDecision(await record.draft(ALL, ruling, '2026'))
  await store.addReport(second, reading(second))
  expect((await record.reports(ALL)).items.map((r) => r.id)).toEqual([second.id])
  expect((await record.statements(ALL)).items.map((s) => s.actors)).toEqual([['Maria Holm']])
  expect((await record.corrections(ALL)).items[0]).toMatchObject({ state: 'holds', on: [{ held: 'words' }] })
  for (const id of [first.id, second.id]) {
    const { report, versions, edits: all } = await record.versions(ALL, id)
    expect([report, versions.map((v) => v.report)]).toEqual([second.id, [first.id, second.id]])
    expect(all).toEqual([
      {
        from: first.id,
        to: second.id,
        edits: [{ before: 'Two', beforeSpan: [0, 3], after: 'Five', afterSpan: [0, 4] }],
      },
    ])
  }
  expect((await record.report(ALL, first.id)).text).toBe(first.text)
  expect((await record.reports({ asOf: null, at: 2 })).items.map((r) => r.id)).toEqual([first.id])
})

test('of one outlet under one title: a version where the words are mostly the same, another report where they are not', async () => {
  const title = 'What we know of the truce'
  const made = (text: string) => makeReport(text, { title, outlet: 'Gazette', published: on('2024-05-10') })
  const count = async (a: string, b: string) => {
    const store = openStore(':memory:')
    for (const r of [made(a), made(b)]) await store.addReport(r, makeReading(r, []))
    return (await openRecord(store).reports(ALL)).total
  }
  expect(
    await count('The truce holds at the river, Berg said.', 'The truce no longer holds at the river, Berg said.'),
  ).toBe(1)
  expect(
    await count('The truce holds at the river, Berg said.', 'Ministers met in the capital on Friday about grain.'),
  ).toBe(2)
})

test('what tells a page', () => {
  expect(pageOf(url)).toBe(pageOf(second.url!))
  expect(pageOf('https://a.example/x?id=1')).not.toBe(pageOf('https://a.example/x?id=2'))
  expect(pageOf('not an address')).toBe('not an address')
})

describe('what was changed', () => {
  const told = (a: string, b: string) => edits(a, b).map((e) => `${e.before} > ${e.after}`)
  test.each([
    ['One two three.', 'One two three.', []],
    ['One two three.', 'One three.', ['two > ']],
    ['One three.', 'One two three.', [' > two']],
    [
      'Ten died, and two were hurt in the old town on Monday.',
      'Ten died in the old town on Sunday.',
      [', and two were hurt > ', 'Monday > Sunday'],
    ],
    ['', 'All new.', [' > All new.']],
  ])('%j to %j', (a, b, expected) => expect(told(a, b)).toEqual(expected))

  test('spans are where the words stand', () => {
    const [a, b] = ['The mayor said that nobody knew it then.', 'The governor said that nobody knew of the plan then.']
    for (const e of edits(a, b)) {
      expect(a.slice(...e.beforeSpan)).toBe(e.before)
      expect(b.slice(...e.afterSpan)).toBe(e.after)
    }
    expect(edits(a, b)).toHaveLength(2)
  })
})
