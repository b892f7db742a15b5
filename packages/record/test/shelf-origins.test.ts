import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRecord, openStore, type RecordQueries, type Store } from '../src/index.ts'
import { originsOnShelf } from '../src/shelf/origins/read.ts'
import { shelfOf } from '../src/shelf/read.ts'
import { makeReading, makeReport, on } from '../src/testing.ts'

const STORIES = [
  [
    'Gunmen seized the post office of Brim in Ostia on Monday, police said.',
    'They left after 40 minutes with stamps worth 900 crowns.',
    'Inspector Lena Ruud called the raid of Brim a puzzle and asked the public for photographs.',
  ],
  [
    'The choir of Sarn sang 12 songs by Ivo Brandt on Friday.',
    'Mayor Petra Oss thanked the 300 guests, and rain fell on the hills of Ellmar.',
    'The next concert is on 9 June at the mill of Oss.',
  ],
]

const one = fc.record({
  story: fc.integer({ min: 0, max: STORIES.length - 1 }),
  mixed: fc.boolean(),
  day: fc.option(fc.integer({ min: 1, max: 28 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette', 'Herald'),
  page: fc.option(fc.constantFrom('a', 'b'), { freq: 4 }),
  again: fc.boolean(),
})

/** The list of origins by pages, narrowed, and that of each report. */
async function lists(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = []
  for (const filter of [{}, { outlet: 'wire' }, { from: '2024-05-08', to: '2024-05-20' }])
    for (let cursor: string | null = null; ; ) {
      const page = await record.origins(view, filter, { limit: 2, cursor })
      all.push(page)
      cursor = page.next
      if (!cursor) break
    }
  const { items } = await record.reports(view, { limit: 100 })
  for (const { id } of items) all.push(await record.origins(view, { report: id }))
  return all
}

async function compare(store: Store, views: readonly View[]): Promise<void> {
  const shelf = shelfOf(store.tables)
  const origins = originsOnShelf(store.tables)
  for (const view of views) {
    const v = (await shelf.usable(view))!
    const fold = openRecord(store, { shelf: false })
    const groups = (await fold.origins(view, {}, { limit: 1000 })).items
    const of = await origins.originOf(v)
    const all = groups.flatMap((g) => g.reports.map((r) => [r.id, g.id]))
    expect(all.map(([id]) => [id, of(id!)])).toEqual(all)
    expect(await lists(openRecord(store, { shelf: true }), view)).toEqual(await lists(fold, view))
  }
}

test('the origin of every report is that of the fold: copies, versions, readings anew, any day, any revision', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 2, maxLength: 8 }), async (specs) => {
      const store = openStore(':memory:')
      let n = 0
      for (const { story, mixed, day, outlet, page, again } of specs) {
        const words = mixed ? [...STORIES[story]!, ...STORIES[1 - story]!.slice(0, 2)] : STORIES[story]!
        const report = makeReport([...words, `Told as number ${n++}.`].join('\n'), {
          ...{ outlet, url: page && `https://${page}.example/story` },
          published: day === null ? null : on(`2024-05-${String(day).padStart(2, '0')}`),
        })
        await store.addReport(report, makeReading(report, []))
        // A later reading leaves another part out, and dates the report otherwise.
        if (again && day !== null)
          await store.addReport(
            report,
            makeReading(report, [], {
              ...{ version: '2.0.0', furniture: [[0, words[0]!.length]], published: on('2024-05-20') },
            }),
          )
      }
      const latest = await store.revision()
      const days = ['2024-05-05', '2024-05-15', '2024-05-25'].map((asOf) => ({ asOf, at: null }))
      await compare(store, [{ asOf: null, at: null }, ...days, { asOf: null, at: Math.max(1, latest - 2) }])
      expect(await store.tables.selectFrom('shelf_links').select('place').execute()).not.toBeNull()
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('what is taken down leaves no link, and a shelf made anew has the same', async () => {
  const store = openStore(':memory:')
  const add = async (outlet: string, day: string) => {
    const report = makeReport([...STORIES[0]!, outlet].join('\n'), { outlet, published: on(day) })
    await store.addReport(report, makeReading(report, []))
    return report.id
  }
  const [first, second, third] = [
    await add('Wire', '2024-05-01'),
    await add('Gazette', '2024-05-02'),
    await add('Herald', '2024-05-03'),
  ]
  const origins = originsOnShelf(store.tables)
  const of = async () => {
    const v = await shelfOf(store.tables).usable({ asOf: null, at: null })
    return v && origins.originOf(v)
  }
  expect([second, third].map((await of())!)).toEqual([first, first])
  await store.takedown({ report: first, reason: 'asked for', by: 'an editor' })
  expect([second, third].map((await of())!)).toEqual([second, second])
  const left = await store.tables.selectFrom('shelf_links').select(['report', 'other']).execute()
  expect(left).toEqual([{ report: third, other: second }])
  await store.addDossier(Dossier.parse({ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } }))
  expect(await of()).toBeNull()
  expect(await store.reshelve()).toBe(true)
  expect([second, third].map((await of())!)).toEqual([second, second])
})
