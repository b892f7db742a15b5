import { type Change, Ruling, type View } from '@parley/schema'
import { beforeAll, expect, test } from 'vitest'
import type { RecordQueries, Store } from '../../api.ts'
import { openRecord } from '../../queries/index.ts'
import { openStore } from '../../store/index.ts'
import { agreed, makeReading, makeReport, on, said, when } from '../../testing.ts'

const day = (asOf: string): View => ({ asOf, at: null })
const held = (at: number): View => ({ asOf: null, at })

const may = makeReport('The river truce was agreed, Ilya Berg said. It ends on 2024-05-20.', {
  ...{ name: 'may', title: 'A truce', outlet: 'Gazette', published: on('2024-05-10') },
})
const june = makeReport('The river truce is over. It ended on 2024-05-25, Maria Holm said.', {
  ...{ name: 'june', title: 'No truce', outlet: 'Wire', published: on('2024-06-10') },
})
const statement = said(may, 'Ilya Berg', 'said', 'The river truce was agreed')

let store: Store
let record: RecordQueries
beforeAll(async () => {
  store = openStore(':memory:')
  const truce = agreed(may, 'The river truce', { name: 'river truce', expires: when(may, '2024-05-20', '2024-05-20') })
  const over = { name: 'river truce', status: 'expired' as const, expires: when(june, '2024-05-25', '2024-05-25') }
  await store.addReport(may, makeReading(may, [truce, statement]))
  await store.addReport(
    june,
    makeReading(june, [
      agreed(june, 'The river truce', over),
      said(june, 'Maria Holm', 'said', 'It ended on 2024-05-25'),
    ]),
  )
  record = openRecord(store)
})

const told = async (from: View, to: View): Promise<string[]> =>
  (await record.changes(from, to)).items.map((c) => `${c.change} ${c.kind}: ${c.sentence}`)

test('between two days: what moved, what is new, each with its words', async () => {
  expect(await told(day('2024-05-10'), day('2024-06-10'))).toEqual([
    expect.stringMatching(/^moved agreement: river truce: (?:clock|it binds|status)/),
    expect.stringMatching(/^moved agreement: river truce: (?:clock|it binds|status)/),
    expect.stringMatching(/^moved agreement: river truce: (?:clock|it binds|status)/),
    'new report: A report came in: No truce (Wire).',
    'new attribution: Attribution: “It ended on 2024-05-25 … Maria Holm … said”.',
  ])
  const all: Change[] = (await record.changes(day('2024-05-10'), day('2024-06-10'))).items
  expect(all.find((c) => c.field === 'status')).toMatchObject({
    before: 'agreed',
    after: 'expired',
    name: 'river truce',
  })
  expect(all.find((c) => c.field === 'window of all')!.after).toMatchObject({ to: '2024-05-25' })
  for (const c of all) expect(c.evidence.length).toBeGreaterThan(0)
})

test('looked at backwards, what is new is withdrawn; a state differs in nothing from itself', async () => {
  expect((await told(day('2024-06-10'), day('2024-05-10'))).filter((s) => s.startsWith('withdrawn'))).toHaveLength(2)
  expect(await told(day('2024-06-10'), day('2024-06-10'))).toEqual([])
})

test('between two revisions: what people corrected and rejected, with who did', async () => {
  const rule = async (ruling: Partial<Ruling>) => {
    const made = await record.draft(
      held(await store.revision()),
      Ruling.parse({ by: 'A. Reader', reason: 'test', ...ruling }),
      '2026',
    )
    await store.addDecision(made)
    return made.id
  }
  const correct = await rule({ verdict: 'correct', findings: [statement.id], change: { actor: 'Nils Ek' } })
  const later = (await record.findings(held(3), 'attribution')).items.find((f) => f.id !== statement.id)!
  const reject = await rule({ verdict: 'reject', findings: [later.id] })
  const { items } = await record.changes(held(2), held(4))
  expect(items.map((c) => [c.change, c.field, c.before, c.after, c.by])).toEqual([
    ['corrected', 'actor', 'Ilya Berg', 'Nils Ek', correct],
    ['withdrawn', null, undefined, undefined, reject],
  ])
  expect((await record.changes(held(2), held(4), {}, { change: 'withdrawn' })).total).toBe(1)
  expect((await record.changes(held(2), held(4), {}, { kind: 'report' })).total).toBe(0)
  // At the earlier revision nothing of it is known, whatever the day.
  expect(await told({ asOf: '2024-05-10', at: 2 }, { asOf: '2024-05-10', at: 2 })).toEqual([])
})
