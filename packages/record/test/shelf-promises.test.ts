import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Filter, RecordQueries } from '../src/index.ts'
import { at, finding, makeReport, on, readOnce, said, when, who } from '../src/testing.ts'
import { NOW, pagesOf, shelved } from './shelves.ts'

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
  return readOnce(report, all)
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
    for (const page of await pagesOf((cursor) =>
      record.commitments(view, filter, { limit: 2, cursor }, '2024-03-09'),
    )) {
      all.push([filter, page])
      for (const c of page.items) for (const id of c.findings) ids.add(id)
    }
  for (const id of [...ids].sort()) all.push(await record.commitment(view, id))
  return all
}

test('promises are those of the fold, while reports come, as of any day and revision, and after a takedown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 6 }), fc.boolean(), async (specs, gone) => {
      const { store, add, over } = await shelved(dossier, answers)
      const made = specs.map(make)
      await add(made)
      const last = made.findLast((_, i) => !specs[i]!.page)?.report.id
      if (gone && last) {
        await store.takedown({ report: last, reason: 'asked for', by: 'an editor' })
        const { n } = await store.tables
          .selectFrom('shelf_pledges')
          .select((e) => e.fn.countAll<number>().as('n'))
          .where('pledge', 'not in', (e) => e.selectFrom('shelf_promises').select('pledge'))
          .executeTakeFirstOrThrow()
        expect(Number(n)).toBe(0)
      }
      await over([null, '2024-03-02', '2024-03-14'])
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('a promise of which very many tell is shown by the latest words and the first, as by the fold', async () => {
  const { store, shelf, compare } = await shelved(dossier, answers)
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
  const [one, ...rest] = (await shelf.commitments(NOW)).items
  expect(rest).toEqual([])
  expect(one).toMatchObject({ tellers: 130, corroboration: { reports: 130 } })
  expect(one!.evidence.length).toBeLessThan(60)
  expect(one!.conditions).toHaveLength(1)
  await compare(NOW)
}, 60_000)
