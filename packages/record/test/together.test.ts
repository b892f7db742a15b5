import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read } from '@parley/engine'
import { loadDossier, readInputs } from '@parley/intake'
import type { View } from '@parley/schema'
import { beforeAll, describe, expect, test } from 'vitest'
import { openRecord, openStore, type RecordQueries } from '../src/index.ts'
import { on } from '../src/testing.ts'

const SHARED = new URL('../../../../shared/', import.meta.url)
const there = existsSync(SHARED)
if (!there) console.warn('skipped: ../shared is not here, so nothing is told of the five reports together')

const ALL: View = { asOf: null, at: null }
let record: RecordQueries

/** The five reports as the engine reads them, with the days on which the hand-coders put them, and the example's dossier. */
async function build(): Promise<RecordQueries> {
  const store = openStore(':memory:')
  await store.addDossier(
    await loadDossier(fileURLToPath(new URL('../../../examples/ukraine-2025/dossier.yaml', import.meta.url))),
  )
  const files = globSync(`${fileURLToPath(SHARED)}seeds/*.txt`).sort()
  for await (const { report, error } of readInputs(files)) {
    if (!report) throw error
    const name = report.name.replace(/^.*\//, '').replace(/\.txt$/, '')
    const { published } = JSON.parse(readFileSync(new URL(`gold/${name}.json`, SHARED), 'utf8'))
    const dated = { ...report, name: name.slice(0, 3), published: on(published.from, published.to) }
    await store.addReport(dated, await read(dated))
  }
  return openRecord(store)
}

describe.skipIf(!there)('what the five reports say together', () => {
  beforeAll(async () => {
    record = await build()
  }, 300_000)

  const energy = async () => {
    const all = (await record.agreements(ALL)).filter((a) => a.windows.length > 1)
    expect(all).toHaveLength(1)
    return all[0]!
  }

  test('one limited ceasefire from two of them: announced, its windows by party, the contested stretch, no monitor', async () => {
    const truce = await energy()
    const names = new Set(truce.statuses.flatMap((s) => s.evidence.map((e) => e.reportName)))
    expect([...names].sort()).toEqual(['000', '003'])
    expect(truce.announced.map((a) => a.value)).toContain('2025-03-18')
    expect(truce.windows.map((w) => [w.party, w.from, w.toEarliest ?? w.to, w.to])).toEqual([
      ['Russia', '2025-03-18', '2025-04-17', '2025-04-17'],
      ['Ukraine', '2025-03-24', '2025-04-23', '2025-04-24'],
    ])
    expect(truce.contested.at(-1)).toEqual({ from: '2025-04-17', to: '2025-04-24' })
    expect(truce.monitor.value).toBe('none')
  })

  test('every alleged violation is tested against both windows and the clauses', async () => {
    const truce = await energy()
    const { items } = await record.allegations(ALL)
    const own = items.filter((a) => a.scope.some((t) => t.agreement === truce.id))
    expect(own.map((a) => [a.accuser, a.accused]).sort()).toEqual([
      ['Russia', 'Ukraine'],
      ['Ukraine', 'Russia'],
    ])
    for (const { scope, status, corroboration } of own) {
      const test = scope.find((t) => t.agreement === truce.id)!
      expect(test.windows.map((w) => w.party)).toEqual(['Russia', 'Ukraine'])
      // No day is told of the breaches, so none can be placed.
      expect(test).toMatchObject({
        verdict: 'cannot tell',
        windows: [{ verdict: 'cannot tell' }, { verdict: 'cannot tell' }],
      })
      expect(test.why).not.toBe('')
      expect(status).toBe('unanswered')
      expect(corroboration).toMatchObject({ origins: 1, oneSided: true })
    }
  })

  test('the strike that hit a hospital: disputed, with the clause quoted and both reasons', async () => {
    const { items } = await record.scope(ALL)
    const strike = items.find((e) => e.day === '2025-03-18' && e.evidence.reportName === '003')!
    const [found] = strike.tests
    expect(['disputed', 'out of scope']).toContain(found!.verdict)
    expect(found!.clause.text).toMatch(/energy/)
    expect(found!.why).toMatch(/hospital/)
    expect(found!.windows.map((w) => [w.party, w.verdict])).toEqual([
      ['Russia', 'within'],
      ['Ukraine', 'outside'],
    ])
  })

  test('two shares of one territory differ only seemingly', async () => {
    const { items } = await record.contradictions(ALL, { type: 'number' })
    const shares = items.find(
      (c) =>
        c.sides.some((s) => s.evidence.some((e) => /19\.3/.test(e.quote))) &&
        c.sides.some((s) => s.evidence.some((e) => /about a fifth/.test(e.quote))),
    )
    expect(shares).toMatchObject({ verdict: 'only seemingly', seeming: 'rounding' })
    const { items: series } = await record.figures(ALL, { q: '19.3' })
    expect(series[0]!.beside.map((b) => b.verdict)).toContain('compatible')
  })

  test('a report against its own time: an administration that had left, a president called former, the date of its page', async () => {
    const { items } = await record.contradictions(ALL, { report: '004' })
    const slips = items.filter((c) => c.against === 'its own time')
    expect(slips.map((c) => c.type).sort()).toEqual(['date', 'term', 'term'])
    expect(slips.every((c) => c.verdict === 'conflict' && c.sides[0]!.evidence[0]!.reportName === '004')).toBe(true)
    expect(slips.filter((c) => c.type === 'term').every((c) => /by the file of office terms/.test(c.why))).toBe(true)
    const { items: all } = await record.contradictions(ALL)
    expect(all.filter((c) => c.against === 'its own time')).toHaveLength(3)
  })

  test('five origins; the two that tell of one ceasefire are not one', async () => {
    const origins = await record.origins(ALL)
    expect(origins).toMatchObject({ reports: 5, origins: 5 })
    const { link, sameOrigin } = await record.alignment(ALL, '000', '003')
    expect(sameOrigin).toBe(false)
    expect(['incidental', 'none']).toContain(link.relation)
  })

  test("the parties' accounts of the end contradict each other, each with who holds it", async () => {
    const { items } = await record.contradictions(ALL, { type: 'term' })
    const end = items.find((c) => /^end of/.test(c.about))!
    expect(end.sides.map((s) => s.holder)).toEqual(['Russia', 'Ukraine'])
    expect(end.verdict).toBe('conflict')
  })
})
