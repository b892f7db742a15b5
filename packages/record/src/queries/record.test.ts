import { Dossier, evidenceOf, type Finding, KIND_NAMES, quote, type Report } from '@parley/schema'
import { beforeAll, describe, expect, test } from 'vitest'
import pkg from '../../package.json' with { type: 'json' }
import type { RecordQueries, Store } from '../api.ts'
import { openStore } from '../store/index.ts'
import { agreed, at, finding, makeReading, makeReport, on, said, when, who } from '../testing.ts'
import { VERSION } from '../version.ts'
import { openRecord } from './index.ts'

const ALL = { asOf: null, at: null }

const dossier = Dossier.parse({
  dossier: 'sudan-2023',
  title: 'Sudan talks',
  period: { from: '2023-04-15', to: '2023-12-31' },
  actors: [
    { name: 'Sudanese Armed Forces', kind: 'group', role: 'party', aliases: ['SAF', 'the army'] },
    { name: 'Rapid Support Forces', kind: 'group', role: 'party', aliases: ['RSF'] },
    { name: 'Nabil Abdalla', kind: 'person', of: 'Sudanese Armed Forces', aliases: ['Abdalla'] },
    { name: 'Saudi Arabia', kind: 'state', role: 'mediator' },
  ],
  issues: [
    { id: 'ceasefire', label: 'Ceasefire', words: ['truce', 'ceasefire'] },
    { id: 'access', label: 'Access', words: ['aid convoy'] },
  ],
  agreements: [
    {
      name: 'Jeddah truce',
      kind: 'ceasefire',
      parties: ['Sudanese Armed Forces', 'Rapid Support Forces'],
      words: ['Jeddah truce'],
    },
  ],
})

const wire = makeReport(
  'The Jeddah truce of 7 days was signed on 20 May, brokered by Saudi Arabia between the army and the RSF. ' +
    'The army says it begins on 22 May; the RSF counts it until 27 May. Nabil Abdala said the truce would hold. ' +
    'No monitor was named. An aid convoy waits, the RSF said.',
  { name: 'wire.txt', outlet: 'Harbour Wire', title: 'Truce signed', published: on('2023-05-21') },
)
const later = makeReport('The RSF said the army broke the Jeddah truce. It is over, Abdalla wrote: "O\'Brien" lied.', {
  ...{ name: 'later.txt', outlet: 'Gazette', published: on('2023-05-30') },
})

function wireFindings(report: Report): Finding[] {
  const army = who(report, 'the army')
  const rsf = who(report, 'the RSF')
  return [
    agreed(report, 'The Jeddah truce of 7 days', {
      name: 'Jeddah truce',
      parties: [army, rsf],
      brokers: [who(report, 'Saudi Arabia')],
      announced: when(report, '20 May', '2023-05-20'),
      effective: { per: [{ party: army, when: when(report, '22 May', '2023-05-22') }] },
      expires: { per: [{ party: rsf, when: when(report, '27 May', '2023-05-27') }] },
      duration: 'P7D',
      monitor: 'none',
    }),
    said(report, 'Nabil Abdala', 'said', 'the truce would hold'),
    said(report, 'the RSF', 'said', 'An aid convoy waits'),
  ]
}

function laterFindings(report: Report): Finding[] {
  return [
    agreed(report, 'the Jeddah truce', { name: 'Jeddah truce', status: 'expired' }),
    said(report, 'The RSF', 'said', 'the army broke the Jeddah truce'),
    said(report, 'Abdalla', 'wrote', 'It is over'),
    finding(report, 'violation', {
      ...{
        agreement: 'the Jeddah truce',
        clause: null,
        accuser: who(report, 'The RSF'),
        accused: who(report, 'the army'),
      },
      ...{ act: 'broke the truce', weapon: null, target: null, date: null, place: null, harm: null, answer: 'unknown' },
      evidence: [at(report, 'the army broke the Jeddah truce')],
    }),
  ]
}

let store: Store
let record: RecordQueries
beforeAll(async () => {
  store = openStore(':memory:', { now: () => '2026-01-01T00:00:00.000Z' })
  await store.addReport(wire, makeReading(wire, wireFindings(wire)))
  await store.addReport(later, makeReading(later, laterFindings(later)))
  await store.addDossier(dossier)
  record = openRecord(store)
})

test('the status tells what is in view', async () => {
  const status = await record.status(ALL)
  expect(status).toMatchObject({ revision: 3, reports: 2, outlets: 2, firstDay: '2023-05-21', lastDay: '2023-05-30' })
  expect(status.counts).toMatchObject({ attribution: 4, agreement: 2, violation: 1, event: 0 })
  expect(Object.keys(status.counts)).toEqual(KIND_NAMES)
  expect(status.outletNames).toEqual(['Gazette', 'Harbour Wire'])
  expect([status.version, VERSION]).toEqual([pkg.version, pkg.version])
})

describe('agreements', () => {
  test('two reports of one agreement are one, each party by its own account', async () => {
    const [truce, ...others] = await record.agreements(ALL)
    expect(others).toEqual([])
    expect(truce).toMatchObject({
      name: 'Jeddah truce',
      parties: ['Rapid Support Forces', 'Sudanese Armed Forces'],
      brokers: ['Saudi Arabia'],
      status: 'expired',
      monitor: { value: 'none' },
      ...{ reports: 2, outlets: 2, origins: 2, firstDay: '2023-05-21', lastDay: '2023-05-30' },
    })
    expect(truce!.statuses.map((s) => s.value)).toEqual(['expired', 'agreed'])
    expect(truce!.windows.map((w) => [w.party, w.from, w.fromBasis, w.to, w.toBasis])).toEqual([
      ['Rapid Support Forces', '2023-05-20', 'derived', '2023-05-27', 'stated'],
      ['Sudanese Armed Forces', '2023-05-22', 'stated', '2023-05-29', 'derived'],
    ])
    expect(truce!.windows[1]!.why).toBe('Takes effect 22 May 2023, as told; ends 7 days later: 29 May 2023.')
    expect(truce!.windows[0]!.evidence.map((e) => e.quote)).toContain('27 May')
    expect(truce!.common).toEqual({ from: '2023-05-22', to: '2023-05-26' })
    expect(truce!.reach).toEqual({ from: '2023-05-20', to: '2023-05-29' })
    expect(truce!.contested).toEqual([
      { from: '2023-05-20', to: '2023-05-21' },
      { from: '2023-05-27', to: '2023-05-29' },
    ])
  })

  test('the clock is that of the day one looks from', async () => {
    const states = async (day: string) =>
      (await record.agreements(ALL, day))[0]!.clock.map((c) => `${c.state} ${c.daysLeft}`)
    expect(await states('2023-05-19')).toEqual(['not yet null', 'not yet null'])
    expect(await states('2023-05-21')).toEqual(['in force 6', 'not yet null'])
    expect(await states('2023-05-28')).toEqual(['lapsed null', 'in force 1'])
    expect((await record.agreements(ALL))[0]!.clock.map((c) => c.state)).toEqual(['lapsed', 'lapsed'])
    expect((await record.agreements({ asOf: '2023-05-25', at: null }))[0]!.clock.map((c) => c.state)).toEqual([
      'in force',
      'in force',
    ])
  })

  test('any finding of it is its address', async () => {
    const all = (await record.agreements(ALL))[0]!
    expect(all.findings).toHaveLength(2)
    for (const id of all.findings) expect((await record.agreement(ALL, id)).id).toBe(all.id)
    await expect(record.agreement(ALL, 'ag-nothing')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('what is new stands beside them, latest first', async () => {
    const news = await record.developments(ALL, 10)
    expect(news.map((d) => [d.day, d.kind])).toEqual([
      ['2023-05-30', 'statement'],
      ['2023-05-30', 'violation'],
      ['2023-05-21', 'statement'],
    ])
    expect(news[1]!.label).toBe('Rapid Support Forces accuses Sudanese Armed Forces: broke the truce')
    expect(news[0]!.evidence.quote).toContain('the army broke the Jeddah truce')
  })
})

describe('statements', () => {
  const contents = async (filter: Parameters<RecordQueries['statements']>[1]) =>
    (await record.statements(ALL, filter)).items.map((s) => s.content)

  test('filters', async () => {
    expect(await contents({})).toEqual([
      'the army broke the Jeddah truce',
      'It is over',
      'An aid convoy waits',
      'the truce would hold',
    ])
    expect(await contents({ actor: 'Nabil Abdalla' })).toEqual(['It is over', 'the truce would hold'])
    expect(await contents({ actor: 'abdalla' })).toEqual(['It is over', 'the truce would hold'])
    expect(await contents({ actor: 'RSF', outlet: 'gazette' })).toEqual(['the army broke the Jeddah truce'])
    expect(await contents({ issue: 'access' })).toEqual(['An aid convoy waits'])
    expect(await contents({ issue: 'ceasefire', to: '2023-05-25' })).toEqual(['the truce would hold'])
    expect(await contents({ report: 'later.txt', from: '2023-05-30' })).toHaveLength(2)
    expect(await contents({ report: later.id })).toHaveLength(2)
    expect(await contents({ actor: 'Nobody' })).toEqual([])
  })

  test('full text: words in any form, the last unfinished, phrases in order', async () => {
    expect(await contents({ q: 'convoy wait' })).toEqual(['An aid convoy waits'])
    expect(await contents({ q: 'conv' })).toEqual(['An aid convoy waits'])
    expect(await contents({ q: '"Jeddah truce"' })).toEqual(['the army broke the Jeddah truce'])
    expect(await contents({ q: '"truce Jeddah"' })).toEqual([])
    expect(await contents({ q: '   ' })).toHaveLength(4)
  })

  test.each([
    "'",
    '"',
    'a" OR "b',
    'NEAR(',
    '*',
    '-- ; drop table log',
    'content:x',
    '(((',
    '\\',
    '\u0000',
    '%',
    '🕊',
    'AND',
    '^x',
    '"unclosed',
  ])('what is typed is never syntax: %j', async (q) => {
    const all = await Promise.all([
      contents({ q }),
      record.reports(ALL, {}, { q }),
      record.findings(ALL, 'agreement', { q }),
    ])
    expect(all).toHaveLength(3)
    expect((await record.status(ALL)).revision).toBe(3)
  })

  test('pages follow on without gap or repeat', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<RecordQueries['statements']>> = await record.statements(
        ALL,
        {},
        { limit: 3, cursor },
      )
      expect(page.total).toBe(4)
      seen.push(...page.items.map((s) => s.id))
      cursor = page.next
    } while (cursor)
    expect(new Set(seen).size).toBe(4)
    expect(seen).toHaveLength(4)
    await expect(record.statements(ALL, {}, { cursor: 'zzz' })).rejects.toMatchObject({ code: 'usage' })
  })
})

test('actors: one under many spellings, by name, alias or finding', async () => {
  const abdalla = await record.actor(ALL, 'Abdalla')
  expect(abdalla).toMatchObject({
    name: 'Nabil Abdalla',
    kind: 'person',
    of: 'Sudanese Armed Forces',
    known: 'dossier',
  })
  expect(abdalla).toMatchObject({ statements: 2, reports: 2, spellings: ['Abdalla', 'Nabil Abdala'] })
  const [statement] = (await record.statements(ALL, { actor: 'Abdalla' })).items
  expect((await record.actor(ALL, statement!.id)).name).toBe('Nabil Abdalla')
  await expect(record.actor(ALL, 'Nobody At All')).rejects.toMatchObject({ code: 'not-found' })
  expect((await record.actors(ALL)).map((a) => a.name)).toContain('Saudi Arabia')
})

test('reports and findings, with their words', async () => {
  expect((await record.reports(ALL)).items.map((r) => r.name)).toEqual(['later.txt', 'wire.txt'])
  expect((await record.reports(ALL, {}, { q: 'convoy' })).items.map((r) => r.name)).toEqual(['wire.txt'])
  const whole = await record.report(ALL, 'wire.txt')
  expect(whole.text).toBe(wire.text)
  for (const f of whole.findings) {
    const one = await record.finding(ALL, f.id)
    expect(one.evidence.quote).toBe(quote(wire.text, one.evidence.spans))
    expect(evidenceOf(f).length).toBeGreaterThan(0)
  }
  expect((await record.findings(ALL, 'violation', { actor: 'RSF' })).items[0]!.fields).toMatchObject({
    agreement: 'Jeddah truce',
    accused: 'Sudanese Armed Forces',
  })
  expect((await record.findings(ALL, 'attribution', { issue: 'access' })).total).toBe(1)
})

test('as of a day and as held at a revision', async () => {
  expect((await record.status({ asOf: '2023-05-29', at: null })).reports).toBe(1)
  expect((await record.agreements({ asOf: '2023-05-29', at: null }))[0]!.status).toBe('agreed')
  expect((await record.agreements({ asOf: '2023-05-20', at: null })).length).toBe(0)
  expect((await record.status({ asOf: null, at: 1 })).reports).toBe(1)
  // Before the dossier came, the army was not yet known by its name.
  expect((await record.agreements({ asOf: null, at: 2 }))[0]!.parties).not.toContain('Sudanese Armed Forces')
  expect((await record.status({ asOf: null, at: 0 })).reports).toBe(0)
  await expect(record.status({ asOf: null, at: 99 })).rejects.toMatchObject({ code: 'not-found' })
  expect((await record.revisions({ limit: 2 })).items.map((r) => `${r.revision} ${r.what}`)).toEqual([
    '3 dossier',
    '2 report',
  ])
})

test('decisions: a rejected finding goes, a corrected one changes, an undone ruling is undone; earlier revisions stay', async () => {
  const own = openStore(':memory:')
  await own.addReport(later, makeReading(later, laterFindings(later)))
  await own.addDossier(dossier)
  const view = openRecord(own)
  const [first] = (await view.statements(ALL, { actor: 'RSF' })).items
  const [truce] = (await view.findings(ALL, 'agreement')).items
  const ruling = (
    id: string,
    verdict: 'reject' | 'correct' | 'undo',
    on: typeof truce | null,
    change = {},
    undoes: string | null = null,
  ) => ({
    ...{ id, verdict, change, undoes, author: 'An analyst', reason: 'test', at: '2026-01-01T00:00:00Z' },
    on: on
      ? [
          {
            finding: 'another id',
            report: on.evidence.report,
            kind: on.kind,
            quote: on.evidence.quote,
            spans: on.evidence.spans,
          },
        ]
      : [],
  })
  const statement = { ...truce!, kind: 'attribution', evidence: first!.evidence }
  await own.addDecision(ruling('d1', 'reject', statement))
  await own.addDecision(
    ruling('d2', 'correct', truce!, {
      status: 'in force',
      parties: ['Sudanese Armed Forces'],
      expires: '2023-06-01',
      class: 7,
    }),
  )
  expect((await view.statements(ALL, { actor: 'RSF' })).total).toBe(0)
  expect((await view.agreements(ALL))[0]).toMatchObject({ status: 'in force', parties: ['Sudanese Armed Forces'] })
  expect((await view.agreements(ALL))[0]!.windows[0]!.to).toBe('2023-06-01')
  await own.addDecision(ruling('d3', 'undo', null, {}, 'd1'))
  expect((await view.statements(ALL, { actor: 'RSF' })).total).toBe(1)
  expect((await view.statements({ asOf: null, at: 3 }, { actor: 'RSF' })).total).toBe(0)
  expect((await view.statements({ asOf: null, at: 2 }, { actor: 'RSF' })).total).toBe(1)
  await own.close()
})

test('a text that was changed is shown without what was read from it', async () => {
  const own = openStore(':memory:')
  await own.addReport(later, makeReading(later, laterFindings(later)))
  await own.tables.updateTable('texts').set({ text: 'Something else' }).execute()
  expect((await openRecord(own).report(ALL, later.id)).findings).toEqual([])
  await own.close()
})
