import { Dossier, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContradictionFilter, RecordQueries } from '../src/index.ts'
import { agreed, at, finding, makeReading, makeReport, on, said, when, who } from '../src/testing.ts'
import { anyHistory, pagesOf } from './shelves.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party', aliases: ['the North'] },
    { name: 'Southland', kind: 'state', role: 'party', aliases: ['the South'] },
  ],
})
const SPEAKERS = ['the North', 'Maria Sund', 'Mariya Sund', 'Per Lund'] as const
const QUOTES = [
  'We will never leave the river to them while we live',
  'We shall never leave the river to them while we breathe',
  'They must give back the mill and the old pier',
] as const
const day = (n: number) => `2024-0${3 + Math.floor(n / 28)}-${String((n % 28) + 1).padStart(2, '0')}`

const one = fc.record({
  day: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette', null),
  page: fc.option(fc.constant('a'), { freq: 6 }),
  speaker: fc.constantFrom(...SPEAKERS),
  quote: fc.option(fc.constantFrom(...QUOTES)),
  office: fc.boolean(),
  truce: fc.option(
    fc.record({
      status: fc.constantFrom('agreed', 'in force', 'proposed', 'rejected'),
      announced: fc.option(fc.integer({ min: 0, max: 2 })),
      lasts: fc.constantFrom('P10D', 'P20D', null),
      ends: fc.option(fc.tuple(fc.integer({ min: 10, max: 12 }), fc.integer({ min: 10, max: 12 }))),
    }),
  ),
  happened: fc.option(
    fc.record({
      on: fc.integer({ min: 1, max: 3 }),
      more: fc.integer({ min: 0, max: 2 }),
      status: fc.constantFrom('occurred', 'cancelled'),
    }),
  ),
  charge: fc.option(fc.constantFrom('unknown', 'denied')),
  denies: fc.boolean(),
  count: fc.option(
    fc.record({
      value: fc.constantFrom(11, 12, 40),
      on: fc.boolean(),
      place: fc.boolean(),
      by: fc.constantFrom(...SPEAKERS),
    }),
  ),
  sum: fc.option(fc.record({ amount: fc.constantFrom(5e6, 9e6), currency: fc.constantFrom('EUR', 'USD') })),
})

function make(spec: typeof one extends fc.Arbitrary<infer T> ? T : never, n: number) {
  const { truce, happened: h, count, sum, quote } = spec
  const event = h && `The lake talks were ${h.status} on ${day(h.on)}`
  const text = [
    `Number ${n}, of the North and the South: ${spec.speaker} said "${quote ?? 'it'}".`,
    spec.office ? 'The Johnson administration has refused to comment.' : '',
    ...(event ? [`${event}.`] : []),
    'The South says the North shelled the ferry at Kerem.',
    spec.denies ? 'The North denied it had shelled the ferry at Kerem.' : '',
    count ? `In Brim ${count.by} counted ${count.value} dead on ${day(2)}.` : '',
    sum ? `the North promised ${sum.amount} ${sum.currency} in aid for the delta.` : '',
    truce ? `The May truce of ${[0, 1, 2, 10, 11, 12].map(day).join(', ')}.` : '',
  ].join(' ')
  const report = makeReport(text, {
    ...{ name: `r${n % 4}`, outlet: spec.outlet, url: spec.page && 'https://a.example/x' },
    published: spec.day === null ? null : on(day(spec.day)),
  })
  const sides = [who(report, 'the North'), who(report, 'the South')] as const
  const dated = (i: number) => when(report, day(i), day(i))
  const found = [
    ...(quote ? [said(report, spec.speaker, 'said', `"${quote}"`, { form: 'direct' })] : []),
    ...(spec.denies ? [said(report, 'The North', 'denied', 'it had shelled the ferry at Kerem', { act: 'deny' })] : []),
    ...(h
      ? [
          finding(report, 'event', {
            ...{ type: 'CONSULT', mode: 'talks', contexts: [], actors: [sides[0]], recipients: [sides[1]] },
            ...{ status: h.status, modality: [], meeting: null, evidence: [at(report, event!)], magnitude: null },
            date: when(report, day(h.on), { from: day(h.on), to: day(h.on + h.more) }),
            place: null,
          } as never),
        ]
      : []),
    ...(spec.charge
      ? [
          finding(report, 'violation', {
            ...{
              agreement: null,
              clause: null,
              accuser: sides[1],
              accused: sides[0],
              act: 'shelled the ferry at Kerem',
            },
            ...{ weapon: null, target: null, date: null, place: null, harm: null, answer: spec.charge },
            evidence: [at(report, 'shelled the ferry')],
          }),
        ]
      : []),
    ...(count
      ? [
          finding(report, 'measurement', {
            ...{ quantity: 'dead', value: count.value, low: null, high: null, unit: 'people', of: null },
            ...{ area: count.place ? who(report, 'Brim') : null, by: [who(report, count.by)], chain: [], rule: null },
            ...{ period: count.on ? dated(2) : null, basis: 'claimed', evidence: [at(report, `${count.value} dead`)] },
          } as never),
        ]
      : []),
    ...(sum
      ? [
          finding(report, 'commitment', {
            ...{ who: [sides[0]], what: 'aid for the delta', for: null, amount: sum.amount, currency: sum.currency },
            ...{ written: `${sum.amount} ${sum.currency}`, type: 'financial', stage: 'announced', conditions: null },
            ...{ by: null, resists: [], status: 'committed', evidence: [at(report, 'in aid for the delta')] },
          } as never),
        ]
      : []),
    ...(truce
      ? [
          agreed(report, 'May truce', {
            ...{ parties: [...sides], status: truce.status, duration: truce.lasts },
            announced: truce.announced === null ? null : dated(truce.announced),
            expires: truce.ends && {
              per: [
                { party: sides[0], when: dated(truce.ends[0]) },
                { party: sides[1], when: dated(truce.ends[1]) },
              ],
            },
          }),
        ]
      : []),
  ]
  return { report, reading: makeReading(report, found) }
}

const FILTERS: ContradictionFilter[] = [
  {},
  { verdict: 'conflict' },
  { type: 'number' },
  { type: 'status', verdict: 'only seemingly' },
  { actor: 'the North' },
  { actor: 'Maria Sund' },
  { outlet: 'wire', from: '2024-03-10' },
  { report: 'r1' },
  { q: 'ferry' },
]

/** The types that were met with. */
const met = new Set<string>()

async function answers(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = []
  for (const filter of FILTERS)
    for (const page of await pagesOf((cursor) => record.contradictions(view, filter, { limit: 3, cursor }))) {
      for (const { type, against } of page.items) met.add(`${type} ${against}`)
      all.push([filter, page])
    }
  return all
}

test('contradictions of every kind are those of the fold, as of any day and revision, page by page', async () => {
  await anyHistory({
    ...{ dossier, one, make, answers, kind: (n) => (['event', 'measurement', 'attribution'] as const)[n % 3]! },
    ...{ days: [null, day(4), day(25)], earlier: day(20), later: day(30) },
  })
  // Which kinds come up differs from run to run; seldom are there fewer than these.
  expect(met.size).toBeGreaterThan(5)
}, 240_000)
