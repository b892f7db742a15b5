import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { test } from 'vitest'
import type { Filter, RecordQueries } from '../src/index.ts'
import { agreed, at, finding, makeReport, on, readOnce, said, when, who } from '../src/testing.ts'
import { anyHistory, pagesOf } from './shelves.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party', aliases: ['the North'] },
    { name: 'Southland', kind: 'state', role: 'party', aliases: ['the South'] },
    { name: 'Per Lund', kind: 'person', role: 'party', of: 'Northland', aliases: ['Lund'] },
    { name: 'Lake Mission', kind: 'body', role: 'monitor' },
  ],
})
const ACTS = ['shelled the ferry at Kerem', 'shelled the ferry and the pier at Kerem', 'raided a farm'] as const
const WHO = ['the South', 'Lake Mission', 'Maria Sund', 'Mariya Sund', null] as const
const ACCUSED = ['the North', 'Per Lund', 'Mariya Sund', null] as const
const TRUCES = ['May truce', 'river truce', 'ferry truce', 'farm truce', 'north truce', 'pier truce'] as const
const day = (n: number) => `2024-0${3 + Math.floor(n / 28)}-${String((n % 28) + 1).padStart(2, '0')}`

const one = fc.record({
  day: fc.option(fc.integer({ min: 0, max: 50 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette', null),
  page: fc.option(fc.constant('a'), { freq: 5 }),
  truces: fc.subarray([...TRUCES], { maxLength: 3 }),
  status: fc.constantFrom('agreed', 'in force', 'proposed'),
  said: fc.array(
    fc.record({
      by: fc.constantFrom(...WHO),
      of: fc.constantFrom(...ACCUSED),
      act: fc.constantFrom(...ACTS),
      on: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 }),
      place: fc.boolean(),
      truce: fc.constantFrom(...TRUCES, null),
      answer: fc.constantFrom('unknown', 'unknown', 'denied', 'none'),
      force: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  denied: fc.option(
    fc.record({ by: fc.constantFrom('the North', 'Per Lund', 'Mariya Sund'), act: fc.constantFrom(...ACTS) }),
  ),
})

function make(spec: typeof one extends fc.Arbitrary<infer T> ? T : never, n: number) {
  const lines = spec.said.map(
    (s, i) => `${i}: ${s.by ?? 'Nobody'} says ${s.of ?? 'somebody'} ${s.act} on ${s.on === null ? 'a day' : day(s.on)}`,
  )
  const denial = spec.denied && `${spec.denied.by} denied it had ${spec.denied.act}`
  const text = `${[...lines, denial ?? ''].join('. ')}. So the North and the South in Kerem: ${TRUCES.join(', ')}. Number ${n}.`
  const report = makeReport(text, {
    ...{ name: `r${n % 4}`, outlet: spec.outlet, url: spec.page && 'https://a.example/x' },
    published: spec.day === null ? null : on(day(spec.day)),
  })
  const sides = [who(report, 'the North'), who(report, 'the South')] as const
  const found = spec.said.flatMap((s, i) => {
    const date = s.on === null ? null : when(report, day(s.on), day(s.on))
    const place = s.place ? who(report, 'Kerem') : null
    const evidence = [at(report, lines[i]!)]
    const force = finding(report, 'event', {
      ...{ type: 'ASSAULT', mode: null, contexts: [], actors: [sides[0]], recipients: [sides[1]], magnitude: null },
      ...{ status: 'occurred', modality: [], meeting: null, date, place, evidence },
    } as never)
    const charge = finding(report, 'violation', {
      ...{ agreement: s.truce, clause: null, accuser: s.by && who(report, s.by), accused: s.of && who(report, s.of) },
      ...{ act: s.act, weapon: null, target: null, date, place, harm: null, answer: s.answer, evidence },
    })
    return s.force ? [force, charge] : [charge]
  })
  const all = [
    ...found,
    ...spec.truces.map((name) => agreed(report, name, { parties: [...sides], status: spec.status })),
    ...(spec.denied ? [said(report, spec.denied.by, 'denied', `it had ${spec.denied.act}`, { act: 'deny' })] : []),
  ]
  return readOnce(report, all)
}

const FILTERS: Filter[] = [
  {},
  { actor: 'the North' },
  { actor: 'Maria Sund' },
  { actor: 'Per Lund', outlet: 'wire' },
  { outlet: 'wire', from: '2024-03-10' },
  { from: '2024-03-10', to: '2024-04-05' },
  { report: 'r1' },
  { q: 'SHELLED ferry' },
  { q: 'pier', actor: 'the South' },
]

async function answers(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = []
  for (const filter of FILTERS)
    for (const list of ['allegations', 'scope'] as const)
      for (const page of await pagesOf<{ next: string | null }>((cursor) =>
        record[list](view, filter, { limit: 2, cursor }),
      ))
        all.push([list, filter, page])
  for (const f of (await record.findings(view, 'violation')).items)
    all.push(await record.allegation(view, f.id, '2024-04-20'))
  return all
}

test('allegations with their answers, and uses of force laid against agreements, are those of the fold, as of any day and revision', async () => {
  await anyHistory({
    ...{ dossier, one, make, answers, kind: () => 'violation' },
    ...{ days: [null, day(4), day(25), day(40)], earlier: day(30), later: day(30) },
  })
}, 240_000)
