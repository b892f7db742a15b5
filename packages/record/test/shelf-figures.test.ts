import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { test } from 'vitest'
import type { Filter, RecordQueries } from '../src/index.ts'
import { at, finding, makeReport, on, readOnce, said, when, who } from '../src/testing.ts'
import { pagesOf, shelved } from './shelves.ts'

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
  return readOnce(report, all)
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
    for (const page of await pagesOf((cursor) => record.figures(view, filter, { limit: 2, cursor })))
      all.push([filter, page])
  const ids = (await record.findings(view, 'measurement')).items.map((f) => f.id)
  for (const id of ids) all.push(await record.figureTotal(view, [id, ids[0]!]))
  return all
}

test('series of figures are those of the fold, while reports come, as of any day and revision', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 6 }), async (specs) => {
      const { add, over } = await shelved(dossier, answers)
      await add(specs.map(make))
      await over([null, '2024-03-02', '2024-03-04'])
    }),
    { numRuns: 20 },
  )
}, 120_000)
