import { Ruling, type View } from '@parley/schema'
import { expect, test } from 'vitest'
import { openRecord } from '../../queries/index.ts'
import { openStore } from '../../store/index.ts'
import { makeReading, makeReport, on, said, who } from '../../testing.ts'

const ALL: View = { asOf: null, at: null }

/** "X said …" in a report of its own for each, with the state that the report speaks of besides. */
async function recordOf(...told: [speaker: string, about: string, name?: string][]) {
  const store = openStore(':memory:')
  const ids: string[] = []
  for (const [n, [words, about, name]] of told.entries()) {
    const report = makeReport(`${words} said that ${about} waits. ${n}`, { published: on(`2024-05-1${n}`) })
    const actor = [who(report, words, { name: name ?? words })]
    const first = said(report, words, 'said', `that ${about} waits`, { actor })
    const other = said(report, about, 'waits', `${n}`, { actor: [who(report, about)] })
    ids.push(first.id)
    await store.addReport(report, makeReading(report, [first, other]))
  }
  const record = openRecord(store)
  const people = async () =>
    (await record.actors(ALL))
      .filter((a) => a.kind === 'person')
      .map((a) => `${a.name} ${a.reports}`)
      .sort()
  const rule = async (ruling: Partial<Ruling>) => {
    const made = await record.draft(ALL, Ruling.parse({ by: 'A. Reader', reason: 'test', ...ruling }), '2026')
    await store.addDecision(made)
    return made.id
  }
  return { record, people, ids, rule }
}

test('one person under several spellings is one actor, with why', async () => {
  const { record, people } = await recordOf(
    ['Maria Kovalenko', 'Georgia'],
    ['Mariya Kovalenko', 'Georgia'],
    ['Maria Kovalenko', 'Georgia'],
  )
  expect(await people()).toEqual(['Maria Kovalenko 3'])
  const actor = await record.actor(ALL, 'Maria Kovalenko')
  expect(actor.spellings).toEqual(['Maria Kovalenko', 'Mariya Kovalenko'])
  expect(actor.joins![0]!.grounds.map((g) => g.what)).toEqual([
    'the same name: Maria Kovalenko',
    'both reports speak of Georgia',
    'the reports lie within 60 days of each other',
  ])
  expect((await record.statements(ALL, { actor: 'Maria Kovalenko' })).total).toBe(3)
})

test('two ministers named alike stay two, each with the office; asked for by the bare name, both are meant', async () => {
  const { record, people } = await recordOf(
    ['Armenian Foreign Minister Ivan Petrov', 'Iran', 'Ivan Petrov'],
    ['Georgian Foreign Minister Ivan Petrov', 'Iran', 'Ivan Petrov'],
    ['Foreign Minister of Armenia Ivan Petrov', 'Iran', 'Ivan Petrov'],
  )
  expect(await people()).toEqual(['Ivan Petrov (Armenia) 2', 'Ivan Petrov (Georgia) 1'])
  expect((await record.statements(ALL, { actor: 'Ivan Petrov' })).total).toBe(3)
  expect((await record.statements(ALL, { actor: 'Ivan Petrov (Armenia)' })).total).toBe(2)
  const offices = (await record.actor(ALL, 'Ivan Petrov (Armenia)')).offices!
  expect(offices.map((o) => [o.title, o.from, o.to])).toEqual([
    ['foreign minister (Armenia)', '2024-05-10', '2024-05-12'],
  ])
})

test('a name alone does not make two people one', async () => {
  const { people, record, ids } = await recordOf(['Maria Kovalenko', 'Georgia'], ['Maria Kovalenko', 'Chad'])
  expect(await people()).toHaveLength(2)
  expect(await record.likeness(ALL, ids[0]!, ids[1]!)).toMatchObject({ score: 0.4, threshold: 0.5, same: false })
})

test('people rule: these two speakers are different, these two names are one', async () => {
  const { people, ids, rule } = await recordOf(
    ['Maria Kovalenko', 'Georgia'],
    ['Maria Kovalenko', 'Georgia'],
    ['Mary Stone', 'Georgia'],
  )
  const different = await rule({ verdict: 'different', findings: [ids[0]!, ids[1]!] })
  expect(await people()).toHaveLength(3)
  await rule({ verdict: 'undo', undoes: different })
  expect(await people()).toEqual(['Maria Kovalenko 2', 'Mary Stone 1'])
  const same = await rule({ verdict: 'same', names: ['Maria Kovalenko', 'Mary Stone'] })
  expect(await people()).toEqual(['Maria Kovalenko 3'])
  await rule({ verdict: 'undo', undoes: same })
  expect(await people()).toEqual(['Maria Kovalenko 2', 'Mary Stone 1'])
})

test('a surname alone is the person of that surname where the reports speak of the same, and says so', async () => {
  const { people, record } = await recordOf(
    ['Maria Kovalenko', 'Georgia'],
    ['Kovalenko', 'Georgia'],
    ['Kovalenko', 'Georgia'],
  )
  expect(await people()).toEqual(['Maria Kovalenko 3'])
  const { joins } = await record.actor(ALL, 'Maria Kovalenko')
  expect(joins!.flatMap((j) => j.grounds.map((g) => g.what))).toContain('the surname alone: Kovalenko, Maria Kovalenko')
})

test('a surname alone in reports on other parties is nobody known', async () => {
  const { record } = await recordOf(['Maria Kovalenko', 'Georgia'], ['Kovalenko', 'Chad'])
  const named = (await record.actors(ALL)).filter((a) => a.known === 'report').map((a) => `${a.name} ${a.reports}`)
  expect(named.sort()).toEqual(['Kovalenko 1', 'Maria Kovalenko 1'])
})

test('a surname that two people bear is put to neither', async () => {
  const { record } = await recordOf(
    ['Maria Kovalenko', 'Georgia'],
    ['Ivan Kovalenko', 'Georgia'],
    ['Kovalenko', 'Georgia'],
  )
  const named = (await record.actors(ALL)).filter((a) => a.known === 'report').map((a) => `${a.name} ${a.reports}`)
  expect(named.sort()).toEqual(['Ivan Kovalenko 1', 'Kovalenko 1', 'Maria Kovalenko 1'])
})

test('two bodies of one name in reports on other parties are two; on the same, one', async () => {
  const { record } = await recordOf(
    ['the Harvest Renewal Front', 'Chad', 'Harvest Renewal Front'],
    ['the Harvest Renewal Front', 'Chad', 'Harvest Renewal Front'],
    ['the Harvest Renewal Front', 'Georgia', 'Harvest Renewal Front'],
  )
  const named = (await record.actors(ALL)).filter((a) => a.known === 'report')
  expect(named.map((a) => [a.name.replace(/ \(.*/, ''), a.kind, a.reports])).toEqual([
    ['Harvest Renewal Front', 'body', 2],
    ['Harvest Renewal Front', 'body', 1],
  ])
})

test('what is nearly enough waits in review, with the grounds; a ruling answers it', async () => {
  const { record, people, ids, rule } = await recordOf(['Maria Kovalenko', 'Georgia'], ['Maria Kovalenko', 'Chad'])
  const asked = async () =>
    (await record.review(ALL)).items.filter((i) => i.perhaps.length).map((i) => [i.id, i.perhaps, i.why[0]!.text])
  const why = (report: string) =>
    expect.stringMatching(`^whom it names may be somebody in “${report}”: the same name: Maria Kovalenko \\(0.4;`)
  const [one, other] = await asked()
  expect([one![0], other![0]].sort()).toEqual([...ids].sort())
  expect(one).toEqual([one![0], [other![0]], why('.*')])
  const ruling = await rule({ verdict: 'different', findings: [ids[0]!, ids[1]!] })
  expect(await asked()).toEqual([])
  expect(await people()).toHaveLength(2)
  await rule({ verdict: 'undo', undoes: ruling })
  expect(await asked()).toHaveLength(2)
  await rule({ verdict: 'same', findings: [ids[0]!, ids[1]!] })
  expect(await asked()).toEqual([])
  expect(await people()).toEqual(['Maria Kovalenko 2'])
})
