import { Dossier, type View } from '@parley/schema'
import { expect, test } from 'vitest'
import { openRecord } from '../../queries/index.ts'
import { openStore } from '../../store/index.ts'
import { agreed, finding, makeReading, makeReport, on, said, who } from '../../testing.ts'

const ALL: View = { asOf: null, at: null }
const period = { from: '2023-01-01', to: '2023-12-31' }
const sudan = Dossier.parse({
  ...{ dossier: 'sudan', title: 'Sudan', period },
  actors: [
    { name: 'Sudan', kind: 'state', role: 'party' },
    { name: 'Rapid Support Forces', kind: 'group', role: 'party', aliases: ['RSF'] },
    { name: 'Saudi Arabia', kind: 'state', role: 'mediator' },
  ],
})
const caucasus = Dossier.parse({
  ...{ dossier: 'caucasus', title: 'Caucasus', period },
  actors: [
    { name: 'Armenia', kind: 'state', role: 'party' },
    { name: 'Azerbaijan', kind: 'state', role: 'party' },
  ],
})
const report = makeReport(
  'The RSF shelled Khartoum. Saudi Arabia hosts talks. Azerbaijan broke the Lachin truce near Stepanakert, Armenia said. A truce is near.',
  { name: 'both', published: on('2023-05-10') },
)
const event = (words: string, actors: string[], place: string | null) =>
  finding(report, 'event', {
    ...{
      type: 'ASSAULT',
      mode: null,
      contexts: [],
      magnitude: null,
      status: 'occurred',
      modality: [],
      meeting: null,
      date: null,
    },
    ...{ actors: actors.map((a) => who(report, a)), recipients: [], place: place ? who(report, place) : null },
    evidence: [[report.text.indexOf(words), report.text.indexOf(words) + words.length]],
  })
const findings = [
  event('The RSF shelled Khartoum', ['The RSF'], 'Khartoum'),
  event('Saudi Arabia hosts talks', ['Saudi Arabia'], null),
  event('Azerbaijan broke the Lachin truce', ['Azerbaijan'], 'Stepanakert'),
  agreed(report, 'the Lachin truce', {
    name: 'Lachin truce',
    parties: [who(report, 'Azerbaijan'), who(report, 'Armenia')],
  }),
  agreed(report, 'A truce', { name: 'truce' }),
  said(report, 'Armenia', 'said', 'Azerbaijan broke the Lachin truce near Stepanakert'),
]

test('findings of another process do not enter; one report serves two dossiers; what nothing tells stays', async () => {
  const store = openStore(':memory:')
  await store.addReport(report, makeReading(report, findings))
  await store.addDossier(sudan)
  await store.addDossier(caucasus)
  const record = openRecord(store)
  const told = async (dossier: string) => {
    const view = { ...ALL, dossier }
    const events = (await record.findings(view, 'event')).items.map((f) => f.evidence.quote)
    const agreements = (await record.agreements(view)).map((a) => a.name).sort()
    const { elsewhere } = await record.report(view, 'both')
    return { events, agreements, elsewhere: elsewhere!.length, statements: (await record.statements(view)).total }
  }
  expect(await told('sudan')).toEqual({
    events: ['The RSF shelled Khartoum', 'Saudi Arabia hosts talks'],
    ...{ agreements: ['truce'], elsewhere: 2, statements: 1 },
  })
  expect(await told('caucasus')).toEqual({
    events: ['Azerbaijan broke the Lachin truce'],
    ...{ agreements: ['Lachin truce', 'truce'], elsewhere: 2, statements: 1 },
  })
  await expect(record.status({ ...ALL, dossier: 'none' })).rejects.toThrow(/no dossier "none"/)
})
