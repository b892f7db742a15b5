import { addDays, KIND_NAMES, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRecord, openStore, type RecordQueries } from '../src/index.ts'
import { dossier, histories, type Made } from './generated.ts'

const RUNS = { numRuns: 40 }

/** All that a view answers, revisions apart: they do tell the order of reading. */
async function everything(record: RecordQueries, view: View): Promise<unknown> {
  const { revision: _, ...status } = await record.status(view)
  const reports = (await record.reports(view)).items
  return {
    status,
    reports: reports.map(({ revision: _, ...r }) => r),
    whole: await Promise.all(reports.map(async ({ id }) => (await record.report(view, id)).findings)),
    findings: await Promise.all(KIND_NAMES.map((kind) => record.findings(view, kind))),
    statements: await record.statements(view),
    agreements: await record.agreements(view),
    developments: await record.developments(view, 100),
    actors: await record.actors(view),
    events: await record.events(view),
    corrections: await record.corrections(view),
  }
}

async function recordOf(made: readonly Made[]): Promise<RecordQueries> {
  const store = openStore(':memory:')
  for (const { report, reading } of made) await store.addReport(report, reading)
  await store.addDossier(dossier)
  return openRecord(store)
}

const ALL: View = { asOf: null, at: null }

test('any order of reading and any number of repeats give the same record', async () => {
  const shuffled = histories.chain((made) =>
    fc.record({
      made: fc.constant(made),
      order: fc.shuffledSubarray(made, { minLength: made.length }),
      again: fc.subarray(made),
    }),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ made, order, again }) => {
      const [a, b] = [await recordOf(made), await recordOf([...order, ...again, ...order])]
      expect(await everything(b, ALL)).toEqual(await everything(a, ALL))
    }),
    RUNS,
  )
})

/** Every day on which anything can change, and the days beside it. */
const turns = (made: readonly Made[]): string[] => {
  const days = made.flatMap((m) => m.day ?? [])
  return [...new Set(days.flatMap((d) => [addDays(d, -1), d, addDays(d, 1)]))].sort()
}

test('as of every day of a history the record is the one built from only the reports known by then', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (made) => {
      const whole = await recordOf(made)
      for (const day of turns(made)) {
        const known = made.filter((m) => m.day !== null && m.day <= day)
        const view = { asOf: day, at: null }
        expect(await everything(whole, view), day).toEqual(await everything(await recordOf(known), view))
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('as held at a revision is what was answered then', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (made) => {
      const store = openStore(':memory:')
      await store.addDossier(dossier)
      const then: unknown[] = []
      for (const { report, reading } of made) {
        await store.addReport(report, reading)
        then.push(await everything(openRecord(store), ALL))
      }
      const now = openRecord(store)
      for (const [i, answer] of then.entries()) {
        expect(await everything(now, { asOf: null, at: i + 2 })).toEqual(answer)
      }
      expect((await store.verify()).broken).toEqual([])
      await store.close()
    }),
    { numRuns: 15 },
  )
})

test('windows and contested days never contradict the common ones', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (made) => {
      for (const a of await (await recordOf(made)).agreements(ALL)) {
        const { common, contested, reach } = a
        for (const { from, to } of contested) {
          const apart = !common || (to ?? '~') < (common.from ?? '') || (from ?? '') > (common.to ?? '~')
          expect(apart, JSON.stringify(a)).toBe(true)
        }
        if (common)
          expect([(reach!.from ?? '') <= (common.from ?? ''), (reach!.to ?? '~') >= (common.to ?? '~')]).toEqual([
            true,
            true,
          ])
        for (const w of a.windows) expect(!w.from || !w.to || w.evidence.length > 0).toBe(true)
      }
    }),
    RUNS,
  )
})
