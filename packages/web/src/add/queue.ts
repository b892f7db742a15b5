import type { InputAnswer, InputAsk, InputResult } from '@parley/schema'
import { useSyncExternalStore } from 'react'
import { ApiError, send } from '../api/client.ts'

/** Something that waits to be read, is being read, or was. `error` is why the request itself failed. */
export type Entry = {
  id: number
  name: string
  state: 'waiting' | 'reading' | 'done'
  results: readonly InputResult[]
  error: string | null
}

/** Something to read, made into a request only when its turn comes: files may be large. */
export type Job = { name: string; ask: () => Promise<InputAsk> }

// It lives beside the pages, so that reading goes on while one looks elsewhere.
let entries: readonly Entry[] = []
let last: Promise<void> = Promise.resolve()
let made = 0
const hearers = new Set<() => void>()

const put = (next: readonly Entry[]) => {
  entries = next
  for (const hear of hearers) hear()
}
const change = (id: number, to: Partial<Entry>) => put(entries.map((e) => (e.id === id ? { ...e, ...to } : e)))

async function run(id: number, { ask }: Job, csrf: string | null): Promise<void> {
  change(id, { state: 'reading' })
  try {
    const { items } = await send<InputAnswer>('inputs', await ask(), csrf, crypto.randomUUID())
    change(id, { state: 'done', results: items })
  } catch (failed) {
    const error =
      failed instanceof ApiError
        ? `${failed.message}${failed.remedy ? `; ${failed.remedy}` : ''}`
        : 'The browser could not read this file; choose it again'
    change(id, { state: 'done', error })
  }
}

/** Reads things one after the other; resolves when the last of them is done. */
export function readAll(jobs: readonly Job[], csrf: string | null): Promise<void> {
  const own = jobs.map((job) => ({ id: ++made, job }))
  const fresh = own.map(({ id, job }): Entry => ({ id, name: job.name, state: 'waiting', results: [], error: null }))
  put([...entries, ...fresh])
  for (const { id, job } of own) last = last.then(() => run(id, job, csrf))
  return last
}

/** Forgets what is done. */
export const clearDone = () => put(entries.filter((e) => e.state !== 'done'))

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
  }
}

export const useEntries = (): readonly Entry[] => useSyncExternalStore(subscribe, () => entries)
