import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Filter, openRecord, openStore, type RecordQueries } from '../src/index.ts'
import { shelfOf } from '../src/shelf/read.ts'
import { at, finding, makeReading, makeReport, on, said, when, who } from '../src/testing.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party', aliases: ['the North'] },
    { name: 'Ada Norr', kind: 'person', of: 'Northland' },
  ],
})
const GIVERS = ['the North', 'Ada Norr', 'Maria Sund', 'Mariya Sund', 'the clinic'] as const
const WHAT = [
  'deliver tents and blankets to the valley',
  'deliver tents to the valley in spring',
  'pay for the pumping stations',
  'hand over the pumping stations',
  'send monitors',
] as const
const SUMS = [null, [5_000_000, 'EUR', '€5 million'], [5_050_000, 'EUR', '€5.05m'], [9, null, null]] as const

const one = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette', null),
  page: fc.option(fc.constant('a'), { freq: 5 }),
  quoted: fc.boolean(),
  promises: fc.array(
    fc.record({
      by: fc.subarray([...GIVERS], { minLength: 1, maxLength: 2 }),
      what: fc.constantFrom(...WHAT),
      sum: fc.constantFrom(...SUMS),
      to: fc.constantFrom(null, 'Southland', 'Maria Sund'),
      stage: fc.constantFrom('announced', 'allocated', 'delivered', null),
      type: fc.constantFrom('financial', 'financial', null),
      due: fc.boolean(),
      if: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
type One = typeof one extends fc.Arbitrary<infer T> ? T : never

function make({ day, outlet, page, quoted, promises }: One, n: number) {
  const lines = promises.map(
    (p, i) =>
      `${i}: ${p.by.join(' and ')} will ${p.what} of ${p.to ?? 'nobody'} for ${p.sum?.[2] ?? 'nothing'} by 3 March`,
  )
  const report = makeReport(`${lines.join('. ')}. Told as number ${n}.`, {
    ...{ name: `r${n % 3}`, outlet, url: page && 'https://a.example/x' },
    published: day === null ? null : on(`2024-03-${String(day).padStart(2, '0')}`),
  })
  const found = promises.map((p, i) =>
    finding(report, 'commitment', {
      ...{ who: p.by.map((name) => who(report, name)), what: p.what, for: p.to ? who(report, p.to) : null },
      ...{ amount: p.sum?.[0] ?? null, currency: p.sum?.[1] ?? null, written: p.sum?.[2] ?? null, type: p.type },
      ...{ stage: p.stage, conditions: p.if ? 'if it rains' : null, resists: [], status: 'committed' },
      ...{ by: p.due ? when(report, '3 March', '2024-03-03') : null, evidence: [at(report, lines[i]!)] },
    } as never),
  )
  const by = promises[0]!.by[0]!
  const all = quoted ? [...found, said(report, by, 'will', lines[0]!)] : found
  const seen = new Set<string>()
  return {
    report,
    reading: makeReading(
      report,
      all.filter((f) => !seen.has(f.id) && seen.add(f.id)),
    ),
  }
}

const FILTERS: Filter[] = [
  {},
  { actor: 'the North' },
  { actor: 'Maria Sund' },
  { actor: 'mariya sund' },
  { outlet: 'wire', from: '2024-03-02' },
  { report: 'r1' },
  { q: 'TENTS valley' },
]

async function answers(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = []
  const ids = new Set<string>()
  for (const filter of FILTERS)
    for (let cursor: string | null = null; ; ) {
      const page = await record.commitments(view, filter, { limit: 2, cursor }, '2024-03-09')
      all.push([filter, page])
      for (const c of page.items) for (const id of c.findings) ids.add(id)
      cursor = page.next
      if (!cursor) break
    }
  for (const id of [...ids].sort()) all.push(await record.commitment(view, id))
  return all
}

async function compare(store: ReturnType<typeof openStore>, shelf: RecordQueries, view: View): Promise<void> {
  expect(await shelfOf(store.tables).usable(view)).not.toBeNull()
  expect(await answers(shelf, view)).toEqual(await answers(openRecord(store, { shelf: false }), view))
}

test('promises are those of the fold, while reports come, as of any day and revision, and after a takedown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 6 }), fc.boolean(), async (specs, gone) => {
      const store = openStore(':memory:')
      await store.addDossier(dossier)
      const shelf = openRecord(store, { shelf: true })
      let last = ''
      for (const [i, spec] of specs.entries()) {
        const { report, reading } = make(spec, i)
        await store.addReport(report, reading)
        if (!spec.page) last = report.id
        if (i === 2) await compare(store, shelf, { asOf: null, at: null })
      }
      if (gone && last) {
        await store.takedown({ report: last, reason: 'asked for', by: 'an editor' })
        const { n } = await store.tables
          .selectFrom('shelf_pledges')
          .select((e) => e.fn.countAll<number>().as('n'))
          .where('pledge', 'not in', (e) => e.selectFrom('shelf_promises').select('pledge'))
          .executeTakeFirstOrThrow()
        expect(Number(n)).toBe(0)
      }
      for (const asOf of [null, '2024-03-02', '2024-03-14']) await compare(store, shelf, { asOf, at: null })
      await compare(store, shelf, { asOf: null, at: Math.max(1, (await store.revision()) - 2) })
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('a promise of which very many tell is shown by the latest words and the first, as by the fold', async () => {
  const store = openStore(':memory:')
  await store.addDossier(dossier)
  const stages = ['announced', 'announced', 'allocated'] as const
  for (let n = 0; n < 130; n++) {
    const promise = {
      by: [...GIVERS.slice(0, 1)],
      what: WHAT[2],
      sum: SUMS[n % 2 ? 1 : 2],
      to: null,
      due: n > 100,
      if: n === 7,
    }
    const { report, reading } = make(
      {
        ...{ day: 1 + (n % 20), outlet: `Outlet ${n % 7}` as never, page: null, quoted: n % 3 === 0 },
        promises: [{ ...promise, stage: stages[n % 3]!, type: null }] as never,
      },
      n,
    )
    await store.addReport(report, reading)
  }
  const shelf = openRecord(store, { shelf: true })
  const [one, ...rest] = (await shelf.commitments({ asOf: null, at: null })).items
  expect(rest).toEqual([])
  expect(one).toMatchObject({ tellers: 130, corroboration: { reports: 130 } })
  expect(one!.evidence.length).toBeLessThan(60)
  expect(one!.conditions).toHaveLength(1)
  await compare(store, shelf, { asOf: null, at: null })
}, 60_000)
