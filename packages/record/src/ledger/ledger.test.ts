import { Dossier, type Report, type ValueOf } from '@parley/schema'
import { expect, test } from 'vitest'
import { sceneOf, type Told } from '../fold/told.ts'
import { at, finding, makeReading, makeReport, on, who } from '../testing.ts'
import { ledgerOf } from './index.ts'
import { matrixOf } from './matrix.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party' },
    { name: 'Southland', kind: 'state', role: 'party' },
    {
      name: 'Ada Holm',
      kind: 'person',
      role: 'party',
      of: 'Northland',
      offices: [{ title: 'President of Northland', from: null, to: null }],
    },
    { name: 'Per Lund', kind: 'person', role: 'party', of: 'Northland' },
  ],
})

type Said = {
  day: string
  actor: string
  words: string
  stance: ValueOf<'position'>['stance']
  condition?: string
  outlet?: string
  issue?: string
}

const told = (
  { day, actor, words, stance, condition, outlet = 'Wire', issue = 'ceasefire' }: Said,
  i: number,
): Told => {
  const text = `${actor} spoke in report ${i}: ${words}.`
  const report: Report = makeReport(text, { outlet, published: on(day) })
  const value = {
    ...{ actor: [who(report, actor)], issue, stance, condition: condition ?? null, proposition: words },
    evidence: [at(report, words)],
  }
  return { report, reading: makeReading(report, [finding(report, 'position', value)]), day, revision: i, words: 9 }
}
const scene = (...all: Said[]) => sceneOf(all.map(told), dossier)
const own = (report: string) => report
const moves = (...all: Said[]) =>
  ledgerOf(scene(...all), own)
    .reverse()
    .map((e) => e.move)

const TRUCE = 'a full truce on the river line'
const on1 = (stance: Said['stance'], day: string, more: Partial<Said> = {}): Said => ({
  ...{ day, actor: 'Northland', words: TRUCE, stance },
  ...more,
})

test('hardened, softened, repeated', () => {
  expect(moves(on1('supports', '2024-01-01'), on1('opposes', '2024-02-01'))).toEqual(['first', 'hardened'])
  expect(
    moves(on1('opposes', '2024-01-01'), on1('conditional', '2024-02-01', { condition: 'if observers come' })),
  ).toEqual(['first', 'softened'])
  expect(moves(on1('demands', '2024-01-01'), on1('demands', '2024-02-01'))).toEqual(['first', 'repeated'])
})

test('a condition that comes in hardens, another one moves', () => {
  const first = on1('conditional', '2024-01-01', { condition: 'if prisoners are freed' })
  expect(moves(first, on1('conditional', '2024-02-01', { condition: 'if taxes are lifted' }))).toEqual([
    'first',
    'moved',
  ])
})

test('what had been agreed to is reopened; a reversal within a day contradicts itself', () => {
  const agreed = on1('supports', '2024-01-01', { words: 'agreed to a full truce on the river line' })
  expect(moves(agreed, on1('demands', '2024-03-01'))).toEqual(['first', 'reopened'])
  expect(moves(on1('supports', '2024-01-01'), on1('opposes', '2024-01-02'))).toEqual(['first', 'contradicted itself'])
})

test('words on another question are no move, and each move names the earlier words', () => {
  const [second, first] = ledgerOf(
    scene(on1('opposes', '2024-01-01'), on1('supports', '2024-02-01', { words: 'a ban on flights over harbours' })),
    own,
  )
  expect([first!.move, second!.move]).toEqual(['first', 'first'])
  const [now, before] = ledgerOf(scene(on1('opposes', '2024-01-01'), on1('supports', '2024-02-01')), own)
  expect(now).toMatchObject({ move: 'softened', before: before!.id })
  expect(now!.why).toContain('2024-01-01')
})

test('what two outlets tell of one day is one entry with both', () => {
  const [entry, ...rest] = ledgerOf(
    scene(on1('opposes', '2024-01-01'), on1('opposes', '2024-01-01', { outlet: 'Gazette' })),
    own,
  )
  expect(rest).toEqual([])
  expect(entry!.repeats).toHaveLength(1)
  // The same party speaks in both: nothing is corroborated.
  expect(entry!.corroboration).toMatchObject({ reports: 2, outlets: 2, origins: 2, independent: 1, oneSided: true })
})

test("a state's position is told apart from its officials', and the gap between parties has its reason", () => {
  const all = scene(
    on1('supports', '2024-01-01'),
    on1('opposes', '2024-02-01', { actor: 'Per Lund' }),
    on1('opposes', '2024-02-02', { actor: 'Southland' }),
    on1('supports', '2024-02-03', { actor: 'Ada Holm', issue: 'territory', words: 'the old border' }),
  )
  const matrix = matrixOf(all, ledgerOf(all, own))
  const cell = (actor: string, issue: string) => matrix.cells.find((c) => c.actor === actor && c.issue === issue)!
  expect(cell('Northland', 'ceasefire')).toMatchObject({
    stance: 'supports',
    voice: 'state',
    dissent: [{ actor: 'Per Lund', stance: 'opposes' }],
  })
  expect(cell('Northland', 'territory')).toMatchObject({ by: 'Ada Holm', voice: 'leader' })
  expect(matrix.gaps.find((g) => g.issue === 'ceasefire')).toMatchObject({
    gap: 'apart',
    a: 'Northland',
    b: 'Southland',
  })
  expect(matrix.gaps.find((g) => g.issue === 'territory')).toMatchObject({ gap: 'cannot tell' })
  expect(matrix.silent).toEqual([{ actor: 'Southland', issue: 'territory' }])
})
