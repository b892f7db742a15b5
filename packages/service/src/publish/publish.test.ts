import { openRecord } from '@parley/record'
import { evidenceOf, type Finding, TLP_LEVELS, type Tlp } from '@parley/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Levels, levels, MARKER, TODAY } from '../fixture/levels.ts'
import { fixtureRecord } from '../fixture/record.ts'
import type { RecordQueries } from '../record.ts'
import { publish } from './index.ts'

const HTML = '<html><head><meta charset="utf-8" /><script src="/theme.js"></script></head></html>'
const web = new Map([
  ['index.html', new TextEncoder().encode(HTML)],
  ['theme.js', new Uint8Array([1])],
])
const WORDS = 6

async function site(record: RecordQueries, upTo: Tlp = 'GREEN', asOf: string | null = null) {
  const files = new Map<string, string>()
  const given = { record, version: '0', web, at: null, words: WORDS, day: TODAY, upTo, asOf }
  for await (const { path, body } of publish(given)) files.set(path, String(body))
  return files
}
const wordsOf = (text: string): number => text.replace(/ …$/, '').match(/\S+/gu)?.length ?? 0

describe('what is marked', () => {
  let world: Levels
  beforeAll(async () => {
    world = await levels()
  }, 120_000)
  afterAll(async () => {
    await world.store.close()
    world.accounts.close()
  })

  test.each(TLP_LEVELS)('higher than %s is in no file, nor what is under embargo', async (upTo) => {
    const all = [...(await site(openRecord(world.store), upTo)).values()].join('\n')
    const seen = TLP_LEVELS.filter((level) => all.includes(MARKER[level]))
    expect(seen).toEqual(TLP_LEVELS.slice(0, TLP_LEVELS.indexOf(upTo) + 1))
    expect(all).not.toContain(MARKER.embargo)
    // A finding may be kept where its report is not.
    expect(all.includes(MARKER.finding)).toBe(upTo === 'RED')
  })
})

test('where nothing may be published, it says so', async () => {
  const none = { ...fixtureRecord(), status: async () => ({ ...(await fixtureRecord().status(ALL)), reports: 0 }) }
  await expect(site(none, 'CLEAR')).rejects.toThrow('nothing is here that may be published up to TLP:CLEAR')
})
const ALL = { asOf: null, at: null }

test('no quotation is longer than was asked for, and of a text there is only what findings stand on', async () => {
  const record = fixtureRecord()
  const files = await site(record)
  const long: string[] = []
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string' && ['quote', 'content', 'text', 'proposition', 'condition', 'act'].includes(key)) {
      if (wordsOf(value) > WORDS) long.push(value)
    } else if (value !== null && typeof value === 'object') {
      for (const [name, each] of Object.entries(value)) look(each, Array.isArray(value) ? key : name)
    }
  }
  for (const [path, body] of files)
    if (path.startsWith('data/') && !/^data\/(reports\/|codebook)/.test(path)) look(JSON.parse(body), '')
  expect(long).toEqual([])
  for (const { id } of (await record.reports(ALL)).items) {
    const whole = await record.report(ALL, id)
    const cut = JSON.parse(files.get(`data/reports/${id}.json`)!) as { text: string; findings: Finding[] }
    expect(cut.findings).toHaveLength(whole.findings.length)
    for (const [i, finding] of cut.findings.entries()) {
      const [now, before] = [evidenceOf(finding), evidenceOf(whole.findings[i]!)]
      // Each still stands on the first words that it stood on.
      const first = cut.text.slice(...now[0]!)
      expect(first.length).toBeGreaterThan(0)
      expect(whole.text.slice(...before[0]!)).toContain(first)
    }
    for (const piece of cut.text.split(/\n*\[…\]\n*/)) expect(whole.text).toContain(piece)
  }
})

test('it is of one day, and holds what the front page compares with', async () => {
  const files = await site(fixtureRecord(), 'GREEN', '2031-06-01')
  expect(JSON.parse(files.get('data/status.json')!).lastDay <= '2031-06-01').toBe(true)
  expect([...files.keys()].filter((path) => path.startsWith('data/changes/'))).toEqual([
    ...['data/changes/2031-05-31.json', 'data/changes/2031-05-25.json', 'data/changes/2031-05-02.json'],
  ])
  const page = files.get('index.html')!
  expect(page).toContain('src="./theme.js"')
  expect(page).toContain('&quot;asOf&quot;:&quot;2031-06-01&quot;')
  expect(page).toContain("script-src 'self'")
})

test('published twice it is the same', async () => {
  expect(await site(fixtureRecord())).toEqual(await site(fixtureRecord()))
})
