import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Filter, openRecord, type RecordQueries } from '../src/index.ts'
import { at, finding, makeReport, on, readOnce, said, when, who } from '../src/testing.ts'
import { filled, NOW, pagesOf, sameIn } from './shelves.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party', aliases: ['the North'] },
    { name: 'Southland', kind: 'state', role: 'party' },
  ],
})
const WORDS = ['the truce holds', 'The truce holds', 'nobody was hurt'] as const

const one = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette', null),
  page: fc.option(fc.constant('a'), { freq: 5 }),
  things: fc.array(
    fc.record({
      kind: fc.constantFrom('event', 'event', 'violation', 'commitment', 'attribution', 'attribution'),
      type: fc.constantFrom('ASSAULT', 'CONSULT', 'AID', 'ACCUSE'),
      who: fc.constantFrom('the North', 'Southland', 'Maria Sund', 'Mariya Sund'),
      date: fc.constantFrom(null, '2024-03-02', '2024-03-05', '2024-03'),
      words: fc.constantFrom(...WORDS),
      also: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})
type One = typeof one extends fc.Arbitrary<infer T> ? T : never

function make({ day, outlet, page, things }: One, n: number) {
  const lines = things.map((t, i) => `${i}: ${t.who} in Brim on 3 March ${t.words}`)
  const report = makeReport(`${lines.join('. ')}. Told as number ${n} of the North and Southland.`, {
    ...{ name: `r${n % 3}`, outlet, url: page && 'https://a.example/x' },
    published: day === null ? null : on(`2024-03-0${day}`),
  })
  const found = things.flatMap((t, i) => {
    const words = lines[i]!
    const evidence = [at(report, words)]
    const [a, b] = [who(report, t.who), who(report, t.who === 'Southland' ? 'the North' : 'Southland')]
    const date = t.date ? when(report, '3 March', t.date) : null
    const place = who(report, 'Brim')
    const event = finding(report, 'event', {
      ...{ type: t.type, mode: null, contexts: [], actors: [a], recipients: t.also ? [b] : [], date, place },
      ...{ magnitude: null, status: 'occurred', modality: [], meeting: null, evidence },
    } as never)
    const violation = finding(report, 'violation', {
      ...{ agreement: null, clause: null, accuser: b, accused: a, act: t.words, weapon: null, target: null, date },
      ...{ place: null, harm: null, answer: 'unknown', evidence },
    } as never)
    const commitment = finding(report, 'commitment', {
      ...{ who: [a], what: t.words, for: null, amount: null, currency: null, written: null, type: null, stage: null },
      ...{ conditions: null, by: null, resists: [], status: 'committed', evidence },
    } as never)
    if (t.kind === 'event')
      return t.also && t.type !== 'CONSULT' ? [event, t.type === 'AID' ? commitment : violation] : [event]
    if (t.kind === 'violation') return [violation]
    if (t.kind === 'commitment') return [commitment]
    return [said(report, t.who, 'on', t.words, { said: t.also ? date : null } as never)]
  })
  return readOnce(report, found)
}

const FILTERS: Filter[] = [{}, { actor: 'the North' }, { from: '2024-03-03', to: '2024-03-05' }, { to: '2024-03-02' }]

async function answers(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = []
  for (const filter of FILTERS)
    for (const page of await pagesOf((cursor) => record.timeline(view, filter, { limit: 3, cursor })))
      all.push([filter, page.items, page.next])
  for (const { actor } of FILTERS) all.push(await record.timelineDays(view, { actor: actor ?? null }))
  return all
}

test('the timeline of a large record is that of the fold, page by page, in any view', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 2, maxLength: 6 }), async (specs) => {
      const store = await filled(dossier, specs.map(make))
      const large = openRecord(store, { shelf: true, most: 1 })
      const fold = openRecord(store, { shelf: false })
      const before = Math.max(1, (await store.revision()) - 1)
      for (const view of [NOW, { asOf: '2024-03-04', at: null }, { asOf: null, at: before }])
        await sameIn(store, view, [large, fold], answers)
      const gone = await store.tables
        .selectFrom('reports')
        .select('id')
        .orderBy('revision', 'desc')
        .executeTakeFirstOrThrow()
      await store.takedown({ report: gone.id, reason: 'asked for', by: 'an editor' })
      const states = await store.tables.selectFrom('shelf_reports').select('state').execute()
      const left = await store.tables.selectFrom('shelf_said').select('state').distinct().execute()
      expect(left.every((l) => states.some((s) => s.state === l.state))).toBe(true)
    }),
    { numRuns: 25 },
  )
}, 120_000)
