// The queue of a large record is found without folding it; what is decided there counts as anywhere.
import { type Decision, type Finding, Ruling } from '@parley/schema'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordQueries, Store } from '../api.ts'
import { openRecord } from '../queries/index.ts'
import { openStore } from '../store/index.ts'
import { agreed, at, finding, makeReading, makeReport, on, said, when } from '../testing.ts'

const NOW = { asOf: null, at: null }
const AT = '2031-02-01T00:00:00.000Z'
let store: Store
let record: RecordQueries
let findings: Finding[]

beforeEach(async () => {
  store = openStore(':memory:')
  findings = []
  for (let n = 0; n < 40; n++) {
    const report = makeReport(`Upland${n} said that claim${n} holds. The truce of ${n} days binds both.`, {
      published: on('2031-01-01'),
    })
    const statement = { ...said(report, `Upland${n}`, 'said', `claim${n} holds`), confidence: 0.5 + n / 100 }
    findings.push(statement, agreed(report, `The truce of ${n} days`))
    await store.addReport(report, makeReading(report, findings.slice(-2)))
  }
  record = openRecord(store, { shelf: true })
})
afterEach(() => store.close())

const rule = async (ask: Partial<Ruling>): Promise<Decision> => {
  const decision = await record.draft(NOW, Ruling.parse({ by: 'ada', reason: 'x', ...ask }), AT)
  await store.addDecision(decision)
  return decision
}
const ids = async () => (await record.review(NOW, {}, { limit: 500 })).items.map((i) => i.id)

test('it holds what the folded queue holds, in its order', async () => {
  const folded = openRecord(store, { shelf: false })
  const [large, small] = [await record.review(NOW, {}, { limit: 500 }), await folded.review(NOW, {}, { limit: 500 })]
  expect(large.total).toBe(80)
  expect(large.rules).toEqual(small.rules)
  expect(large.items.map((i) => i.id).sort()).toEqual(small.items.map((i) => i.id).sort())
  const scores = large.items.map((i) => i.score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  const [first] = (await record.review(NOW, { kind: 'attribution' })).items
  expect(first!.id).toBe(findings[0]!.id)
  expect(first!.why.map((w) => w.code)).toContain('doubtful')
})

test('what was ruled on leaves it, and comes back when that is undone', async () => {
  const [id] = (await ids()) as [string]
  const decision = await rule({ verdict: 'accept', findings: [id] })
  expect(await ids()).not.toContain(id)
  expect((await record.review(NOW)).total).toBe(79)
  expect((await record.finding(NOW, id)).review).toMatchObject({ state: 'accepted', by: 'ada' })
  expect(await record.decision(NOW, decision.id)).toMatchObject({ decision: { id: decision.id } })
  expect(await record.decision({ asOf: null, at: 40 }, decision.id)).toBeNull()
  const undo = await rule({ verdict: 'undo', undoes: decision.id })
  await expect(rule({ verdict: 'undo', undoes: decision.id })).rejects.toMatchObject({ code: 'usage' })
  expect(undo.undoes).toBe(decision.id)
  expect(await ids()).toContain(id)
})

test('all findings of a rule that wait, and no others', async () => {
  await rule({ verdict: 'reject', findings: [findings[0]!.id] })
  const waiting = await record.waiting(NOW, 'test/attribution')
  expect(waiting).toHaveLength(39)
  expect(waiting[0]).toBe(findings[2]!.id)
  await rule({ verdict: 'reject', findings: waiting })
  expect(await record.waiting(NOW, 'test/attribution')).toEqual([])
  expect((await record.review(NOW, {}, { limit: 500 })).items.every((i) => i.finding.kind === 'agreement')).toBe(true)
})

test('what contradicts another report is in it, and is asked for by that', async () => {
  for (const n of [35, 41]) {
    const report = makeReport(`${n} people were killed in Brim on 1 May. Told of ${n}.`, {
      published: on('2031-05-02'),
    })
    const made = finding(report, 'measurement', {
      ...{
        quantity: 'killed',
        value: n,
        low: null,
        high: null,
        unit: 'people',
        of: null,
        area: null,
        by: [],
        chain: [],
      },
      ...{ rule: null, basis: 'claimed', period: when(report, '1 May', '2031-05-01') },
      evidence: [at(report, `${n} people`)],
    } as never)
    await store.addReport(report, makeReading(report, [made]))
  }
  const conflict = (await record.contradictions(NOW, { verdict: 'conflict' })).items[0]!
  const { items, total } = await record.review(NOW, { why: 'contradicted' })
  expect(items.map((i) => i.id).sort()).toEqual(conflict.things)
  expect(items.map((i) => i.contradictions)).toEqual([[conflict.id], [conflict.id]])
  expect(total).toBe(2)
  expect((await record.review(NOW, { rule: 'test/measurement' })).items).toHaveLength(2)
})

test('what a program proposes comes first', async () => {
  const made = await record.draft(NOW, Ruling.parse({ verdict: 'accept', findings: [findings[3]!.id], by: 'bot' }), AT)
  await store.addDecision({ ...made, verdict: 'propose', change: { proposes: 'reject' }, reason: 'odd' })
  const [first] = (await record.review(NOW)).items
  expect(first).toMatchObject({ id: findings[3]!.id, proposals: [{ verdict: 'reject', by: 'bot' }] })
})

test('narrowed as lists are, it holds what they hold and nobody ruled on, without folding', async () => {
  const narrow = openRecord(store, { shelf: true, most: 5 })
  const { items, total } = await narrow.review(NOW, { q: 'truce "7 days"' })
  expect(items.map((i) => [i.finding.kind, i.finding.evidence.quote])).toEqual([['agreement', 'The truce of 7 days']])
  expect(total).toBe(1)
  await rule({ verdict: 'accept', findings: [items[0]!.id] })
  expect((await narrow.review(NOW, { q: 'truce "7 days"' })).items).toEqual([])
  const one = (await narrow.reports(NOW, { limit: 1 })).items[0]!
  expect((await narrow.review(NOW, { report: one.id, kind: 'attribution' })).items).toHaveLength(1)
})
