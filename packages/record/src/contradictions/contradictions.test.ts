import type { CommitmentAnswer, Finding, Report } from '@parley/schema'
import { expect, test } from 'vitest'
import { sceneOf, type Told } from '../fold/told.ts'
import { makeReading, makeReport, on, said } from '../testing.ts'
import { makerOf } from './make.ts'
import { money } from './money.ts'
import { ownTime } from './own-time.ts'
import { ofQuotations } from './quotations.ts'

const told = (day: string, text: string, find: (r: Report) => Finding[] = () => []): Told => {
  const report = makeReport(text, { name: text.slice(0, 12), outlet: text.slice(0, 8), published: on(day) })
  return { report, reading: makeReading(report, find(report)), day, revision: 1, words: 9 }
}
const maker = (...all: Told[]) => makerOf(sceneOf(all, null), (r) => r)

const WORDS = '"We will not trade the river for a season of quiet"'
const says = (day: string, who: string, words: string) =>
  told(day, `${who} said: ${words}, by the ${day} paper.`, (r) => [said(r, who, 'said', words, { form: 'direct' })])

test('the same words in two mouths are a conflict of attribution', () => {
  const [found] = ofQuotations(maker(says('2024-05-01', 'Ada Holm', WORDS), says('2024-05-02', 'Per Lund', WORDS)))
  expect(found).toMatchObject({ type: 'attribution', verdict: 'conflict', actors: ['Ada Holm', 'Per Lund'] })
  expect(found!.sides[0]!.evidence[0]!.quote).toBe(WORDS)
})

test('one quotation in two wordings may be a translation; a shorter cut of it is nothing', () => {
  const other = '"We shall not trade the river away for a season of peace"'
  expect(
    ofQuotations(maker(says('2024-05-01', 'Ada Holm', WORDS), says('2024-05-02', 'Ada Holm', other))),
  ).toMatchObject([{ type: 'wording', verdict: 'cannot tell', seeming: 'translation' }])
  const cut = '"We will not trade the river for a season"'
  expect(ofQuotations(maker(says('2024-05-01', 'Ada Holm', WORDS), says('2024-05-02', 'Ada Holm', cut)))).toEqual([])
})

const promise = (id: string, value: number, currency: string, written: string): CommitmentAnswer => ({
  ...{
    id,
    findings: [id],
    who: ['Northland'],
    side: ['Northland'],
    for: 'Southland',
    what: 'an aid package for the delta',
    type: 'financial',
  },
  ...{
    amounts: [{ value, currency, written, evidence: [] }],
    stage: 'announced',
    ladder: [],
    deadlines: [],
    due: 'no deadline',
    daysLeft: null,
  },
  ...{ conditions: [], resists: [], announcedAgain: [], firstDay: null, lastDay: null, evidence: [] },
  corroboration: { reports: 1, outlets: 1, origins: 1, independent: 1, sides: [], oneSided: false },
})

test('one figure in two currencies is a conflict; two figures may be one sum', () => {
  const all = (b: CommitmentAnswer) => money(maker(), [promise('a', 21e9, 'EUR', '€21 bn'), b])
  expect(all(promise('b', 21e9, 'USD', '$21 bn'))).toMatchObject([{ type: 'unit', verdict: 'conflict' }])
  expect(all(promise('b', 23.8e9, 'USD', '$23.8 bn'))).toMatchObject([
    { verdict: 'only seemingly', seeming: 'currency' },
  ])
  expect(all(promise('b', 90e9, 'USD', '$90 bn'))).toEqual([])
})

const slips = (day: string, text: string) => ownTime(maker(told(day, text))).map((c) => [c.type, c.sides[0]!.value])

test('an office that somebody no longer holds, told as now, is flagged; the past and quotations are not', () => {
  expect(slips('2024-09-01', 'The Johnson administration has refused to comment.')).toEqual([
    ['term', 'Johnson administration'],
  ])
  expect(slips('2021-09-01', 'The Johnson government has refused to comment.')).toEqual([])
  expect(slips('2024-09-01', 'The Johnson government had refused to comment in 2021.')).toEqual([])
  expect(slips('2024-09-01', 'A critic said "the Johnson government has failed" on the radio.')).toEqual([])
  expect(slips('2015-03-01', 'They met former Prime Minister David Cameron in the lobby.')).toEqual([
    ['term', 'former Prime Minister David Cameron'],
  ])
  expect(slips('2018-03-01', 'They met former Prime Minister David Cameron in the lobby.')).toEqual([])
})

test("a page's date far from the day its text speaks from is flagged, a date within a sentence is not", () => {
  expect(slips('2024-03-02', 'Sunday, June 9, 2024\n\nTalks began on Friday in the capital.')).toEqual([
    ['date', 'Sunday, June 9, 2024'],
  ])
  expect(slips('2024-03-02', 'Talks are to end on Sunday, June 9, 2024 in the capital.')).toEqual([])
  expect(slips('2024-03-02', 'Saturday, March 2, 2024\n\nTalks began on Friday.')).toEqual([])
})

test('a contradiction keeps its identifier on every reading, in any order', () => {
  const [a, b] = [says('2024-05-01', 'Ada Holm', WORDS), says('2024-05-02', 'Per Lund', WORDS)]
  expect(ofQuotations(maker(a, b))[0]!.id).toBe(ofQuotations(maker(b, a))[0]!.id)
})
