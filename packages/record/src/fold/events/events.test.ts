import { type Report, Ruling, type ValueOf, type View } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import type { RecordQueries, Store } from '../../api.ts'
import { openRecord } from '../../queries/index.ts'
import { openStore } from '../../store/index.ts'
import { finding, makeReading, makeReport, on, when, who } from '../../testing.ts'

const ALL: View = { asOf: null, at: null }

type Told = {
  text: string
  type: ValueOf<'event'>['type']
  mode: string
  actors?: string[]
  recipients?: string[]
  place?: string
  day?: string
  date?: string
}

function event(report: Report, t: Told, n: number) {
  return finding(report, 'event', {
    ...{ type: t.type, mode: t.mode, contexts: [], magnitude: null, status: 'occurred', modality: [], meeting: null },
    actors: (t.actors ?? []).map((a) => who(report, a, { known: 'world' })),
    recipients: (t.recipients ?? []).map((a) => who(report, a, { known: 'world' })),
    place: t.place ? who(report, t.place) : null,
    date: t.date ? { ...when(report, report.text.slice(0, 3), t.date) } : null,
    evidence: [[0, report.text.length - `${n}`.length]],
  })
}

/** Each told by a report of its own. */
async function recordOf(...told: Told[]): Promise<{ store: Store; record: RecordQueries; ids: string[] }> {
  const store = openStore(':memory:')
  const ids: string[] = []
  for (const [n, t] of told.entries()) {
    const report = makeReport(`${t.text} ${n}`, { outlet: `Outlet ${n}`, published: on(t.day ?? '2024-05-10') })
    const made = event(report, t, n)
    ids.push(made.id)
    await store.addReport(report, makeReading(report, [made]))
  }
  return { store, record: openRecord(store), ids }
}

const counts = async (...told: Told[]): Promise<number[]> =>
  (await (await recordOf(...told)).record.events(ALL)).items.map((e) => e.reports).sort()

const strike: Told = {
  text: 'Sudan struck the hospital of Nyala with two drones.',
  type: 'ASSAULT',
  mode: 'drone strike',
  actors: ['Sudan'],
  place: 'Nyala',
  date: '2024-05-09',
}
const again: Told = { ...strike, text: 'Two drones of Sudan hit a hospital at Nyala, doctors said.', mode: 'strike' }
const talks: Told = {
  text: 'Ethiopia and Eritrea held talks in Nairobi.',
  type: 'CONSULT',
  mode: 'talks',
  actors: ['Ethiopia', 'Eritrea'],
  place: 'Nairobi',
  date: '2024-05-09',
}

describe('one event, told by many', () => {
  test('by other words, without a mode, without a place', async () => {
    expect(await counts(strike, again)).toEqual([2])
    expect(
      await counts(talks, {
        ...talks,
        text: 'Eritrea met Ethiopia.',
        mode: 'meeting',
        actors: ['Eritrea'],
        recipients: ['Ethiopia'],
        place: undefined,
      }),
    ).toEqual([2])
  })

  test('what tells two apart', async () => {
    expect(await counts(strike, { ...again, date: '2024-05-12' })).toEqual([1, 1])
    expect(
      await counts(strike, { ...again, text: 'Two drones of Sudan hit a hospital at Khartoum.', place: 'Khartoum' }),
    ).toEqual([1, 1])
    expect(
      await counts(talks, {
        ...talks,
        text: 'Ethiopia and Kenya held talks in Nairobi.',
        actors: ['Ethiopia', 'Kenya'],
      }),
    ).toEqual([1, 1])
    expect(await counts(strike, { ...again, type: 'COERCE' })).toEqual([1, 1])
  })

  test('a day and a doer alone are not enough', async () => {
    const shelling: Told = {
      text: 'Sudan shelled positions overnight.',
      type: 'ASSAULT',
      mode: 'shelling',
      actors: ['Sudan'],
      date: '2024-05-09',
    }
    expect(await counts(strike, shelling)).toEqual([1, 1])
  })
})

describe('what people rule', () => {
  const rule = async (
    desk: Awaited<ReturnType<typeof recordOf>>,
    verdict: Ruling['verdict'],
    findings: string[],
    undoes: string | null = null,
  ) => {
    const made = await desk.record.draft(
      ALL,
      Ruling.parse({ verdict, findings, undoes, by: 'A. Reader', reason: 'test' }),
      '2026',
    )
    await desk.store.addDecision(made)
    return made.id
  }

  test('same joins whatever the score, different parts, unsure leaves them alone, undo gives back', async () => {
    const desk = await recordOf(strike, again, {
      ...again,
      text: 'Nyala: drones of Sudan, hospital hit twice.',
      date: '2024-05-12',
    })
    const groups = async () => (await desk.record.events(ALL)).items.map((e) => e.reports).sort()
    expect(await groups()).toEqual([1, 2])
    const same = await rule(desk, 'same', [desk.ids[0]!, desk.ids[2]!])
    expect(await groups()).toEqual([3])
    expect((await desk.record.event(ALL, desk.ids[2]!)).joins.map((j) => j.decision)).toContain(same)
    expect(await desk.record.likeness(ALL, desk.ids[0]!, desk.ids[2]!)).toMatchObject({ ruled: 'same', same: true })
    const different = await rule(desk, 'different', [desk.ids[0]!, desk.ids[1]!])
    const likeness = await desk.record.likeness(ALL, desk.ids[0]!, desk.ids[1]!)
    expect(likeness).toMatchObject({ ruled: 'different', decision: different, same: false })
    await rule(desk, 'undo', [], different)
    await rule(desk, 'unsure', [desk.ids[0]!, desk.ids[1]!])
    expect(await desk.record.likeness(ALL, desk.ids[0]!, desk.ids[1]!)).toMatchObject({ ruled: 'unsure', same: false })
    expect((await desk.record.events({ asOf: null, at: 3 })).items.map((e) => e.reports).sort()).toEqual([1, 2])
  })

  test('a likeness says what it is made of, and what forbids it', async () => {
    const { record, ids } = await recordOf(strike, again, {
      ...again,
      text: 'Later: drones of Sudan at Nyala.',
      date: '2024-05-12',
    })
    const alike = await record.likeness(ALL, ids[0]!, ids[1]!)
    expect(alike.grounds.map((g) => g.what)).toEqual(
      expect.arrayContaining(['both on 2024-05-09', 'both in Nyala', 'in both: Sudan']),
    )
    expect(alike.score).toBeCloseTo(
      alike.grounds.reduce((sum, g) => sum + g.weight, 0),
      2,
    )
    expect((await record.likeness(ALL, ids[0]!, ids[2]!)).forbids).toEqual([
      'they are of different days: 2024-05-09, 2024-05-12',
    ])
    await expect(record.likeness(ALL, ids[0]!, 'ev-none')).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('every differing account of an event is kept, with its words', async () => {
  const other: Told = {
    ...again,
    text: 'Two drones of Sudan hit a hospital at Nyala a day ago.',
    date: '2024-05-10',
    day: '2024-05-11',
  }
  const { record, ids } = await recordOf(strike, again, other)
  const all = (await record.events(ALL)).items
  expect(all).toHaveLength(1)
  expect(all[0]!.dates.map((d) => [d.value, d.evidence.length])).toEqual([
    ['2024-05-10', 1],
    ['2024-05-09', 2],
  ])
  expect(all[0]).toMatchObject({
    date: '2024-05-09',
    place: 'Nyala',
    outlets: 3,
    origins: 3,
    firstDay: '2024-05-10',
    lastDay: '2024-05-11',
  })
  for (const id of ids) expect((await record.event(ALL, id)).id).toBe(all[0]!.id)
})

test('reports that go back to one origin are counted once', async () => {
  const rest =
    'The pharmacy of Doctor Amna Idris burned for 40 minutes, and 17 patients were carried across the Bahr road.\n' +
    'Idris called the raid on Nyala a crime and asked the town for blankets.'
  const copied: Told = { ...strike, text: `${strike.text}\n${rest}` }
  const { record, ids } = await recordOf(copied, copied, again)
  const [one, ...others] = (await record.events(ALL)).items
  expect(others).toEqual([])
  expect(one).toMatchObject({ reports: 3, outlets: 3, origins: 2 })
  expect(await record.event(ALL, ids[0]!)).toEqual(one)
})
