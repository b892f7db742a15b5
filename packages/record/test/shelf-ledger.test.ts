import { Dossier, Ruling, type View } from '@parley/schema'
import fc from 'fast-check'
import { test } from 'vitest'
import { type Filter, openRecord, type RecordQueries, type Store } from '../src/index.ts'
import { at, finding, makeReading, makeReport, on, said, who } from '../src/testing.ts'
import { NOW, pagesOf, shelved } from './shelves.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party', aliases: ['the North'] },
    { name: 'Southland', kind: 'state', role: 'party' },
    {
      ...{ name: 'Ada Holm', kind: 'person', role: 'party', of: 'Northland' },
      offices: [{ title: 'President of Northland', from: null, to: null }],
    },
    { name: 'Per Lund', kind: 'person', role: 'party', of: 'Northland' },
  ],
  issues: [{ id: 'ceasefire', label: 'Ceasefire', words: ['truce'] }],
})
const ACTORS = ['Northland', 'Southland', 'Ada Holm', 'Per Lund', 'Maria Sund', 'Mariya Sund', 'the villagers'] as const
const WORDS = [
  'a full truce on the river line',
  'the truce on the river line',
  'a ban on flights over harbours',
] as const
const STANCES = ['supports', 'opposes', 'demands', 'offers', 'conditional'] as const

const one = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette', null),
  page: fc.option(fc.constant('a'), { freq: 4 }),
  quoted: fc.boolean(),
  said: fc.array(
    fc.record({
      actors: fc.subarray([...ACTORS], { minLength: 1, maxLength: 2 }),
      words: fc.constantFrom(...WORDS),
      stance: fc.constantFrom(...STANCES),
      issue: fc.constantFrom('ceasefire', 'territory'),
      agreed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
type One = typeof one extends fc.Arbitrary<infer T> ? T : never

function make(spec: One, n: number) {
  const names = [...new Set(spec.said.flatMap((s) => s.actors))]
  const lines = spec.said.map((s, i) => `${i}: ${s.agreed ? 'agreed to ' : 'on '}${s.words} in part ${i}`)
  const text = `${names.join(' and ')} spoke in report ${n}: ${lines.join('. ')}. ${names[0]} said so.`
  const report = makeReport(text, {
    ...{ name: `r${n % 3}`, outlet: spec.outlet, url: spec.page && 'https://a.example/x' },
    published: spec.day === null ? null : on(`2024-03-0${spec.day}`),
  })
  const findings = spec.said.map((s, i) =>
    finding(report, 'position', {
      actor: s.actors.map((name) => who(report, name, { group: name === 'the villagers' })),
      ...{ issue: s.issue, stance: s.stance, condition: s.stance === 'conditional' ? `part ${i}` : null },
      ...{ proposition: s.words, evidence: [at(report, lines[i]!)] },
    }),
  )
  const all = spec.quoted ? [...findings, said(report, names[0]!, 'said', lines[0]!)] : findings
  return { report, reading: makeReading(report, all) }
}

const FILTERS: Filter[] = [
  {},
  { actor: 'the North' },
  { actor: 'Ada Holm', issue: 'ceasefire' },
  { actor: 'Maria Sund' },
  { actor: 'Mariya Sund' },
  { outlet: 'wire', from: '2024-03-02' },
  { issue: 'territory', to: '2024-03-03' },
  { report: 'r1' },
  { q: 'river PART 1' },
]

async function answers(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = []
  for (const filter of FILTERS) {
    all.push([filter, await record.positions(view, filter)])
    for (const page of await pagesOf((cursor) => record.ledger(view, filter, { limit: 3, cursor })))
      all.push([filter, page])
  }
  return all
}

async function rule(store: Store, n: number): Promise<void> {
  const record = openRecord(store, { shelf: false })
  const { items } = await record.findings(NOW, 'position')
  const id = items[n % items.length]?.id
  if (!id) return
  const ruling = { verdict: 'correct', findings: [id], change: { stance: 'opposes' }, by: 'A. Reader', reason: 'test' }
  await store.addDecision(await record.draft(NOW, Ruling.parse(ruling), '2026-01-01'))
}

test('ledger and matrix are those of the fold, while reports come, rulings are made, as of any day and revision', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 7 }), fc.nat(20), async (specs, n) => {
      const { store, add, over } = await shelved(dossier, answers)
      await add(specs.map(make))
      await rule(store, n)
      await over([null, '2024-03-02', '2024-03-04'])
    }),
    { numRuns: 25 },
  )
}, 120_000)
