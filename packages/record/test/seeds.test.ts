import { existsSync, readFileSync } from 'node:fs'
import { type Finding, findingId, type Mention, type Span, type When } from '@parley/schema'
import { expect, test } from 'vitest'
import { openRecord, openStore } from '../src/index.ts'
import { finding, makeReading, makeReport } from '../src/testing.ts'

const SHARED = new URL('../../../../shared/', import.meta.url)
const there = existsSync(SHARED)
if (!there) console.warn('skipped: ../shared is not here, so no windows are drawn from the hand-coded reports')

const mention = (name: string): Mention => ({
  ...{ text: name, span: null, name, via: 'name', known: 'report', group: false, anonymous: false },
})
const dated = (value: When['value']): When => ({
  ...{ text: '', span: null, timex: { type: 'vague', tense: 'past' }, value, inferred: [] },
})
type Coded = Record<string, unknown> & { parties: string[]; brokers: string[]; evidence: Span[] }

const term = (value: unknown) => {
  const per = (value as { per?: Record<string, When['value']> } | null)?.per
  if (per) return { per: Object.entries(per).map(([party, v]) => ({ party: mention(party), when: dated(v) })) }
  return value === null ? null : dated(value as When['value'])
}

function read(file: string) {
  const gold = JSON.parse(readFileSync(new URL(`gold/${file}.json`, SHARED), 'utf8'))
  const published = { ...gold.published, evidence: [], clue: 'hand-coded', inferred: [] }
  const text = readFileSync(new URL(`seeds/${gold.report}`, SHARED), 'utf8')
  const report = makeReport(text, { name: file, outlet: file, published })
  const seen = new Map<string, number>()
  const findings = (gold.agreements as Coded[]).map((a): Finding => {
    const value = {
      ...a,
      ...{ class: null, purpose: null, coverage: null, stage: null, issues: [], thirdParties: [], clauses: [] },
      ...{ parties: a.parties.map(mention), brokers: a.brokers.map(mention) },
      ...{ announced: term(a.announced), effective: term(a.effective), expires: term(a.expires) },
    }
    const made = finding(report, 'agreement', value as never)
    const ordinal = seen.get(made.id) ?? 0
    seen.set(made.id, ordinal + 1)
    return ordinal ? { ...made, id: findingId(report.id, 'agreement', made.value as never, ordinal) } : made
  })
  return { report, reading: makeReading(report, findings) }
}

test.skipIf(!there)(
  'one limited ceasefire in two hand-coded reports: each party by its own count, the contested stretch',
  async () => {
    const store = openStore(':memory:')
    for (const file of ['000_5b2ff2e4116d50cd', '003_84ac9e8f1692d6f9']) {
      const { report, reading } = read(file)
      await store.addReport(report, reading)
    }
    const record = openRecord(store)
    const all = await record.agreements({ asOf: null, at: null })
    const told = all.filter((a) => a.durations.some((d) => d.value === 'P30D') && a.windows.length > 1)
    expect(told).toHaveLength(1)
    const [truce] = told
    expect(truce).toMatchObject({ reports: 2, kind: 'ceasefire', monitor: { value: 'none' } })
    expect(truce!.announced.map((a) => a.value)).toContain('2025-03-18')
    expect(truce!.windows.map((w) => [w.party, w.from, w.to])).toEqual([
      ['Russia', '2025-03-18', '2025-04-17'],
      ['Ukraine', '2025-03-24', '2025-04-24'],
    ])
    expect(truce!.contested.at(-1)).toEqual({ from: '2025-04-17', to: '2025-04-24' })
    expect(truce!.clock.map((c) => c.state)).toEqual(['in force', 'in force'])
    const after = await record.agreements({ asOf: null, at: null }, '2025-04-20')
    expect(after.find((a) => a.id === truce!.id)!.clock.map((c) => c.state)).toEqual(['lapsed', 'in force'])
  },
)
