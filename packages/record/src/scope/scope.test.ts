import { expect, test } from 'vitest'
import { agreements } from '../fold/agreements/answer.ts'
import { sceneOf } from '../fold/told.ts'
import { agreed, at, makeReading, makeReport, on, when, who } from '../testing.ts'
import { type Deed, scopeTest } from './test.ts'

const TEXT =
  'The North and the South agreed on 1 May to halt attacks on power plants for 10 days. The North says it ends on 11 May; the South counts it until 14 May. Hospitals were not discussed.'

function truce(clause: string) {
  const report = makeReport(TEXT, { outlet: 'Wire', published: on('2024-05-02') })
  const [north, south] = [who(report, 'The North'), who(report, 'the South')]
  const found = agreed(report, 'agreed', {
    ...{ name: 'May truce', parties: [north, south], duration: 'P10D', coverage: 'partial by type of violence' },
    expires: {
      per: [
        { party: north, when: when(report, '11 May', '2024-05-11') },
        { party: south, when: when(report, '14 May', '2024-05-14') },
      ],
    },
    clauses: [
      { type: 'prohibited act', text: 'halt attacks', span: at(report, 'halt attacks') },
      { type: 'target', text: clause, span: at(report, clause) },
    ],
  })
  const told = { report, reading: makeReading(report, [found]), day: '2024-05-02', revision: 1, words: 30 }
  return agreements(sceneOf([told], null), '2024-05-20')[0]!
}

const deed = (more: Partial<Deed>): Deed => ({
  ...{ words: 'missile strike', target: null, place: null, violent: true, date: '2024-05-05', agreement: null },
  ...{ by: ['The North'], to: ['the South'] },
  ...more,
})
const verdict = (more: Partial<Deed>) => scopeTest(truce('power plants'), deed(more), null)

test('what the clause names, on a day within both windows, is in scope, and the clause is quoted', () => {
  const found = verdict({ target: 'a substation', words: 'drones hit a substation' })
  expect(found).toMatchObject({ verdict: 'in scope', clause: { text: 'power plants' } })
  expect(found.clause.evidence[0]!.quote).toBe('power plants')
  expect(found.windows.map((w) => w.verdict)).toEqual(['within', 'within'])
})

test('what the clause does not name is out of scope, with the reason', () => {
  expect(verdict({ words: 'shells hit a hospital' })).toMatchObject({
    verdict: 'out of scope',
    why: 'what was hit is a hospital or the like; the agreement speaks of energy.',
  })
})

test('on a day that only one window holds it is disputed; after both it is out of scope', () => {
  const late = verdict({ words: 'a power plant was hit', date: '2024-05-12' })
  expect(late.verdict).toBe('disputed')
  expect(late.windows.map((w) => [w.party, w.verdict])).toEqual([
    ['The North', 'outside'],
    ['the South', 'within'],
  ])
  expect(verdict({ words: 'a power plant was hit', date: '2024-05-20' }).verdict).toBe('out of scope')
})

test('without a day, or without what was hit, it cannot be told', () => {
  expect(verdict({ words: 'a power plant was hit', date: null }).verdict).toBe('cannot tell')
  expect(verdict({ words: 'an attack', date: '2024-05-05' })).toMatchObject({
    verdict: 'cannot tell',
    why: 'the report does not tell what was hit.',
  })
})
