import { addDays, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRecord, openStore, type RecordQueries } from '../src/index.ts'
import { at, finding, makeReading, makeReport, on, said, when, who } from '../src/testing.ts'
import { dossier, type Made } from './generated.ts'

const day = (n: number): string => addDays('2024-02-01', n)
const SENTENCES = [
  'Shells fell on the harbour of Brim at noon and sank two barges of the grain company.',
  'The mediators of Oriel asked for a pause of nine days so that divers could work.',
  'A school near the river was hit by drones, and eleven pupils were taken to Sarn.',
]

const one = fc.record({
  day: fc.integer({ min: 0, max: 20 }),
  outlet: fc.constantFrom('Gazette', 'Wire', null),
  sentences: fc.subarray(SENTENCES),
  stance: fc.constantFrom('supports', 'opposes', 'demands', 'conditional'),
  actor: fc.constantFrom('the North', 'the South', 'Ilya Petrenko'),
  answer: fc.constantFrom('unknown', 'denied', 'admitted'),
  amount: fc.constantFrom(5, 9),
  currency: fc.constantFrom('EUR', 'USD'),
  count: fc.constantFrom(11, 12, 40),
  quoted: fc.constantFrom('We will never leave the river to them', 'We shall never leave the river to anyone'),
})

function make(spec: typeof one extends fc.Arbitrary<infer T> ? T : never, n: number): Made {
  const { actor, amount, currency, count, quoted } = spec
  const text = `${spec.sentences.join('\n')}\nReport ${n}: ${actor} spoke of a full truce, said "${quoted}", promised ${amount} million in aid by ${day(9)} and counted ${count} breaches after the North shelled the ferry.`
  const report = makeReport(text, { name: `r${n}`, outlet: spec.outlet, published: on(day(spec.day)) })
  const speaker = who(report, actor)
  const findings = [
    finding(report, 'position', {
      ...{ actor: [speaker], issue: 'ceasefire', stance: spec.stance, condition: null, proposition: 'a full truce' },
      evidence: [at(report, 'a full truce')],
    }),
    said(report, actor, 'said', `"${quoted}"`, { form: 'direct' }),
    finding(report, 'commitment', {
      ...{
        who: [speaker],
        what: 'aid',
        for: null,
        amount: amount * 1e6,
        currency,
        written: `${amount} million`,
        type: 'financial',
      },
      ...{ stage: 'announced', conditions: null, by: when(report, day(9), day(9)), resists: [], status: 'committed' },
      evidence: [at(report, `promised ${amount} million in aid`)],
    }),
    finding(report, 'measurement', {
      ...{
        quantity: 'violations',
        value: count,
        low: null,
        high: null,
        unit: 'breaches',
        period: null,
        of: null,
        area: null,
      },
      ...{
        by: [speaker],
        chain: [],
        rule: null,
        basis: 'claimed',
        evidence: [at(report, `counted ${count} breaches`)],
      },
    }),
    finding(report, 'violation', {
      ...{
        agreement: null,
        clause: null,
        accuser: speaker,
        accused: who(report, 'the North'),
        act: 'shelled the ferry',
      },
      ...{ weapon: null, target: null, date: null, place: null, harm: null, answer: spec.answer },
      evidence: [at(report, 'shelled the ferry')],
    }),
  ]
  return { report, reading: makeReading(report, findings), day: day(spec.day) }
}

const histories = fc.array(one, { minLength: 1, maxLength: 6 }).map((specs) => specs.map(make))

async function everything(record: RecordQueries, view: View): Promise<unknown> {
  return {
    origins: await record.origins(view),
    contradictions: await record.contradictions(view),
    positions: await record.positions(view),
    ledger: await record.ledger(view),
    commitments: await record.commitments(view),
    figures: await record.figures(view),
    allegations: await record.allegations(view),
    scope: await record.scope(view),
    sources: await record.sources(view),
    silence: await record.silence(view),
  }
}

async function recordOf(made: readonly Made[]): Promise<RecordQueries> {
  const store = openStore(':memory:')
  for (const { report, reading } of made) await store.addReport(report, reading)
  await store.addDossier(dossier)
  return openRecord(store)
}

test('the analyses are the same in any order of reading', async () => {
  const shuffled = histories.chain((made) =>
    fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([made, order]) => {
      const view = { asOf: null, at: null }
      expect(await everything(await recordOf(order), view)).toEqual(await everything(await recordOf(made), view))
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('as of a day the analyses are those of only the reports known by then, whatever was asked before', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (made) => {
      const whole = await recordOf(made)
      for (const asOf of [...new Set(made.map((m) => m.day!))].sort().reverse()) {
        const known = made.filter((m) => m.day! <= asOf)
        const view = { asOf, at: null }
        expect(await everything(whole, view), asOf).toEqual(await everything(await recordOf(known), view))
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)
