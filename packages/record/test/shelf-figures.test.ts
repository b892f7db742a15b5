import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Filter, openRecord, openStore, type RecordQueries } from '../src/index.ts'
import { shelfOf } from '../src/shelf/read.ts'
import { at, finding, makeReading, makeReport, on, said, when, who } from '../src/testing.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [{ name: 'Northland', kind: 'state', role: 'party', aliases: ['the North'] }],
})
const COUNTERS = ['the North', 'Maria Sund', 'Mariya Sund', 'the clinic'] as const
const WRITTEN = ['at least 40', '40', 'about 41', '55', 'dozens'] as const

const one = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette', null),
  page: fc.option(fc.constant('a'), { freq: 5 }),
  quoted: fc.boolean(),
  figures: fc.array(
    fc.record({
      by: fc.subarray([...COUNTERS], { maxLength: 2 }),
      written: fc.constantFrom(...WRITTEN),
      quantity: fc.constantFrom('killed', 'Killed', 'wounded'),
      unit: fc.constantFrom('people', 'persons', null),
      rule: fc.constantFrom(null, null, 'bodies counted'),
      period: fc.boolean(),
      place: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

function make({ day, outlet, page, quoted, figures }: typeof one extends fc.Arbitrary<infer T> ? T : never, n: number) {
  const lines = figures.map(
    (f, i) => `${i}: ${f.by.join(' and ')} counted ${f.written} ${f.quantity} in Brim on 3 March`,
  )
  const report = makeReport(`${lines.join('. ')}. Told as number ${n}.`, {
    ...{ name: `r${n % 3}`, outlet, url: page && 'https://a.example/x' },
    published: day === null ? null : on(`2024-03-0${day}`),
  })
  const found = figures.map((f, i) => {
    const number = /\d+/.exec(f.written)?.[0]
    return finding(report, 'measurement', {
      ...{ quantity: f.quantity, value: number ? Number(number) : f.written, low: null, high: null, unit: f.unit },
      period: f.period ? when(report, '3 March', '2024-03-03') : null,
      ...{ of: null, area: f.place ? who(report, 'Brim') : null, by: f.by.map((name) => who(report, name)) },
      ...{ chain: [], rule: f.rule, basis: 'claimed', evidence: [at(report, lines[i]!)] },
    } as never)
  })
  const by = figures[0]!.by[0]
  const all = quoted && by ? [...found, said(report, by, 'counted', lines[0]!)] : found
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
  { outlet: 'wire', from: '2024-03-02' },
  { report: 'r1' },
  { q: 'DOZENS killed' },
]

async function answers(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = []
  for (const filter of FILTERS)
    for (let cursor: string | null = null; ; ) {
      const page = await record.figures(view, filter, { limit: 2, cursor })
      all.push([filter, page])
      cursor = page.next
      if (!cursor) break
    }
  const ids = (await record.findings(view, 'measurement')).items.map((f) => f.id)
  for (const id of ids) all.push(await record.figureTotal(view, [id, ids[0]!]))
  return all
}

test('series of figures are those of the fold, while reports come, as of any day and revision', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 6 }), async (specs) => {
      const store = openStore(':memory:')
      await store.addDossier(dossier)
      const shelf = openRecord(store, { shelf: true })
      const compare = async (view: View) => {
        expect(await shelfOf(store.tables).usable(view)).not.toBeNull()
        expect(await answers(shelf, view)).toEqual(await answers(openRecord(store, { shelf: false }), view))
      }
      for (const [i, spec] of specs.entries()) {
        const { report, reading } = make(spec, i)
        await store.addReport(report, reading)
        if (i === 2) await compare({ asOf: null, at: null })
      }
      for (const asOf of [null, '2024-03-02', '2024-03-04']) await compare({ asOf, at: null })
      await compare({ asOf: null, at: Math.max(1, (await store.revision()) - 2) })
    }),
    { numRuns: 20 },
  )
}, 120_000)
