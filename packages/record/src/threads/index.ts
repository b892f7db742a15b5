import type { RecordQueries, Store } from '../api.ts'
import { FAMILIES, FAMILY_OF, type Family, WARM } from './families.ts'
import { openThread, type Thread } from './thread.ts'

/** Records of so many reports are answered by threads; smaller ones are held in memory once, by the thread that serves them. */
const LARGE = 3000

/** The read side of a record, with threads that are ended by closing it. */
export type ThreadedRecord = {
  record: RecordQueries
  /** Has the threads of a large record take into memory what they answer from; resolves when they have, whatever a question came to. */
  warm: () => Promise<void>
  close: () => Promise<void>
}

/**
 * The read side over threads where the record is large: a question that takes long holds up no other kind of question, and every
 * processor is of use. Answers are those of `record`, which answers itself while the record is small (up to `least` reports).
 * What was written before a question was asked is in its answer.
 *
 * @example
 * const { record, close } = openThreads(store, openRecord(store))
 * await record.status({ asOf: null, at: null })
 * await close()
 */
export function openThreads(store: Store, record: RecordQueries, least = LARGE): ThreadedRecord {
  const threads = new Map<Family, Thread>(FAMILIES.map((family) => [family, openThread(store.file)]))
  let large = false
  async function isLarge(): Promise<boolean> {
    // Reports are only ever added; the few that are taken down make no large record small.
    if (large || store.file === ':memory:') return large
    const more = await store.tables.selectFrom('reports').select('id').offset(least).limit(1).execute()
    large = more.length > 0
    return large
  }
  type Method = (...given: unknown[]) => Promise<unknown>
  const own = record as unknown as Record<string, Method>
  const methods = Object.entries(FAMILY_OF).map(([name, family]): [string, Method] => [
    name,
    async (...given) =>
      family !== 'here' && (await isLarge()) ? threads.get(family)!.ask(name, given) : own[name]!(...given),
  ])
  return {
    record: Object.fromEntries(methods) as RecordQueries,
    async warm() {
      if (!(await isLarge())) return
      await Promise.all(
        FAMILIES.map(async (family) => {
          for (const [name, given] of WARM[family])
            await threads
              .get(family)!
              .ask(name, given)
              .catch(() => {})
        }),
      )
    },
    async close() {
      await Promise.all([...threads.values()].map((t) => t.close()))
    },
  }
}
