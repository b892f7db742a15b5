import type { Finding, Report } from '@parley/schema'
import { expect, test } from 'vitest'
import { sceneOf, type Told } from '../fold/told.ts'
import { at, finding, makeReading, makeReport, on, said, when, who } from '../testing.ts'
import { contradictionsOf } from './index.ts'

const told = (day: string, text: string, find: (r: Report) => Finding[] = () => []): Told => {
  const report = makeReport(text, { name: text.slice(0, 12), outlet: text.slice(0, 8), published: on(day) })
  return { report, reading: makeReading(report, find(report)), day, revision: 1, words: 9 }
}
const found = (...all: Told[]) =>
  contradictionsOf(sceneOf(all, null), (r) => r, { agreements: [], allegations: [], events: [] })

const WORDS = '"We will not trade the river for a season of quiet"'
const says = (day: string, who: string, words: string) =>
  told(day, `${who} said: ${words}, by the ${day} paper.`, (r) => [said(r, who, 'said', words, { form: 'direct' })])

test('the same words in two mouths are a conflict of attribution', () => {
  const [made] = found(says('2024-05-01', 'Ada Holm', WORDS), says('2024-05-02', 'Per Lund', WORDS))
  expect(made).toMatchObject({ type: 'attribution', verdict: 'conflict', actors: ['Ada Holm', 'Per Lund'] })
  expect(made!.sides[0]!.evidence[0]!.quote).toBe(WORDS)
})

test('one quotation in two wordings may be a translation; a shorter cut of it is nothing', () => {
  const other = '"We shall not trade the river away for a season of peace"'
  expect(found(says('2024-05-01', 'Ada Holm', WORDS), says('2024-05-02', 'Ada Holm', other))).toMatchObject([
    { type: 'wording', verdict: 'cannot tell', seeming: 'translation' },
  ])
  const cut = '"We will not trade the river for a season"'
  expect(found(says('2024-05-01', 'Ada Holm', WORDS), says('2024-05-02', 'Ada Holm', cut))).toEqual([])
})

const promise = (day: string, amount: number, currency: string, written: string) =>
  told(day, `Northland promised ${written} to Southland for an aid package in the delta, on ${day}.`, (r) => [
    finding(r, 'commitment', {
      ...{
        who: [who(r, 'Northland')],
        what: 'an aid package for the delta',
        for: who(r, 'Southland'),
        amount,
        currency,
      },
      ...{
        written,
        type: 'financial',
        stage: 'announced',
        conditions: null,
        by: null,
        resists: [],
        status: 'committed',
      },
      evidence: [at(r, written)],
    } as never),
  ])

test('one figure in two currencies is a conflict; two figures may be one sum', () => {
  const all = (b: Told) => found(promise('2024-05-01', 21e9, 'EUR', '€21 bn'), b)
  expect(all(promise('2024-05-03', 21e9, 'USD', '$21 bn'))).toMatchObject([{ type: 'unit', verdict: 'conflict' }])
  expect(all(promise('2024-05-03', 23.8e9, 'USD', '$23.8 bn'))).toMatchObject([
    { verdict: 'only seemingly', seeming: 'currency' },
  ])
  expect(all(promise('2024-05-03', 90e9, 'USD', '$90 bn'))).toEqual([])
  expect(all(promise('2024-08-03', 21e9, 'USD', '$21 bn'))).toEqual([])
})

const counted = (day: string, n: number, area: string, of: string | null = null) =>
  told(day, `In ${area} ${n} people were killed${of ? ` on ${of}` : ''}, it was told on ${day}.`, (r) => [
    finding(r, 'measurement', {
      ...{ quantity: 'killed', value: n, low: null, high: null, unit: 'people', of: null, area: who(r, area), by: [] },
      ...{
        chain: [],
        rule: null,
        basis: 'claimed',
        period: of ? when(r, of, of) : null,
        evidence: [at(r, `${n} people`)],
      },
    } as never),
  ])
const verdicts = (...all: Told[]) => found(...all).map((c) => [c.type, c.verdict, c.seeming])

test('two figures for one day conflict; for two areas they only seem to; told days apart of no day, it cannot be told', () => {
  const [one, other] = [
    counted('2024-05-02', 35, 'Brim', '2024-05-01'),
    counted('2024-05-09', 41, 'Brim', '2024-05-01'),
  ]
  expect(verdicts(one, other)).toEqual([['number', 'conflict', null]])
  expect(verdicts(one, counted('2024-05-03', 41, 'Sarn', '2024-05-01'))).toEqual([
    ['number', 'only seemingly', 'other area'],
  ])
  expect(verdicts(counted('2024-05-02', 35, 'Brim'), counted('2024-05-12', 41, 'Brim'))).toEqual([
    ['number', 'cannot tell', 'other day'],
  ])
  expect(verdicts(one, counted('2024-05-03', 35, 'Brim', '2024-05-01'))).toEqual([])
  expect(verdicts(counted('2024-05-02', 35, 'Brim'), counted('2024-08-02', 41, 'Brim'))).toEqual([])
})

test('shares of a territory are compared where months lie between them', () => {
  const share = (day: string, n: number, by: 'low' | 'high' | null, written: string) =>
    told(day, `They hold ${written} of the land, it was told on ${day}.`, (r) => [
      finding(r, 'measurement', {
        ...{
          quantity: 'territory controlled',
          value: n,
          low: by === 'low' ? n : null,
          high: null,
          unit: '%',
          of: null,
        },
        ...{ area: null, by: [], chain: [], rule: null, basis: 'claimed', period: null, evidence: [at(r, written)] },
      } as never),
    ])
  const [spring, winter] = [share('2024-03-18', 20, null, 'about a fifth'), share('2024-12-03', 19.3, 'low', '19.3 %')]
  expect(verdicts(spring, winter)).toEqual([['number', 'only seemingly', 'rounding']])
})

test('a figure is compared with the latest told before it, however many there are', () => {
  const all = [31, 33, 35, 37, 39, 41].map((n, i) => counted(`2024-05-0${i + 2}`, n, 'Brim', '2024-05-01'))
  expect(found(...all)).toHaveLength(1 + 2 + 3 + 3 + 3)
})

const slips = (day: string, text: string) => found(told(day, text)).map((c) => [c.type, c.sides[0]!.value])

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
  const [one] = found(a, b)
  expect(found(b, a)[0]!.id).toBe(one!.id)
  expect(found(a, b, says('2024-05-03', 'Per Lund', `${WORDS}`))[0]!.id).toBe(one!.id)
})
