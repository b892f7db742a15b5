import type { Report, ValueOf, View } from '@parley/schema'
import { expect, test } from 'vitest'
import { openRecord } from '../queries/index.ts'
import { openStore } from '../store/index.ts'
import { at, finding, makeReading, makeReport, on, said, when, who } from '../testing.ts'
import { nounOf } from './lane.ts'

const ALL: View = { asOf: null, at: null }
const STRIKE = 'Northland struck the ferry at Kerem on 6 May'
const TALKS = 'Northland and Southland will meet in Oste in June'
const SENTENCES = [`${STRIKE}.`, `Per Lund said the ferry carried nobody but pilgrims.`, `${TALKS}.`]

type Event = ValueOf<'event'>
const event = (r: Report, words: string, more: Partial<Event> & Pick<Event, 'type' | 'mode'>) =>
  finding(r, 'event', {
    ...{ contexts: [], magnitude: null, status: 'occurred', modality: [], meeting: null, place: null, date: null },
    ...{ actors: [who(r, 'Northland', { known: 'world' })], recipients: [], evidence: [at(r, words)] },
    ...more,
  })

async function recordOf(alleged: boolean) {
  const store = openStore(':memory:')
  const outlets: [string, string[]][] = [
    ['Wire', SENTENCES],
    // Another reporter's words about the same attack, and the same words of the same man.
    [
      'Gazette',
      [
        'Pilgrims told of smoke over the lake when the boat burnt.',
        ...SENTENCES.slice(0, 2),
        'The lake is calm again now.',
      ],
    ],
  ]
  for (const [outlet, lines] of outlets) {
    const r = makeReport(lines.join(' '), { outlet, published: on('2024-05-08') })
    const date = when(r, '6 May', '2024-05-06')
    await store.addReport(
      r,
      makeReading(r, [
        event(r, STRIKE, { type: 'ASSAULT', mode: 'strike', date, place: who(r, 'Kerem') }),
        said(r, 'Per Lund', 'said', 'the ferry carried nobody but pilgrims'),
        ...(r.text.includes(TALKS)
          ? [
              event(r, TALKS, {
                ...{ type: 'CONSULT', mode: 'meeting', status: 'planned', place: who(r, 'Oste') },
                date: when(r, 'June', '2024-06'),
              }),
              event(r, 'struck', { type: 'ACCUSE', mode: 'statement' }),
            ]
          : []),
        ...(alleged
          ? [
              finding(r, 'violation', {
                ...{ agreement: null, clause: null, accuser: null, accused: who(r, 'Northland') },
                ...{
                  act: 'struck the ferry',
                  weapon: null,
                  target: null,
                  date,
                  place: null,
                  harm: null,
                  answer: 'none',
                },
                evidence: [at(r, STRIKE)],
              }),
            ]
          : []),
      ]),
    )
  }
  return openRecord(store)
}

test('each happening is one thing, on the days that it can be of, with all that tell it', async () => {
  const { items, total } = await (await recordOf(false)).timeline(ALL)
  expect(total).toBe(3)
  expect(items.map((i) => [i.lane, i.known, i.from, i.to, i.open, i.reports, i.outlets])).toEqual([
    ['violence', 'exact', '2024-05-06', '2024-05-06', false, 2, 2],
    ['statements', 'told', '2024-05-08', '2024-05-08', false, 2, 2],
    ['talks', 'within', '2024-06-01', '2024-06-30', true, 1, 1],
  ])
  expect(items[1]!.label).toBe('Per Lund: the ferry carried nobody but pilgrims')
  expect(items[2]!.label).toBe('Northland meeting in Oste')
  expect(items[0]).toMatchObject({ place: 'Kerem', actors: ['Northland'] })
  for (const item of items) expect(item.origins).toBeLessThanOrEqual(item.reports)
})

test('an attack that somebody alleges in the same words is told as the allegation alone', async () => {
  const { items } = await (await recordOf(true)).timeline(ALL)
  const violence = items.filter((i) => i.lane === 'violence')
  expect(violence.map((i) => i.kind)).toEqual(['violation'])
  expect(violence[0]!.label).toBe('Somebody accuses Northland: struck the ferry')
})

test('days are those of what happened, not of the reports', async () => {
  const record = await recordOf(false)
  const lanes = async (filter: object) => (await record.timeline(ALL, filter)).items.map((i) => i.lane)
  expect(await lanes({ from: '2024-06-10' })).toEqual(['talks'])
  expect(await lanes({ to: '2024-05-07' })).toEqual(['violence'])
  expect(await lanes({ actor: 'Per Lund' })).toEqual(['statements'])
  expect(await lanes({ outlet: 'gazette' })).not.toContain('talks')
  const first = await record.timeline(ALL, {}, { limit: 2 })
  expect(first.next).not.toBeNull()
  expect((await record.timeline(ALL, {}, { limit: 2, cursor: first.next })).items.map((i) => i.lane)).toEqual(['talks'])
})

test('words that stand for a thing without naming it are put into a noun', () => {
  expect(nounOf('AGREE', 'statement')).toBe('agreement')
  expect(nounOf('CONSULT', 'third-party')).toBe('mediation')
  expect(nounOf('ASSAULT', 'drone strike')).toBe('drone strike')
  expect(nounOf('RETREAT', null)).toBe('withdrawal')
})
