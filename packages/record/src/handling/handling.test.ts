import { type Decision, Dossier, type Handling, type Sees } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { openRecord } from '../queries/index.ts'
import { openStore } from '../store/index.ts'
import { makeReading, makeReport, on, said } from '../testing.ts'
import { marksOf, mayBeSeen, reportHandling, within } from './marks.ts'
import { EVERYTHING, sightOf } from './sight.ts'
import { unhiding } from './unhidden.ts'

const report = makeReport('Upland said that the truce holds, and that the port opens.', { published: on('2031-01-01') })
const finding = said(report, 'Upland', 'said', 'that the truce holds')
const mark = (n: number, handling: Partial<Handling>, on: Decision['on']): Decision => ({
  ...{ id: `m${n}`, verdict: 'mark', on, change: { tlp: null, embargo: null, ...handling }, undoes: null },
  ...{ author: 'ada', reason: '', at: '2031-01-01T00:00:00.000Z' },
})
const whole = [{ finding: '', report: report.id, kind: 'report', quote: '', spans: [] }]
const sees = (tlp: Sees['tlp'], more: Partial<Sees> = {}): Sees => ({
  tlp,
  embargoed: false,
  day: '2031-06-01',
  ...more,
})

describe('what holds', () => {
  test('nobody marked: GREEN', () => expect(reportHandling(marksOf([], null), 'r').tlp).toBe('GREEN'))
  test('the latest marking of a thing, and the stricter of thing and dossier', () => {
    const dossier = Dossier.parse({
      dossier: 'd',
      title: 'D',
      period: { from: '2031-01-01', to: '2031-12-31' },
      tlp: 'AMBER',
    })
    const decisions = [mark(1, { tlp: 'RED' }, whole), mark(2, { tlp: 'CLEAR' }, whole)]
    expect(reportHandling(marksOf(decisions, null), report.id).tlp).toBe('CLEAR')
    expect(reportHandling(marksOf(decisions, dossier), report.id).tlp).toBe('AMBER')
  })
  test('the later embargo', () => {
    const both = within({ tlp: null, embargo: '2031-05-01' }, { tlp: 'CLEAR', embargo: '2031-04-01' })
    expect(both).toEqual({ tlp: 'CLEAR', embargo: '2031-05-01' })
    expect(mayBeSeen(both, sees('CLEAR', { day: '2031-04-30' }))).toBe(false)
    expect(mayBeSeen(both, sees('CLEAR', { day: '2031-05-01' }))).toBe(true)
    expect(mayBeSeen(both, sees('CLEAR', { day: '2031-04-30', embargoed: true }))).toBe(true)
  })
})

describe('what is seen', () => {
  test('where nothing is kept, everything, by one and the same sight', () => {
    expect(sightOf(marksOf([], null), sees('GREEN'))).toBe(EVERYTHING)
    expect(sightOf(marksOf([], null), sees('CLEAR'))).not.toBe(EVERYTHING)
    expect(sightOf(marksOf([mark(1, { tlp: 'CLEAR' }, whole)], null), sees('AMBER'))).toBe(EVERYTHING)
  })
  test('a finding stays hidden though a newer reading finds it with a word more', () => {
    const anchor = {
      finding: finding.id,
      report: report.id,
      kind: 'attribution',
      quote: 'x',
      spans: [[0, 36] as [number, number]],
    }
    const sight = sightOf(marksOf([mark(1, { tlp: 'RED' }, [anchor])], null), sees('AMBER'))
    const again = said(report, 'Upland', 'said that', 'the truce holds, and that the port opens')
    expect(sight.reading(makeReading(report, [again])).findings).toEqual([])
    expect(sight.report(report.id)).toBe(true)
  })
})

test('who may see all of a record is told so without its being folded; undone markings keep nothing', async () => {
  const store = openStore(':memory:')
  await store.addReport(report, makeReading(report, [finding]))
  const unhidden = unhiding(store)
  const view = (tlp: Sees['tlp']) => ({ asOf: null, at: null, sees: sees(tlp) })
  expect(await unhidden(view('GREEN'))).toEqual({ asOf: null, at: null, sees: null })
  expect(await unhidden(view('CLEAR'))).toBeNull()
  await store.addDecision(mark(1, { tlp: 'RED' }, whole))
  expect(await unhidden(view('AMBER'))).toBeNull()
  expect((await openRecord(store).reports(view('AMBER'))).total).toBe(0)
  await store.addDecision({ ...mark(2, {}, []), verdict: 'undo', undoes: 'm1' })
  expect(await unhidden(view('AMBER'))).not.toBeNull()
  expect((await openRecord(store).reports(view('AMBER'))).total).toBe(1)
  await store.close()
})
