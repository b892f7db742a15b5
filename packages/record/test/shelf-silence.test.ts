import { Dossier } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRecord } from '../src/index.ts'
import { shelfOf } from '../src/shelf/read.ts'
import { at, finding, makeReading, makeReport, on, said, who } from '../src/testing.ts'
import { filled } from './shelves.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2024-01-01', to: '2024-12-31' } },
  actors: [
    { name: 'Northland', kind: 'state', role: 'party', aliases: ['the North'] },
    { name: 'Southland', kind: 'state', role: 'party' },
    { name: 'Ada Norr', kind: 'person', of: 'Northland' },
  ],
})

const one = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette', null),
  speaker: fc.constantFrom('Ada Norr', 'Maria Sund', 'Southland', null),
  answer: fc.constantFrom('unknown', 'denied', 'none'),
  stage: fc.constantFrom('announced', 'delivered', null),
  event: fc.boolean(),
})
type One = typeof one extends fc.Arbitrary<infer T> ? T : never

function make({ day, outlet, speaker, answer, stage, event }: One, n: number) {
  const words = `Northland struck ${n} mills of Southland`
  const gave = `Northland gave tents ${n} times`
  const count = `${n + 3} mills burnt`
  const text = `${speaker ?? 'Somebody'} said the truce holds. ${words}. ${gave}. ${count}.`
  const report = makeReport(text, { name: `r${n}`, outlet, published: day === null ? null : on(`2024-03-0${day}`) })
  const [north, south] = [who(report, 'Northland'), who(report, 'Southland')]
  const findings = [
    ...(speaker ? [said(report, speaker, 'said', 'the truce holds')] : []),
    finding(report, 'violation', {
      ...{ agreement: null, clause: null, accuser: south, accused: north, act: `struck ${n} mills`, weapon: null },
      ...{ target: null, date: null, place: null, harm: null, answer, evidence: [at(report, words)] },
    } as never),
    finding(report, 'commitment', {
      ...{
        who: [north],
        what: `gave tents ${n} times`,
        for: null,
        amount: null,
        currency: null,
        written: null,
        type: null,
      },
      ...{ stage, conditions: null, by: null, resists: [], status: 'committed', evidence: [at(report, gave)] },
    } as never),
    finding(report, 'measurement', {
      ...{ quantity: 'burnt', value: n + 3, low: null, high: null, unit: 'mills', period: null, of: null, area: null },
      ...{ by: n % 2 ? [south] : [], chain: [], rule: null, basis: 'claimed', evidence: [at(report, count)] },
    } as never),
    ...(event
      ? [
          finding(report, 'event', {
            ...{ type: 'ASSAULT', mode: null, contexts: [], actors: [north], recipients: [south], date: null },
            ...{ place: null, magnitude: null, status: 'occurred', modality: [], meeting: null },
            evidence: [at(report, words)],
          } as never),
        ]
      : []),
  ]
  return { report, reading: makeReading(report, findings) }
}

test('what a large record does not hold is that of the fold, where it holds no more than is looked at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 5 }), async (specs) => {
      const store = await filled(dossier, specs.map(make))
      const large = openRecord(store, { shelf: true, most: 0 })
      const fold = openRecord(store, { shelf: false })
      for (const asOf of [null, '2024-03-04']) {
        const view = { asOf, at: null }
        expect(await shelfOf(store.tables).usable(view)).not.toBeNull()
        expect(await large.silence(view)).toEqual(await fold.silence(view))
        expect(await large.silence(view, '2024-04-01')).toEqual(await fold.silence(view, '2024-04-01'))
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('a very large record says of how many it was looked', async () => {
  const spec: One = { day: 1, outlet: 'Wire', speaker: 'Ada Norr', answer: 'none', stage: null, event: true }
  const made = Array.from({ length: 104 }, (_, n) => make({ ...spec, day: 1 + (n % 9) }, n))
  const store = await filled(dossier, made)
  const answer = await openRecord(store, { shelf: true, most: 0 }).silence({ asOf: null, at: null })
  expect(answer.unanswered).toHaveLength(100)
  expect(answer.looked).toMatchObject({ allegations: 100, series: 2 })
  expect(answer.unheard.map((u) => [u.actor, u.namedBy])).toEqual([['Southland', 104]])
}, 60_000)
