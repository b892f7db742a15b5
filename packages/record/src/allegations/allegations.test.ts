import { Dossier, type Finding, type Report } from '@parley/schema'
import { expect, test } from 'vitest'
import { sceneOf, type Told } from '../fold/told.ts'
import { silenceOf } from '../silence/index.ts'
import { at, finding, makeReading, makeReport, on, said, when, who } from '../testing.ts'
import { allegationsOf } from './index.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party' },
    { name: 'Southland', kind: 'state', role: 'party' },
    { name: 'Per Lund', kind: 'person', role: 'party', of: 'Southland' },
    { name: 'Lake Mission', kind: 'body', role: 'monitor' },
  ],
  sources: [{ name: 'Southern Radio', kind: 'outlet', speaksFor: 'Southland' }],
})

const ACT = 'shelled the ferry at Kerem on 6 May'

const report = (day: string, outlet: string, text: string, find: (r: Report) => Finding[]): Told => {
  const made = makeReport(text, { outlet, published: on(day) })
  return { report: made, reading: makeReading(made, find(made)), day, revision: 1, words: 9 }
}
const charge = (r: Report, accuser: string | null, answer: 'unknown' | 'denied' | 'admitted' | 'none' = 'unknown') =>
  finding(r, 'violation', {
    ...{ agreement: null, clause: null, accuser: accuser ? who(r, accuser) : null, accused: who(r, 'Northland') },
    ...{ act: ACT, weapon: null, target: null, date: when(r, '6 May', '2024-05-06'), place: null, harm: null, answer },
    evidence: [at(r, ACT)],
  })
const accuses = (day: string, outlet: string, accuser: string | null, answer?: 'denied' | 'admitted' | 'none') =>
  report(day, outlet, `${accuser ?? 'Shells fell.'} says that Northland ${ACT}, reads ${outlet}.`, (r) => [
    charge(r, accuser, answer),
  ])

const dossiers = (all: Told[], day: string) =>
  allegationsOf(
    sceneOf(all, dossier),
    (r) => r,
    () => ({ scope: [] }),
    day,
  )

test('alleged while fresh, unanswered once days go by without a word', () => {
  const all = [accuses('2024-05-07', 'Wire', 'Southland')]
  expect(dossiers(all, '2024-05-08')[0]).toMatchObject({ status: 'alleged', unansweredDays: 1 })
  expect(dossiers(all, '2024-05-20')[0]).toMatchObject({ status: 'unanswered', unansweredDays: 13 })
})

test('voices of one party do not corroborate each other, whoever prints them', () => {
  const all = [
    accuses('2024-05-07', 'Wire', 'Southland'),
    accuses('2024-05-07', 'Gazette', 'Per Lund'),
    accuses('2024-05-08', 'Southern Radio', null),
  ]
  const [one, ...rest] = dossiers(all, '2024-05-08')
  expect(rest).toEqual([])
  expect(one).toMatchObject({ status: 'alleged', findings: { length: 3 } })
  expect(one!.corroboration).toMatchObject({
    reports: 3,
    outlets: 3,
    origins: 3,
    independent: 1,
    sides: ['Southland'],
    oneSided: true,
  })
  expect(one!.grade).toMatchObject({ information: '6' })
})

test('a monitor beside the accuser corroborates; a denial then makes it contested', () => {
  const told = [accuses('2024-05-07', 'Wire', 'Southland'), accuses('2024-05-09', 'Gazette', 'Lake Mission')]
  expect(
    dossiers(told, '2024-05-09')
      .map((a) => a.status)
      .sort(),
  ).toContain('alleged')
  const own = [accuses('2024-05-07', 'Wire', 'Southland'), accuses('2024-05-09', 'Gazette', null)]
  expect(dossiers(own, '2024-05-09')[0]).toMatchObject({ status: 'corroborated', grade: { information: '2' } })
  const denial = report(
    '2024-05-10',
    'Herald',
    `Northland denied it had ${ACT.replace('shelled', 'shelled')}.`,
    (r) => [said(r, 'Northland', 'denied', `it had ${ACT}`, { act: 'deny' })],
  )
  const [contested] = dossiers([...own, denial], '2024-05-11')
  expect(contested).toMatchObject({ status: 'contested', answers: [{ by: 'Northland', answer: 'denied' }] })
  expect(dossiers([own[0]!, denial], '2024-05-11')[0]).toMatchObject({ status: 'denied', grade: { information: '4' } })
})

test('admitted by the accused side', () => {
  expect(dossiers([accuses('2024-05-07', 'Wire', 'Southland', 'admitted')], '2024-05-20')[0]).toMatchObject({
    status: 'admitted',
    grade: { information: '1' },
  })
})

test('silence: the longest unanswered first, stretches without a report, what rests on one side', () => {
  const all = [accuses('2024-05-07', 'Wire', 'Southland')]
  const allegations = dossiers(all, '2024-05-20')
  const sources = {
    items: [],
    total: 0,
    next: null,
    unnamed: 0,
    undated: 0,
    days: ['2024-05-07', '2024-05-10'].map((day) => ({ day, reports: 1, outlets: 1, origins: 1 })),
  }
  const silence = silenceOf(sceneOf(all, dossier), {
    allegations,
    agreements: [],
    commitments: [],
    figures: [],
    sources,
  })
  expect(silence.unanswered).toMatchObject([{ accused: 'Northland', accuser: 'Southland', days: 13 }])
  expect(silence.days).toEqual([{ from: '2024-05-08', to: '2024-05-09', days: 2 }])
  expect(silence.oneSided).toMatchObject([{ kind: 'allegation', side: 'Southland' }])
})
