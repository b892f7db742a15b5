import type { Term, ValueOf } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../language/index.ts'
import { anchor } from '../../language/times/index.ts'
import type { Found } from '../../rule.ts'
import { agreements } from '../index.ts'

const found = { report: null, findings: [], of: () => [], drop: () => {} } as unknown as Found
async function read(text: string): Promise<ValueOf<'agreement'>[]> {
  const analysis = await analyse(text)
  const drafts = agreements.rules.flatMap((rule) => rule.read(analysis, found))
  return agreements.settle(drafts, analysis, found).map((d) => d.value)
}
/** A term in a report of the given day: "2022-03-24", or "Thailand 2025-07-28, Cambodia 2025-07-29". */
const shown = (term: Term, day: string): string | null => {
  if (!term) return null
  if (!('per' in term)) return String(anchor(term.timex, { from: day, to: day }))
  return term.per.map((p) => `${p.party.name} ${anchor(p.when.timex, { from: day, to: day })}`).join(', ')
}

describe('when one agreement binds', () => {
  test.each([
    // [report, its day, effective, expires, duration]
    [
      'The truce in Tigray came into force at midnight on 24 March. Both armies had fought for months.',
      '2022-03-26',
      '2022-03-24',
      null,
      null,
    ],
    [
      'The ceasefire in Yemen has held since 2 April, the envoy told reporters.',
      '2022-05-01',
      '2022-04-02',
      null,
      null,
    ],
    [
      'Mediators gave Sudan a peace plan for ending the war last week. Both armies are studying it.',
      '2025-09-26',
      null,
      null,
      null,
    ],
    [
      'The humanitarian pause in Gaza expired on 1 December. Air strikes resumed within hours.',
      '2023-12-02',
      null,
      '2023-12-01',
      null,
    ],
    ["The truce between Sudan's army and its rivals has six days left.", '2023-05-24', null, '2023-05-30', null],
    [
      'The ceasefire with the guerrillas runs until 3 August, the Colombian defence ministry recalled.',
      '2023-07-20',
      null,
      '2023-08-03',
      null,
    ],
    ["Yemen's truce was extended by two months to 2 October.", '2022-08-03', null, '2022-10-02', null],
    [
      'The moratorium on air strikes, which began on 5 May, lapses on 5 June. Rebels and soldiers keep it.',
      '2023-05-20',
      '2023-05-05',
      '2023-06-05',
      null,
    ],
    [
      'A four-day pause in fighting took effect on 24 November. Troops stayed where they were.',
      '2023-11-25',
      '2023-11-24',
      '2023-11-28',
      'P4D',
    ],
    [
      'The border truce lasted from 24 July until 1 August. Soldiers and villagers then fled.',
      '2025-08-04',
      '2025-07-24',
      '2025-08-01',
      null,
    ],
    [
      'The ceasefire is to last for a period of 60 days. Hostilities had killed thousands.',
      '2024-11-28',
      null,
      null,
      'P60D',
    ],
    [
      'Sixty days of quiet are the aim. The truce started on 27 November, and it remains in force until 26 January.',
      '2024-12-10',
      '2024-11-27',
      '2025-01-26',
      null,
    ],
    [
      'The rebels laid down the terms of the truce. It was to last 72 hours and began on 24 April.',
      '2023-04-25',
      '2023-04-24',
      null,
      'PT72H',
    ],
  ])('%s', async (text, day, effective, expires, duration) => {
    const [truce] = await read(text)
    expect([shown(truce!.effective, day), shown(truce!.expires, day), truce!.duration]).toEqual([
      effective,
      expires,
      duration,
    ])
  })
})

describe('by whose account', () => {
  const war =
    'Thailand and Cambodia fought a war along their border. The truce between Thailand and Cambodia is disputed. '
  test.each([
    [
      'By the Thai count the truce ends on 14 August; by Phnom Penh’s it runs out on 19 August.',
      null,
      'Thailand 2025-08-14, Cambodia 2025-08-19',
    ],
    [
      'It ends on 14 August for Bangkok and on 19 August for Phnom Penh.',
      null,
      'Thailand 2025-08-14, Cambodia 2025-08-19',
    ],
    [
      'Thailand says the truce began on 28 July, while Cambodia insists that it began on 29 July.',
      'Thailand 2025-07-28, Cambodia 2025-07-29',
      null,
    ],
    [
      'Phnom Penh dates the truce from 28 July. Under the Thai reading it began a day later and lapses on 19 August.',
      'Cambodia 2025-07-28, Thailand 2025-07-29',
      'Thailand 2025-08-19',
    ],
    [
      'Ask Bangkok and it expires on 14 August; in the view of Phnom Penh it holds until 19 August.',
      null,
      'Thailand 2025-08-14, Cambodia 2025-08-19',
    ],
    [
      "Cambodia's foreign ministry puts the start at 29 July and the end at 19 August; according to Bangkok, the truce took effect on 28 July.",
      'Cambodia 2025-07-29, Thailand 2025-07-28',
      'Cambodia 2025-08-19',
    ],
    [
      'Bangkok counts differently. The truce runs out on 14 August, an official told the agency. By Phnom Penh’s calendar it lasts until 19 August.',
      null,
      'Thailand 2025-08-14, Cambodia 2025-08-19',
    ],
    [
      'The truce ends this Friday, as Thai officials suggest. Phnom Penh does not recognise that date. The period which began on 29 July expires on 19 August.',
      'Cambodia 2025-07-29',
      'Thailand 2025-08-15, Cambodia 2025-08-19',
    ],
    [
      'Thai forces broke it six times since 29 July, the day on which Cambodia considers it to have taken effect; for Thailand the truce started on 28 July.',
      'Cambodia 2025-07-29, Thailand 2025-07-28',
      null,
    ],
  ])('%s', async (text, effective, expires) => {
    const [truce] = await read(war + text)
    expect([shown(truce!.effective, '2025-08-12'), shown(truce!.expires, '2025-08-12')]).toEqual([effective, expires])
    expect(truce!.status).toBe('disputed')
  })
})

describe('times that tell nothing of an agreement', () => {
  test.each([
    'Talks on a ceasefire in Sudan began on 4 May in Jeddah.',
    'The army said on Friday that the ceasefire was over.',
    'The war began on 15 April. Mediators still hope for a ceasefire.',
    'The envoy proposed to prolong the truce by 30 days.',
    'Since the truce, strikes on convoys began on 4 May and went on for 12 days.',
  ])('%s', async (text) => {
    const [truce] = await read(text)
    expect([truce!.effective, truce!.expires, truce!.duration]).toEqual([null, null, null])
  })

  test('a date goes to the agreement that its own clause speaks of', async () => {
    const all = await read(
      'The generals of Sudan turned down the full ceasefire that the mediators wanted. They agreed on 3 May to a humanitarian truce. The truce expires on 10 May, and nobody is to extend it.',
    )
    expect(all.map((a) => [a.coverage, a.purpose, shown(a.expires, '2023-05-05')])).toEqual([
      ['full', null, null],
      [null, 'humanitarian', '2023-05-10'],
    ])
  })
})

describe('whom it binds', () => {
  test.each([
    ['Armenia and Azerbaijan accused each other of breaking the ceasefire within the hour.', ['Armenia', 'Azerbaijan']],
    [
      'The Sudanese army and the Rapid Support Forces agreed on a seven-day truce after talks.',
      ['Rapid Support Forces', 'Sudan'],
    ],
    ['The ceasefire between Israel and Hamas had run out on Monday.', ['Hamas', 'Israel']],
    ['The Yemeni government and the Houthi movement have extended the truce.', ['Houthis', 'Yemen']],
  ])('%s', async (text, parties) => {
    const [truce] = await read(text)
    expect(truce!.parties.map((p) => p.name).sort()).toEqual(parties)
  })
})

describe('longer than first agreed', () => {
  test.each([
    [
      'The truce in Yemen, which went into force on 2 April, was later renewed through 2 October.',
      '2022-04-02',
      '2022-10-02',
      null,
    ],
    [
      'The rebels agreed to extend the truce for another two months. It is now due to expire on 2 October.',
      null,
      '2022-10-02',
      null,
    ],
    [
      'The envoy announced the extension of the truce for two months from 2 August to 2 October.',
      null,
      '2022-10-02',
      null,
    ],
  ])('%s', async (text, effective, expires, duration) => {
    const [truce] = await read(text)
    const day = '2022-08-03'
    expect([shown(truce!.effective, day), shown(truce!.expires, day), truce!.duration]).toEqual([
      effective,
      expires,
      duration,
    ])
  })

  test('a purpose told later makes no second ceasefire', async () => {
    const all = await read(
      'Armenia and Azerbaijan accused each other of breaking the ceasefire. The “humanitarian ceasefire” was announced on Sunday and came into effect on Monday.',
    )
    expect(all.map((a) => [a.kind, a.purpose])).toEqual([['ceasefire', 'humanitarian']])
  })
})

describe('who watches over it', () => {
  test.each([
    ['The truce in Sudan took effect. Kenya, which is monitoring the truce, sent officers.', 'Kenya'],
    ['The truce in Sudan took effect. The truce is monitored by a high-level panel of elders.', 'high-level panel'],
  ])('%s', async (text, monitor) => expect((await read(text))[0]!.monitor).toBe(monitor))

  test.each([
    'Neither side has named an observer.',
    'No monitor has been appointed by the parties.',
    'No one was appointed to observe it.',
    'Neither statement says who would verify it.',
    'The next test is a referee. There is none.',
    'There was never anybody to police the arrangement.',
  ])('nobody: %s', async (text) => {
    const [truce] = await read(`The truce in the Sudanese war took effect on Monday. ${text}`)
    expect(truce!.monitor).toBe('none')
  })
})
