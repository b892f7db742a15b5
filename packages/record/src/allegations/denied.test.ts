import { Dossier, type Finding } from '@parley/schema'
import { expect, test } from 'vitest'
import type { Item } from '../fold/told.ts'
import { at, finding, makeReading, makeReport, on, said, when, who } from '../testing.ts'
import { denial as denialOf, notDenied } from './denied.ts'
import { charge } from './gather.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party' },
    { name: 'Southland', kind: 'state', role: 'party' },
  ],
})

const ACT = 'shelled the ferry at Kerem'

function charged(day = '2024-05-06') {
  const report = makeReport(`Southland says that Northland ${ACT} on 6 May.`, { published: on('2024-05-07') })
  const made = finding(report, 'violation', {
    ...{ agreement: null, clause: null, accuser: who(report, 'Southland'), accused: who(report, 'Northland') },
    ...{ act: ACT, weapon: null, target: 'ferry', date: when(report, '6 May', day), place: who(report, 'Kerem') },
    ...{ harm: null, answer: 'unknown', evidence: [at(report, ACT)] },
  })
  const told = { report, reading: makeReading(report, [made]), day: '2024-05-07', revision: 1, words: 9 }
  return charge({ told, finding: made } as Item<'violation'>, dossier)
}

/** Northland's denial of some words, in which the engine read deeds. */
function denial(content: string, deeds: (report: ReturnType<typeof makeReport>) => Finding[] = () => []) {
  const report = makeReport(`Northland denied that ${content}.`, { published: on('2024-05-08') })
  const made = said(report, 'Northland', 'denied', content, { act: 'deny', actor: [who(report, 'Northland')] })
  const reading = makeReading(report, [made, ...deeds(report)])
  const told = { report, reading, day: '2024-05-08', revision: 2, words: 9 }
  return denialOf({ told, finding: made } as Item<'attribution'>, dossier)
}

const deed = (report: ReturnType<typeof makeReport>, words: string, more: object): Finding =>
  finding(report, 'event', {
    ...{ type: 'ASSAULT', mode: null, contexts: [], status: 'occurred', modality: [], actors: [], recipients: [] },
    ...{ date: null, place: null, magnitude: null, meeting: null, evidence: [at(report, words)] },
    ...more,
  })

test('a denial of the same act and object answers a charge', () => {
  expect(notDenied(charged(), denial('its guns shelled the ferry'), dossier)).toBeNull()
  expect(notDenied(charged(), denial('its guns shelled the ferry at Kerem'), dossier)).toBeNull()
})

test('of something else it does not', () => {
  expect(notDenied(charged(), denial('its ministers left the talks'), dossier)).toBe('it speaks of something else')
  expect(notDenied(charged(), denial('its guns shelled the ferry at Lorna'), dossier)).toBe('it speaks of Lorna')
})

test('of what others did, did on other days or elsewhere it does not', () => {
  const words = 'guns shelled the ferry at the pier'
  const of = (more: (report: ReturnType<typeof makeReport>) => object) =>
    notDenied(
      charged(),
      denial(words, (r) => [deed(r, words, more(r))]),
      dossier,
    )
  expect(of((r) => ({ actors: [{ ...who(r, 'guns'), name: 'Southland' }] }))).toBe(
    'what is denied was done by Southland',
  )
  expect(of((r) => ({ date: when(r, 'shelled', '2024-05-02') }))).toBe('what is denied is of other days')
  expect(of((r) => ({ place: { ...who(r, 'pier'), name: 'Lorna' } }))).toBe('what is denied is told of Lorna')
  expect(
    of((r) => ({ date: when(r, 'shelled', '2024-05-06'), place: { ...who(r, 'pier'), name: 'Kerem' } })),
  ).toBeNull()
})
