import { type Decision, type Reading, Ruling, type View } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import type { RecordQueries, Store } from '../../api.ts'
import { openRecord } from '../../queries/index.ts'
import { openStore } from '../../store/index.ts'
import { agreed, at, finding, makeReading, makeReport, on, said } from '../../testing.ts'

const ALL: View = { asOf: null, at: null }
const report = makeReport(
  'Maria Holm said the river truce holds. "It holds," Ilya Berg said. The river truce, agreed in May, ends soon.',
  { name: 'a.txt', outlet: 'Gazette', published: on('2024-05-10') },
)
const findings = () => [
  said(report, 'Maria Holm', 'said', 'the river truce holds'),
  said(report, 'Ilya Berg', 'said', '"It holds,"'),
  agreed(report, 'the river truce'),
]
const read = (more = findings(), version = '1.0.0') => makeReading(report, more, { version })

type Desk = { store: Store; record: RecordQueries; rule(ruling: Partial<Ruling>): Promise<Decision> }
async function desk(reading: Reading = read()): Promise<Desk> {
  const store = openStore(':memory:')
  await store.addReport(report, reading)
  const record = openRecord(store)
  let n = 0
  return {
    store,
    record,
    async rule(ruling) {
      const instant = `2026-01-01T00:00:0${n++}Z`
      const decision = await record.draft(ALL, Ruling.parse({ by: 'A. Reader', reason: 'test', ...ruling }), instant)
      await store.addDecision(decision)
      return decision
    },
  }
}
const statements = async (record: RecordQueries, view: View = ALL) =>
  (await record.statements(view)).items.map((s) => `${s.actors.join()}: ${s.content}`).sort()

describe('what people rule', () => {
  test('accepting marks a finding as looked at, with who and why', async () => {
    const { record, rule } = await desk()
    const id = findings()[0]!.id
    expect((await record.finding(ALL, id)).review).toBeNull()
    const { id: decision } = await rule({ verdict: 'accept', findings: [id] })
    const review = { state: 'accepted', by: 'A. Reader', reason: 'test', decision }
    expect((await record.finding(ALL, id)).review).toMatchObject(review)
  })

  test('of rejecting and accepting, the later counts', async () => {
    const { record, rule } = await desk()
    const [first] = (await record.findings(ALL, 'attribution')).items
    const kept = await rule({ verdict: 'accept', findings: [first!.id], id: 'd-accept' })
    await rule({ verdict: 'reject', findings: [first!.id] })
    expect((await record.findings(ALL, 'attribution')).total).toBe(1)
    await rule({ verdict: 'undo', undoes: kept.id })
    expect((await record.findings(ALL, 'attribution')).total).toBe(1)
  })

  test('a correction is told with the value before and after; an undone one is gone from the answers, not from the log', async () => {
    const { record, rule } = await desk()
    const id = findings()[1]!.id
    const made = await rule({ verdict: 'correct', findings: [id], change: { actor: 'Nils Ek' } })
    expect(await statements(record)).toEqual(['Maria Holm: the river truce holds', 'Nils Ek: "It holds,"'])
    const [line] = (await record.corrections(ALL)).items
    expect(line).toMatchObject({ id: made.id, verdict: 'correct', state: 'holds', author: 'A. Reader' })
    expect(line!.on[0]!.changes).toEqual([{ field: 'actor', before: 'Ilya Berg', after: 'Nils Ek' }])
    const undo = await rule({ verdict: 'undo', undoes: made.id })
    expect(await statements(record)).toContain('Ilya Berg: "It holds,"')
    const log = (await record.corrections(ALL)).items
    expect(log.map((c) => `${c.verdict} ${c.state} ${c.undoneBy ?? ''}`)).toEqual([
      'undo holds ',
      `correct undone ${undo.id}`,
    ])
    await rule({ verdict: 'undo', undoes: undo.id })
    expect(await statements(record)).toContain('Nils Ek: "It holds,"')
  })

  test('a finding is added by quoting words; fields not told are empty', async () => {
    const { record, rule } = await desk()
    const words = 'The river truce, agreed in May, ends soon'
    const change = {
      name: 'river truce',
      kind: 'ceasefire',
      status: 'in force',
      parties: ['Northland'],
      expires: '2024-06-01',
    }
    const made = await rule({ verdict: 'add', report: 'a.txt', kind: 'agreement', words: [words], change })
    const added = (await record.findings(ALL, 'agreement')).items.find((f) => f.evidence.quote === words)
    expect(added).toMatchObject({ id: made.on[0]!.finding, rule: 'person', confidence: 1, review: { state: 'added' } })
    expect(added!.fields).toMatchObject({ ...change, brokers: [], scope: null, monitor: 'unknown' })
    const statement = { source: 'Ilya Berg', cue: 'said', actor: 'Ilya Berg', form: 'direct' }
    await rule({ verdict: 'add', report: report.id, kind: 'attribution', words: ['ends soon'], change: statement })
    expect(await statements(record)).toContain('Ilya Berg: ends soon')
  })

  test('adding what the engine reads by now corrects that, and makes no second finding', async () => {
    const { store, record, rule } = await desk(read(findings().slice(1)))
    const change = { source: 'Maria Holm', cue: 'said', actor: 'Maria Holm', form: 'indirect', act: 'promise' }
    const words = ['the river truce holds']
    await rule({ verdict: 'add', report: 'a.txt', kind: 'attribution', words, change })
    expect((await record.findings(ALL, 'attribution')).total).toBe(2)
    await store.addReport(report, read(findings(), '2.0.0'))
    const all = (await record.findings(ALL, 'attribution')).items
    expect(all).toHaveLength(2)
    expect(all.find((f) => f.fields.act === 'promise')).toMatchObject({ rule: 'test/attribution' })
  })
})

describe('a newer reading', () => {
  test('a decision holds by its words, though identifiers, spans by a comma, and other findings changed', async () => {
    const { store, record, rule } = await desk()
    await rule({ verdict: 'correct', findings: [findings()[1]!.id], change: { actor: 'Nils Ek' } })
    const newer = [
      said(report, 'Ilya Berg', 'said', 'It holds'),
      said(report, 'Maria Holm', 'said', 'the river truce holds'),
    ]
    expect(newer[0]!.id).not.toBe(findings()[1]!.id)
    await store.addReport(report, read(newer, '2.0.0'))
    expect(await statements(record)).toContain('Nils Ek: It holds')
    expect((await record.corrections(ALL)).items[0]).toMatchObject({ state: 'holds', on: [{ held: 'words' }] })
  })

  test('a correction holds where most of its words are in one finding; a rejection is asked again, and never lost', async () => {
    const wide = agreed(report, 'The river truce, agreed in May', { name: 'river truce' })
    const other = finding(report, 'agreement', {
      ...wide.value,
      evidence: [at(report, 'The river truce, agreed in')],
    } as never)
    for (const [verdict, state] of [
      ['correct', 'holds'],
      ['reject', 'asked again'],
    ] as const) {
      const { store, record, rule } = await desk(read([wide]))
      await rule({ verdict, findings: [wide.id], change: verdict === 'correct' ? { status: 'expired' } : {} })
      await store.addReport(report, read([other], '2.0.0'))
      const [line] = (await record.corrections(ALL)).items
      expect(line).toMatchObject({ state })
      if (state === 'asked again') {
        expect(line!.on[0]).toMatchObject({
          held: 'lost',
          nearest: [other.id],
          quote: 'The river truce, agreed in May',
        })
        expect((await record.corrections(ALL, {}, 'asked again')).total).toBe(1)
        expect((await record.corrections(ALL, {}, 'holds')).total).toBe(0)
      } else expect((await record.agreements(ALL))[0]!.status).toBe('expired')
      await store.addReport(report, read([wide], '3.0.0'))
      expect((await record.corrections(ALL)).items[0]!.state).toBe('holds')
    }
  })
})

describe('refused', () => {
  const wrong: [string, Partial<Ruling>, RegExp][] = [
    [
      'a field that the kind lacks',
      { verdict: 'correct', change: { speaker: 'X' } },
      /no field "speaker"; it has source/,
    ],
    ['a value that does not fit', { verdict: 'correct', change: { form: 'shouted' } }, /does not fit the field form/],
    ['no field at all', { verdict: 'correct' }, /what is to be corrected/],
    [
      'words that are not there',
      { verdict: 'add', report: 'a.txt', kind: 'event', words: ['It breaks'] },
      /not in the report/,
    ],
    [
      'a kind that is none',
      { verdict: 'add', report: 'a.txt', kind: 'rumour', words: ['It holds'] },
      /no kind of finding "rumour"/,
    ],
    [
      'an added finding that lacks what it needs',
      { verdict: 'add', report: 'a.txt', kind: 'event', words: ['It holds'] },
      /tell type/,
    ],
    ['one thing as the same', { verdict: 'same' }, /two or more/],
    ['the undoing of nothing', { verdict: 'undo', undoes: 'd-none' }, /no decision "d-none"/],
  ]
  test.each(wrong)('%s', async (_, ruling, message) => {
    const { store, rule } = await desk()
    const about = ruling.verdict === 'add' || ruling.verdict === 'undo' ? [] : [findings()[0]!.id]
    await expect(
      rule({ findings: about, ...ruling }).catch((e) => Promise.reject(new Error(String(e)))),
    ).rejects.toThrow(message)
    expect(await store.revision()).toBe(1)
  })

  test('words that do not stand at their place, an identifier that another decision has', async () => {
    const { store, rule } = await desk()
    const made = await rule({ verdict: 'accept', findings: [findings()[0]!.id], id: 'mine' })
    expect(await store.addDecision({ ...made, at: 'later' })).toBe(2)
    await expect(store.addDecision({ ...made, author: 'Another' })).rejects.toMatchObject({ code: 'usage' })
    const moved = { ...made, id: 'x', on: [{ ...made.on[0]!, quote: 'something else' }] }
    await expect(store.addDecisions([{ ...made, id: 'y' }, moved])).rejects.toMatchObject({ code: 'broken-evidence' })
    expect(await store.revision()).toBe(2)
  })
})

test('later decisions count for an earlier day, and do not for an earlier revision', async () => {
  const { store, record, rule } = await desk()
  const later = makeReport('Later, nothing.', { name: 'b.txt', published: on('2024-06-01') })
  await store.addReport(later, makeReading(later, []))
  await rule({ verdict: 'correct', findings: [findings()[1]!.id], change: { actor: 'Nils Ek' } })
  expect(await statements(record, { asOf: '2024-05-10', at: null })).toContain('Nils Ek: "It holds,"')
  expect(await statements(record, { asOf: null, at: 2 })).toContain('Ilya Berg: "It holds,"')
  expect((await record.corrections({ asOf: null, at: 2 })).total).toBe(0)
  expect((await record.corrections({ asOf: '2024-01-01', at: null })).items[0]!.state).toBe('not in view')
})

test('verify finds a ruling whose words were changed', async () => {
  const { store, rule } = await desk()
  await rule({ verdict: 'accept', findings: [findings()[0]!.id], id: 'd-1' })
  expect((await store.verify()).broken).toEqual([])
  const { body } = await store.tables.selectFrom('decisions').select('body').executeTakeFirstOrThrow()
  await store.tables
    .updateTable('decisions')
    .set({ body: body.replace('truce holds', 'truce ended') })
    .execute()
  const why = 'the words that this decision is about have changed'
  expect((await store.verify()).broken).toEqual([{ report: report.id, finding: 'd-1', why }])
})
