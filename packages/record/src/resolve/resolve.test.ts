import { Dossier, type Finding, findingId, type Mention, Reading, type Report, reportId, sha256 } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { resolve } from './index.ts'

const dossier = Dossier.parse({
  dossier: 'test',
  title: 'Test',
  period: { from: '2020-01-01', to: '2025-12-31' },
  actors: [
    { name: 'Ethiopia', kind: 'state', role: 'party' },
    { name: 'Government of Ethiopia', kind: 'government', of: 'Ethiopia', role: 'party', aliases: ['Addis Ababa'] },
    { name: 'TPLF', kind: 'group', role: 'party', aliases: ["Tigray People's Liberation Front"] },
    {
      name: 'Abiy Ahmed',
      kind: 'person',
      of: 'Government of Ethiopia',
      aliases: ['Abiy'],
      offices: [{ title: 'Prime Minister of Ethiopia', from: '2018-04-02', to: null }],
    },
    {
      name: 'Oleksii Sydorenko',
      kind: 'person',
      offices: [{ title: 'President of Kenya', from: '2020-01-01', to: '2022-09-12' }],
    },
    { name: 'William Ruto', kind: 'person', offices: [{ title: 'President of Kenya', from: '2022-09-13', to: null }] },
    {
      name: 'Getachew Reda',
      kind: 'person',
      of: 'TPLF',
      offices: [{ title: 'Spokesman of TPLF', from: null, to: null }],
    },
    { name: 'Ministry of Defence of Ethiopia', kind: 'body', of: 'Government of Ethiopia' },
    { name: 'John Healey', kind: 'person' },
    { name: 'Xi Jinping', kind: 'person', aliases: ['Xi'] },
    { name: 'Keith Kellogg', kind: 'person', aliases: ['Kellogg'] },
  ],
  agreements: [
    {
      name: 'Pretoria agreement',
      kind: 'ceasefire',
      parties: ['Ethiopia', 'TPLF'],
      words: ['Pretoria truce', 'Pretoria'],
    },
    { name: 'Nairobi declaration', kind: 'ceasefire', parties: ['Ethiopia', 'TPLF'], words: ['Nairobi truce'] },
  ],
})

const mention = (text: string, more: Partial<Mention> = {}): Mention => ({
  text,
  span: [0, text.length],
  name: text.replace(/^(the|a) /i, ''),
  via: 'name',
  known: 'report',
  group: false,
  anonymous: false,
  ...more,
})

function readingOf(actors: Mention[], place: Mention | null = null): { report: Report; reading: Reading } {
  const text = [...actors, ...(place ? [place] : [])].map((m) => m.text).join('. ')
  const id = reportId(text, null)
  const value = {
    type: 'CONSULT' as const,
    mode: null,
    contexts: [],
    actors,
    recipients: [],
    date: null,
    place,
    magnitude: null,
    status: 'occurred' as const,
    modality: [],
    meeting: null,
    evidence: [[0, text.length]] as [number, number][],
  }
  const finding: Finding = {
    id: findingId(id, 'event', value),
    kind: 'event',
    rule: 'test',
    confidence: 1,
    parents: [],
    value,
  }
  const report: Report = {
    id,
    name: 'test',
    text,
    hash: sha256(text),
    title: null,
    outlet: null,
    url: null,
    type: 'news',
    published: null,
    furniture: [],
    encoding: 'utf-8',
    fingerprint: '',
  }
  const reading: Reading = {
    report: id,
    engine: { name: 'test', version: '1', rules: '', model: null, runtime: 'rules' },
    language: 'en',
    published: { from: '2022-11-02', to: '2022-11-03', stated: true, evidence: [], clue: 'metadata', inferred: [] },
    credited: [],
    furniture: [],
    findings: [finding],
  }
  return { report, reading }
}

function names(actors: Mention[], using: Dossier | null = dossier): string[] {
  const { report, reading } = readingOf(actors)
  const [finding] = resolve(reading, report, using).findings
  return finding?.kind === 'event' ? finding.value.actors.map((m) => `${m.name} (${m.known})`) : []
}

describe('who a mention is', () => {
  test.each([
    ['Abiy', 'Abiy Ahmed (dossier)'],
    ['Prime Minister Abiy Ahmed', 'Abiy Ahmed (dossier)'],
    ['UK defense secretary John Healy', 'John Healey (dossier)'],
    ['retired lieutenant general Keith Kellog', 'Keith Kellogg (dossier)'],
    ['the British defence minister, John Healy', 'John Healey (dossier)'],
    ['EU Energy Commissioner Ann Example', 'Ann Example (report)'],
    ['Northern Lakes Army', 'Northern Lakes Army (report)'],
    ['Acting National Security Adviser Keith Kellog', 'Keith Kellogg (dossier)'],
    ['Chinese President Xi', 'Xi Jinping (dossier)'],
    ['Oleksiy Sidorenko', 'Oleksii Sydorenko (dossier)'],
    ['the Ethiopian prime minister', 'Abiy Ahmed (dossier)'],
    ["Kenya's president", 'William Ruto (dossier)'],
    ['the TPLF spokesperson', 'Getachew Reda (dossier)'],
    ['the Ethiopian defense ministry', 'Ministry of Defence of Ethiopia (dossier)'],
    ['the Abiy administration', 'Government of Ethiopia (dossier)'],
    ["Tigray People's Liberation Front (TPLF)", 'TPLF (dossier)'],
    ['Addis Ababa', 'Government of Ethiopia (dossier)'],
    ['Khartoum', 'Government of Sudan (world)'],
    ['the Sudanese army', 'Sudan (world)'],
    ['the Kenyans', 'Kenya (world)'],
    ['the Dutch government', 'Government of the Netherlands (world)'],
    ['the UN', 'United Nations (world)'],
  ])('%s → %s', (words, expected) => {
    expect(names([mention(words)])).toEqual([expected])
  })

  test.each(["Abiy's spokesman", 'aides to Abiy', 'Zinash Abiy', 'us', 'Ethiopian officials'])('%s stays', (words) => {
    expect(names([mention(words)])).toEqual([`${words} (report)`])
  })

  test('a group stays a group', () => {
    expect(names([mention('officials in Nairobi', { group: true }), mention('the sides', { group: true })])).toEqual([
      'officials in Nairobi (report)',
      'sides (report)',
    ])
    expect(
      names(['Experts', 'some Kenyan officials', 'unnamed aides'].map((w) => mention(w, { group: true }))),
    ).toEqual(['experts (report)', 'Kenyan officials (report)', 'aides (report)'])
  })

  test('others go by the full name that the same report tells; two of one surname stay apart', () => {
    expect(names([mention('Susan Colbourn'), mention('Colbourn')])).toEqual([
      'Susan Colbourn (report)',
      'Susan Colbourn (report)',
    ])
    expect(names([mention('Ann Bell'), mention('Tom Bell'), mention('Bell')]).at(-1)).toBe('Bell (report)')
  })

  test('without a dossier the world still names states', () => {
    expect(names([mention('Addis Ababa'), mention('Abiy')], null)).toEqual([
      'Government of Ethiopia (world)',
      'Abiy Ahmed (world)',
    ])
  })
})

test('a capital is a government as an actor and a city as a place; identifiers and words stay', () => {
  const { report, reading } = readingOf([mention('Nairobi')], mention('Nairobi'))
  const before = JSON.stringify(reading)
  const after = resolve(reading, report, dossier)
  const value = after.findings[0]!.value as { actors: Mention[]; place: Mention }
  expect([value.actors[0]!.name, value.place.name]).toEqual(['Government of Kenya', 'Nairobi'])
  expect(after.findings[0]!.id).toBe(reading.findings[0]!.id)
  expect(JSON.stringify(reading)).toBe(before)
  expect(Reading.parse(after)).toEqual(after)
})

test('an agreement gets the watched name only where one alone fits', async () => {
  const { watched } = await import('./agreement-name.ts')
  expect(watched('the Pretoria truces', dossier, { kind: 'ceasefire' })).toBe('Pretoria agreement')
  expect(watched('the truce signed in Nairobi', dossier)).toBe('Nairobi declaration')
  expect(watched('Pretoria truce', dossier, { kind: 'trade' })).toBeNull()
  expect(watched('Pretoria truce', dossier, { parties: ['Sudan'] })).toBeNull()
  expect(watched('truce', dossier)).toBeNull()
})
