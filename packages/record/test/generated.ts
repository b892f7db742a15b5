/** Small generated histories: reports with statements and agreements by a few speakers on a few days. */
import { Dossier, type Reading, type Report } from '@parley/schema'
import fc from 'fast-check'
import { agreed, at, finding, makeReading, makeReport, on, said, when, who } from '../src/testing.ts'

export const dossier = Dossier.parse({
  ...{ dossier: 'generated', title: 'Generated', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'group', role: 'party', aliases: ['the North'] },
    { name: 'Southland', kind: 'group', role: 'party', aliases: ['the South'] },
    { name: 'Ilya Petrenko', kind: 'person', of: 'Northland', aliases: ['Petrenko'] },
  ],
  issues: [{ id: 'ceasefire', label: 'Ceasefire', words: ['truce'] }],
  agreements: [
    { name: 'Harvest truce', kind: 'ceasefire', parties: ['Northland', 'Southland'], words: ['harvest truce'] },
  ],
})

const speakers = ['Ilya Petrenko', 'Iliya Petrenko', 'Petrenko', 'the South', 'Northland', 'Maria Holm'] as const
const truces = ['harvest truce', 'river truce', 'truce', 'winter truce of the river'] as const
const places = ['Elmford', 'Oakton', null] as const
const statuses = ['proposed', 'agreed', 'in force', 'expired'] as const
const day = (n: number): string => `2024-0${1 + Math.floor(n / 28)}-${String((n % 28) + 1).padStart(2, '0')}`

export type Made = { report: Report; reading: Reading; day: string | null }

const one = fc.record({
  day: fc.option(fc.integer({ min: 0, max: 80 }), { freq: 8 }),
  width: fc.integer({ min: 0, max: 3 }),
  outlet: fc.constantFrom('Gazette', 'Wire', null),
  speaker: fc.constantFrom(...speakers),
  truce: fc.constantFrom(...truces),
  status: fc.constantFrom(...statuses),
  expires: fc.option(fc.integer({ min: 0, max: 80 })),
  apart: fc.boolean(),
  duration: fc.constantFrom('P7D', 'P1M', null),
  happened: fc.array(
    fc.record({
      on: fc.option(fc.integer({ min: 20, max: 24 }), { freq: 6 }),
      type: fc.constantFrom('ASSAULT', 'CONSULT'),
      where: fc.constantFrom(...places),
      by: fc.boolean(),
      words: fc.constantFrom('shells fell on the mill', 'shells fell on the old mill', 'they met again'),
      status: fc.constantFrom('occurred', 'planned', 'cancelled'),
    }),
    { maxLength: 3 },
  ),
})

function make(spec: typeof one extends fc.Arbitrary<infer T> ? T : never, n: number): Made {
  const until = spec.expires === null ? 'some day' : day(spec.expires)
  const told = spec.happened.map(
    (h, i) => `In ${h.where ?? 'a place'} on ${h.on === null ? 'a day' : day(h.on)} ${h.words}, part ${'abc'[i]}.`,
  )
  const text = `${spec.speaker} said the ${spec.truce} holds until ${until}. Number ${n}. So say the North and the South. ${told.join(' ')}`
  const published = spec.day === null ? null : on(day(spec.day), day(spec.day + spec.width))
  const report = makeReport(text, { name: `r${n}`, outlet: spec.outlet, published })
  const [north, south] = [who(report, 'the North'), who(report, 'the South')]
  const end = spec.expires === null ? null : when(report, until, until)
  const events = spec.happened.map((h, i) => {
    const [a, b] = h.by ? [north, south] : [who(report, spec.speaker), north]
    return finding(report, 'event', {
      ...{ type: h.type, mode: null, contexts: [], actors: [a], recipients: [b], magnitude: null, status: h.status },
      ...{ modality: [], meeting: null, evidence: [at(report, told[i]!)] },
      date: h.on === null ? null : when(report, day(h.on), day(h.on)),
      place: h.where && who(report, h.where),
    } as never)
  })
  const findings = [
    ...events,
    said(report, spec.speaker, 'said', `the ${spec.truce} holds`),
    agreed(report, spec.truce, {
      ...{ parties: [north, south], status: spec.status, duration: spec.duration },
      expires: end && (spec.apart ? { per: [{ party: north, when: end }] } : end),
    }),
    finding(report, 'violation', {
      ...{
        agreement: spec.truce,
        clause: null,
        accuser: north,
        accused: south,
        act: 'shelling',
        weapon: null,
        target: null,
      },
      ...{ date: null, place: null, harm: null, answer: 'unknown', evidence: [at(report, 'the South')] },
    }),
  ]
  return { report, reading: makeReading(report, findings), day: published?.to ?? null }
}

/** One to seven reports, no two alike. */
export const histories = fc.array(one, { minLength: 1, maxLength: 7 }).map((specs) => specs.map(make))
