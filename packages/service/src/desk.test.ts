import { openRecord, openStore, type Store } from '@parley/record'
import { agreed, at, finding, makeReading, makeReport, on, said, when, who } from '@parley/record/testing.ts'
import type { DecisionAnswer, DecisionAskInput, Finding } from '@parley/schema'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'

let store: Store
let findings: Finding[]
let app: ReturnType<typeof createApp>

const report = makeReport(
  'Upland said on Monday that the truce of ten days holds. Lowland denied it. "We keep our word," Ada Reyes said. The truce binds both.',
  { outlet: 'The Lake Post', name: 'a.txt', published: on('2021-05-12') },
)
const read = (version = '1.0.0') => {
  const all = [
    said(report, 'Upland', 'said on Monday', 'the truce of ten days holds'),
    said(report, 'Lowland', 'denied', 'it'),
    said(report, 'Ada Reyes', 'said.', '"We keep our word,"', { actor: [who(report, 'Lowland')] }),
    agreed(report, 'truce of ten days', { status: 'in force' }),
    finding(report, 'position', {
      ...{
        actor: [who(report, 'Upland')],
        issue: 'ceasefire',
        stance: 'supports',
        condition: null,
        proposition: 'the truce',
      },
      evidence: [at(report, 'The truce binds both')],
    }),
  ]
  return makeReading(report, all, { version })
}

beforeEach(async () => {
  store = openStore(':memory:')
  const reading = read()
  findings = reading.findings
  await store.addReport(report, reading)
  app = createApp({ record: openRecord(store), version: '0', write: store, author: 'ada' })
})
afterEach(() => store.close())

const json = async (path: string) => (await app.request(`http://localhost${path}`)).json()
async function decide(ask: DecisionAskInput, key?: string, server = app) {
  const response = await server.request('http://localhost/api/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
    body: JSON.stringify(ask),
  })
  return { status: response.status, body: (await response.json()) as DecisionAnswer & { code: string; detail: string } }
}
const third = () => findings[2]!.id

describe('a wrong speaker', () => {
  const fix = (): DecisionAskInput => ({
    verdict: 'correct',
    on: [third()],
    change: { actor: 'Ada Reyes' },
    reason: 'her words',
  })

  test('is corrected, stands in the log, survives a newer engine, and comes back by undoing', async () => {
    const { body } = await decide(fix())
    expect(body.findings[0]!.fields.actor).toBe('Ada Reyes')
    expect(body.findings[0]!.review).toMatchObject({ state: 'corrected', by: 'ada', reason: 'her words' })
    const [entry] = (await json('/api/corrections')).items
    expect(entry).toMatchObject({ verdict: 'correct', author: 'ada', state: 'holds' })
    expect(entry.on[0].changes).toEqual([{ field: 'actor', before: 'Lowland', after: 'Ada Reyes' }])
    await store.addReport(report, read('1.1.0'))
    expect((await json(`/api/finding/${third()}`)).fields.actor).toBe('Ada Reyes')
    await decide({ verdict: 'undo', undoes: body.decision.id, reason: 'a slip' })
    expect((await json(`/api/finding/${third()}`)).fields.actor).toBe('Lowland')
    // What the record held then can still be asked for.
    expect((await json(`/api/finding/${third()}?at=${body.revision}`)).fields.actor).toBe('Ada Reyes')
  })

  test('is corrected once, however often the same request is sent', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => decide(fix(), 'k1')))
    expect(new Set(answers.map((a) => a.body.revision))).toEqual(new Set([2]))
    expect(answers.filter((a) => !a.body.repeated).length).toBeLessThanOrEqual(8)
    expect((await json('/api/corrections')).total).toBe(1)
    const again = await decide(fix(), 'k1')
    expect(again.body).toMatchObject({ repeated: true, revision: 2 })
    expect(await decide({ ...fix(), verdict: 'reject' }, 'k1')).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    })
  })

  test('a retry is answered though the finding is gone by then', async () => {
    const reject: DecisionAskInput = { verdict: 'reject', on: [third()], reason: 'nobody said it' }
    const first = await decide(reject, 'k2')
    expect(await decide(reject, 'k2')).toMatchObject({
      status: 200,
      body: { repeated: true, revision: first.body.revision },
    })
    expect((await decide(reject)).status).toBe(404)
  })
})

describe('reasons', () => {
  test('are asked for once per kind of correction', async () => {
    const correct = (id: string, change: Record<string, unknown>, reason?: string) =>
      decide({ verdict: 'correct', on: [id], change, ...(reason ? { reason } : {}) })
    expect(await correct(third(), { actor: 'Ada Reyes' })).toMatchObject({ status: 422, body: { code: 'no-reason' } })
    expect((await correct(third(), { actor: 'Ada Reyes' }, 'who is quoted stands after the quote')).status).toBe(200)
    const second = await correct(findings[1]!.id, { actor: 'Upland' })
    expect(second.body.decision.reason).toBe('who is quoted stands after the quote')
    // Another field is another kind.
    expect((await correct(findings[1]!.id, { act: 'deny' })).status).toBe(422)
    expect((await json('/api/review/reasons')).items).toEqual([
      { verdict: 'correct', kind: 'attribution', fields: ['actor'], reason: 'who is quoted stands after the quote' },
    ])
  })
  test('accepting needs none', async () => {
    expect((await decide({ verdict: 'accept', on: [third()] })).status).toBe(200)
  })
})

describe('the queue', () => {
  test('gives what matters most first, with why, and forgets what was ruled on', async () => {
    const queue = await json('/api/review')
    expect(queue.total).toBe(5)
    expect(queue.items[0].finding.kind).toBe('agreement')
    for (const { why, score } of queue.items) {
      expect(why.length).toBeGreaterThan(0)
      expect(score).toBeCloseTo(
        why.reduce((sum: number, w: { weight: number }) => sum + w.weight, 0),
        5,
      )
    }
    const scores = queue.items.map((i: { score: number }) => i.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    await decide({ verdict: 'accept', on: [queue.items[0].id] })
    const after = await json('/api/review')
    expect(after.total).toBe(4)
    expect(after.items.map((i: { id: string }) => i.id)).not.toContain(queue.items[0].id)
    expect(after.rules).toContainEqual({ rule: 'test/attribution', kind: 'attribution', waiting: 3, ruled: 0 })
  })

  test('puts what a program proposes first, until somebody rules', async () => {
    const { body } = await decide({
      verdict: 'propose',
      on: [third()],
      proposes: 'correct',
      change: { actor: 'Ada Reyes' },
      reason: 'she speaks',
    })
    expect(body.findings[0]!.fields.actor).toBe('Lowland')
    const [first] = (await json('/api/review')).items
    expect(first).toMatchObject({ id: third(), why: [{ code: 'proposed' }, ...first.why.slice(1)] })
    expect(first.proposals).toMatchObject([{ verdict: 'correct', change: { actor: 'Ada Reyes' }, by: 'ada' }])
    expect((await json('/api/corrections')).total).toBe(0)
    await decide({ verdict: 'correct', on: [third()], change: { actor: 'Ada Reyes' }, reason: 'so it is' })
    expect((await json('/api/review')).items.map((i: { id: string }) => i.id)).not.toContain(third())
  })

  test('narrows by kind, rule, reason and words', async () => {
    expect((await json('/api/review?kind=attribution')).total).toBe(3)
    expect((await json('/api/review?rule=test/position')).total).toBe(1)
    expect((await json('/api/review?why=contradicted')).total).toBe(0)
    expect((await json('/api/review?q=keep%20our%20word')).total).toBe(1)
    const page = await json('/api/review?limit=2')
    expect((await json(`/api/review?limit=2&cursor=${page.next}`)).items[0].id).not.toBe(page.items[0].id)
  })
})

test('what contradicts something comes before what does not, and says so', async () => {
  const count = async (outlet: string, n: number, day: string) => {
    const other = makeReport(`The mission counted ${n} breaches of the truce on 3 May.`, { outlet, published: on(day) })
    const measured = finding(other, 'measurement', {
      ...{
        quantity: 'breaches',
        value: n,
        low: null,
        high: null,
        unit: 'breaches',
        of: 'truce',
        area: null,
        basis: 'assessed',
      },
      ...{ period: when(other, '3 May', '2021-05-03'), by: [who(other, 'The mission')], chain: [], rule: null },
      evidence: [at(other, `${n} breaches`)],
    })
    await store.addReport(other, makeReading(other, [measured]))
  }
  await count('Delta Radio', 11, '2021-05-12')
  await count('The Hill Times', 34, '2021-05-12')
  const conflicts = (await json('/api/contradictions?verdict=conflict')).items
  expect(conflicts).toHaveLength(1)
  const { items } = await json('/api/review?why=contradicted')
  expect(items).toHaveLength(2)
  expect(items[0]).toMatchObject({
    contradictions: [conflicts[0].id],
    why: [{ code: 'contradicted' }, ...items[0].why.slice(1)],
  })
  expect((await json('/api/review')).items[0].id).toBe(items[0].id)
})

test('a report that the engine does not read is coded by hand', async () => {
  const foreign = makeReport('Ada Reyes przyjechała do miasta.', { name: 'pl.txt', published: on('2021-05-13') })
  await store.addReport(foreign, makeReading(foreign, [], { language: 'pl' }))
  const spans = [at(foreign, 'Ada Reyes przyjechała do miasta')]
  const { status, body } = await decide({
    ...{
      verdict: 'add',
      selection: { report: foreign.id, kind: 'event', spans },
      language: 'original',
      reason: 'read by a speaker',
    },
    change: { type: 'CONSULT', status: 'occurred', actors: ['Ada Reyes'] },
  })
  expect([status, body.decision?.workedFrom]).toEqual([200, 'original'])
  expect((await json(`/api/reports/${foreign.id}`)).counts.event).toBe(1)
  expect((await json('/api/events')).items[0].evidence?.[0]?.quote ?? 'none').toContain('przyjechała')
})

describe('in bulk', () => {
  test('one decision over a rule, and one undo', async () => {
    const bulk: DecisionAskInput = {
      verdict: 'reject',
      rule: 'test/attribution',
      expected: 3,
      reason: 'the rule misreads this outlet',
    }
    expect((await decide({ ...bulk, expected: 2 })).body.code).toBe('conflict')
    const { body } = await decide(bulk)
    expect(body.decision.on).toHaveLength(3)
    expect((await json('/api/statements')).total).toBe(0)
    expect((await decide(bulk)).status).toBe(404)
    await decide({ verdict: 'undo', undoes: body.decision.id, reason: 'it does not' })
    expect((await json('/api/statements')).total).toBe(3)
  })
  test('only what nobody ruled on', async () => {
    await decide({ verdict: 'accept', on: [third()] })
    const { body } = await decide({ verdict: 'reject', rule: 'test/attribution', reason: 'x' })
    expect(body.decision.on.map((a) => a.finding)).not.toContain(third())
  })
})

describe('adding', () => {
  test('what the engine missed, by selected words, and from which text', async () => {
    const spans = [at(report, 'The truce binds both')]
    const { status, body } = await decide({
      ...{ verdict: 'add', selection: { report: report.id, kind: 'attribution', spans }, reason: 'missed' },
      ...{ change: { actor: 'Upland', form: 'indirect', act: 'claim' }, language: 'translated' },
    })
    expect([status, body.decision?.workedFrom]).toEqual([200, 'translated'])
    expect(body.findings[0]!).toMatchObject({ rule: 'person', evidence: { quote: 'The truce binds both' } })
    expect(body.findings[0]!.fields).toMatchObject({ actor: 'Upland' })
    expect(body.findings[0]!.review).toMatchObject({ state: 'added', workedFrom: 'translated' })
    expect((await json('/api/corrections')).items[0].workedFrom).toBe('translated')
  })
  test.each([
    ['words outside of the report', { selection: { report: report.id, kind: 'attribution', spans: [[0, 9999]] } }, 400],
    ['a kind that is none', { selection: { report: report.id, kind: 'rumour', spans: [[0, 6]] } }, 400],
    ['a report that is not there', { selection: { report: 'r-none', kind: 'attribution', spans: [[0, 6]] } }, 404],
    ['nothing', {}, 400],
  ])('%s is refused', async (_, more, status) => {
    expect((await decide({ verdict: 'add', reason: 'x', ...more } as DecisionAskInput)).status).toBe(status)
  })
})

describe('reliability', () => {
  test('precision of a rule and recall where somebody read the whole report', async () => {
    await decide({ verdict: 'accept', on: [findings[0]!.id] })
    await decide({ verdict: 'correct', on: [third()], change: { actor: 'Ada Reyes' }, reason: 'x' })
    await decide({ verdict: 'reject', on: [findings[1]!.id], reason: 'x' })
    await decide({
      verdict: 'add',
      selection: { report: report.id, kind: 'attribution', spans: [[0, 6]] },
      change: { form: 'indirect' },
      reason: 'x',
    })
    const rule = async () =>
      (await json('/api/reliability')).rules.find((r: { rule: string }) => r.rule === 'test/attribution')
    expect(await rule()).toMatchObject({
      accepted: 1,
      corrected: 1,
      rejected: 1,
      precision: { of: 3, right: 2 },
      exact: { right: 1 },
      recall: null,
    })
    await decide({ verdict: 'accept', report: report.id })
    expect((await rule()).recall).toMatchObject({ of: 3, right: 2 })
    expect(await json('/api/reliability')).toMatchObject({ readWhole: 1, people: 1, ruledOn: 3 })
    const log = (await json('/api/corrections')).items
    expect(log[0]).toMatchObject({ verdict: 'accept', state: 'holds' })
  })

  test('two coders, blind to each other and to the engine', async () => {
    const other = createApp({ record: openRecord(store), version: '0', write: store, author: 'ben' })
    const sampleOf = async (server: typeof app) =>
      (await server.request('http://localhost/api/coding?kind=attribution')).json()
    const mine = await sampleOf(app)
    expect(mine).toMatchObject({ total: 3, done: 0 })
    expect((await sampleOf(other)).items.map((u: { finding: string }) => u.finding)).toEqual(
      mine.items.map((u: { finding: string }) => u.finding),
    )
    expect(JSON.stringify(mine.items)).not.toMatch(/"(actor|act|form)":\s*"/)
    const acts = ['claim', 'deny', 'claim']
    for (const [i, { finding: id }] of mine.items.entries()) {
      const coded = await decide({ verdict: 'code', on: [id], change: { act: acts[i], form: 'indirect' } })
      expect(coded.body.findings).toEqual([])
      await decide(
        { verdict: 'code', on: [id], change: { act: i === 2 ? 'deny' : acts[i], form: 'indirect' } },
        undefined,
        other,
      )
      if (i === 0) expect((await sampleOf(app)).done).toBe(1)
    }
    // Nobody can read what another coded: not in the log of rulings, not beside the finding.
    expect((await json('/api/corrections')).total).toBe(0)
    expect((await json(`/api/finding/${mine.items[0].finding}`)).review).toBeNull()
    const { agreement } = await json('/api/reliability')
    const field = (name: string) => agreement.find((a: { field: string }) => a.field === name)
    // claim claim, deny deny, claim deny: 1 - 5 * 2 / 18
    expect(field('act')).toMatchObject({ metric: 'nominal', units: 3, coders: 2 })
    expect(field('act').alpha).toBeCloseTo(1 - (5 * 2) / (2 * 3 * 3), 6)
    expect(field('form')).toMatchObject({ alpha: null, withEngine: { of: 6, right: 6 } })
    expect(field('actor')).toMatchObject({ units: 0, alpha: null })
  })
})

test('a server that only shows takes no decision', async () => {
  const shown = createApp({ record: openRecord(store), version: '0' })
  expect(await decide({ verdict: 'accept', on: [third()] }, undefined, shown)).toMatchObject({
    status: 405,
    body: { code: 'read-only' },
  })
})

test.each<[DecisionAskInput, number]>([
  [{ verdict: 'accept', on: ['at-none'] }, 404],
  [{ verdict: 'correct', on: [], change: { actor: 'x' }, reason: 'x' }, 400],
  [{ verdict: 'undo', undoes: 'd-none', reason: 'x' }, 404],
  [{ verdict: 'mark', on: [] }, 400],
  [{ verdict: 'same', names: ['Upland'], reason: 'x' }, 400],
  [{ verdict: 'accept', rule: 'no/such' }, 404],
  [{ verdict: 'wish' as never }, 400],
  [{ verdict: 'accept', on: ['at-1'], sudo: true } as never, 400],
])('%j is refused', async (ask, status) => {
  const { body, status: got } = await decide(ask)
  expect([got, typeof body.code]).toEqual([status, 'string'])
  expect(await store.revision()).toBe(1)
})
