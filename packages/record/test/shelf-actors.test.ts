import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { test } from 'vitest'
import type { RecordQueries } from '../src/index.ts'
import { at, finding, makeReport, on, readOnce, said, who } from '../src/testing.ts'
import { pagesOf, shelved } from './shelves.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party', aliases: ['the North'] },
    {
      ...{ name: 'Ada Holm', kind: 'person', role: 'party', of: 'Northland', aliases: ['Holm'] },
      offices: [{ title: 'President of Northland', from: '2020-01-01', to: null }],
    },
  ],
})
const NAMES = [
  'the North',
  'Ada Holm',
  'Holm',
  'Maria Sund',
  'Mariya Sund',
  'Northland minister Maria Sund',
  'Per Lund',
  'the villagers',
] as const

const one = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
  page: fc.option(fc.constant('a'), { freq: 5 }),
  said: fc.array(
    fc.record({ name: fc.constantFrom(...NAMES), other: fc.constantFrom(...NAMES), event: fc.boolean() }),
    { minLength: 1, maxLength: 4 },
  ),
})

function make({ day, page, said: all }: typeof one extends fc.Arbitrary<infer T> ? T : never, n: number) {
  const lines = all.map((s, i) => `${s.name} said to ${s.other} that part ${i} of ${n} waits`)
  const report = makeReport(lines.join('. '), {
    ...{ name: `r${n}`, outlet: 'Wire', url: page && 'https://a.example/x' },
    published: day === null ? null : on(`2024-03-0${day}`),
  })
  const named = (name: string) => {
    const person = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.exec(name)?.[0]
    return who(report, name, { group: name === 'the villagers', ...(person && { name: person }) })
  }
  const findings = all.map((s, i) => {
    if (!s.event) return said(report, s.name, 'said', `part ${i} of ${n} waits`, { actor: [named(s.name)] })
    return finding(report, 'event', {
      ...{ type: 'CONSULT', mode: null, contexts: [], actors: [named(s.name)], recipients: [named(s.other)] },
      ...{ date: null, place: who(report, s.other), magnitude: null, status: 'occurred', modality: [], meeting: null },
      evidence: [at(report, lines[i]!)],
    })
  })
  return readOnce(report, findings)
}

async function answers(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = [await record.actors(view)]
  for (const q of [null, 'mar', 'north', 'sund ma'])
    all.push(...(await pagesOf((cursor) => record.actorPage(view, { limit: 2, cursor }, q))))
  for (const { name } of await record.actors(view)) all.push(await record.actor(view, name))
  for (const { id } of (await record.findings(view, 'attribution')).items) all.push(await record.actor(view, id))
  for (const name of ['Holm', 'the North']) all.push(await record.actor(view, name).catch((e: Error) => e.message))
  return all
}

test('actors are those of the fold: any history, while reports come, as of any day and revision', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 7 }), async (specs) => {
      const { add, over } = await shelved(dossier, answers)
      await add(specs.map(make))
      await over([null, '2024-03-02', '2024-03-04'])
    }),
    { numRuns: 25 },
  )
}, 120_000)
