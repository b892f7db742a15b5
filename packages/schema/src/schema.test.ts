import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  canonical,
  Dossier,
  daysBetween,
  Finding,
  findingId,
  flat,
  interval,
  isDay,
  KIND_NAMES,
  KINDS,
  kindNamed,
  type Mention,
  ParleyError,
  reportId,
  type ValueOf,
  type When,
  weekday,
} from './index.ts'

const mention = (name: string): Mention => ({
  text: name,
  span: [0, name.length],
  name,
  via: 'name',
  known: 'report',
  group: false,
  anonymous: false,
})
const when = (value: string): When => ({
  text: value,
  span: null,
  timex: { type: 'vague', tense: 'past' },
  value,
  inferred: [],
})

const truce = (): ValueOf<'agreement'> => ({
  name: 'Humanitarian truce',
  kind: 'ceasefire',
  scope: null,
  class: null,
  purpose: 'humanitarian',
  coverage: null,
  stage: 'Cea',
  issues: ['ceasefire'],
  parties: [mention('North'), mention('South')],
  brokers: [],
  thirdParties: [],
  status: 'in force',
  announced: when('2030-03-01'),
  effective: null,
  expires: { per: [{ party: mention('North'), when: when('2030-04-01') }] },
  duration: 'P30D',
  monitor: 'unknown',
  clauses: [],
  evidence: [[0, 12]],
})

const finding = (value: ValueOf<'agreement'>): Finding => ({
  id: findingId('r-1', 'agreement', value),
  kind: 'agreement',
  rule: 'agreements/test',
  confidence: 0.5,
  parents: [],
  value,
})

test('a finding flattens to what an analyst codes: names, dates, one date per party', () => {
  expect(flat(finding(truce()))).toMatchObject({
    parties: ['North', 'South'],
    announced: '2030-03-01',
    effective: null,
    expires: { per: { North: '2030-04-01' } },
    evidence: [[0, 12]],
  })
})

test('a finding is checked by its schema, and a wrong code is refused', () => {
  expect(Finding.safeParse(finding(truce())).success).toBe(true)
  expect(Finding.safeParse({ ...finding(truce()), value: { ...truce(), status: 'signed' } }).success).toBe(false)
})

test('an identifier depends on report, kind, key slots and ordinal, not on rule, names or other fields', () => {
  const id = findingId('r-1', 'agreement', truce())
  expect(id).toMatch(/^ag-[0-9a-f]{16}$/)
  expect(findingId('r-1', 'agreement', { ...truce(), status: 'expired', parties: [] })).toBe(id)
  expect(findingId('r-2', 'agreement', truce())).not.toBe(id)
  expect(findingId('r-1', 'agreement', truce(), 1)).not.toBe(id)
  expect(findingId('r-1', 'agreement', { ...truce(), evidence: [[0, 11]] })).not.toBe(id)
})

test('a report is its text and outlet', () => {
  expect(reportId('text', 'A')).not.toBe(reportId('text', 'B'))
  expect(reportId('text', null)).toBe(reportId('text', null))
})

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonical(turned)).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('days are reckoned as the calendar has them, near and far', () => {
  for (let n = -40_000; n < 60_000; n += 97) {
    const date = new Date(n * 86_400_000)
    const day = date.toISOString().slice(0, 10)
    expect(addDays('1970-01-01', n)).toBe(day)
    expect(weekday(day)).toBe(date.getUTCDay())
    expect(daysBetween('1970-01-01', day)).toBe(n)
    expect(isDay(day)).toBe(true)
  }
  for (const wrong of ['2025-1x-01', '2025-00-10', '2023-02-29', '1900-02-29', '20250101', ''])
    expect(isDay(wrong)).toBe(false)
})

test('days reckon without a clock', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(daysBetween('2025-03-18', '2025-04-17')).toBe(30)
  expect(weekday('2025-04-20')).toBe(0)
  expect(isDay('2025-02-30')).toBe(false)
  expect(interval('2025-02')).toEqual({ from: '2025-02-01', to: '2025-02-28' })
  expect(interval({ from: '2025', to: null })).toEqual({ from: '2025-01-01', to: null })
})

test('every kind has its own word, plural and prefix, and its columns are fields', () => {
  const all = KIND_NAMES.map((name) => KINDS[name])
  for (const key of ['plural', 'prefix', 'title'] as const) {
    expect(new Set(all.map((k) => k[key])).size).toBe(all.length)
  }
  for (const kind of all) {
    expect(kindNamed(kind.plural)).toBe(kind.kind)
    for (const column of kind.columns) expect(Object.keys(kind.value.shape), kind.kind).toContain(column)
  }
  expect(kindNamed('nonsense')).toBeUndefined()
})

test('a dossier with a mistyped key is refused', () => {
  const dossier = { dossier: 'x', title: 'X', period: { from: '2030-01-01', to: '2030-12-31' } }
  expect(Dossier.safeParse(dossier).success).toBe(true)
  expect(Dossier.safeParse({ ...dossier, actor: [] }).success).toBe(false)
})

test('an error is one line: place, what is wrong, what to do', () => {
  const error = new ParleyError('bad-json', 'this line is not JSON', 'mend or remove it', { file: 'a.jsonl', line: 7 })
  expect(String(error)).toBe('a.jsonl:7: this line is not JSON; mend or remove it')
})
