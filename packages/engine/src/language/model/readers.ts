import { Worker } from 'node:worker_threads'
import { ParleyError } from '@parley/schema'
import { newState, settle } from './busy.ts'
import type { Sent } from './reader.ts'
import type { Feeds, Given, Session } from './session.ts'

/** Windows that one reader is sent ahead: it then has work while this thread is busy with something else. */
const AHEAD = 4
/** Windows asked for before one reader more is started: opening the graph takes as long as reading a few of them. */
const WORTH = 8

type Told = { version?: string; id?: number; given?: Given; failed?: string }
type Asked = { feeds: Feeds; pieces: number; resolve: (given: Given) => void; reject: (error: Error) => void }
type Reader = { send(asked: Asked): void; waiting(): number; pieces(): number; version: Promise<string> }

/**
 * Readers on threads of their own, `most` of them, each with the graph opened once. The runtime works on the thread that calls
 * it, so this one stays free; and two windows read side by side, each by one thread, take less work than one after the other by
 * two. A window's numbers depend on it alone, so who reads it cannot be seen. Readers without work keep no process alive.
 *
 * @throws ParleyError 'internal' where a reader cannot be started or ends while it reads
 */
export async function openReaders(file: string, most: number): Promise<Session> {
  const readers = new Set<Reader>()
  const queue: Asked[] = []
  let asked = 0
  const start = (): Reader => {
    const reader = startReader(file, serve, () => readers.delete(reader))
    readers.add(reader)
    return reader
  }
  const serve = () => {
    while (queue.length) {
      const free = [...readers].filter((r) => r.waiting() < AHEAD).sort((a, b) => a.pieces() - b.pieces())[0]
      if (!free) return
      free.send(queue.shift()!)
    }
  }
  const version = await start().version
  return {
    version,
    run: (feeds) =>
      new Promise((resolve, reject) => {
        asked++
        const busy = [...readers].every((r) => r.waiting() > 0)
        if (readers.size === 0 || (busy && readers.size < most && asked >= WORTH)) start().version.catch(() => {})
        queue.push({ feeds, pieces: feeds.ids!.length, resolve, reject })
        serve()
      }),
  }
}

/** Readers that run; the process waits for them at its end (busy.ts). */
const running = new Set<Int32Array>()
const leave = () => running.forEach(settle)

function startReader(file: string, served: () => void, ended: () => void): Reader {
  const state = newState()
  // Without this process's own flags: they may not be for a file at all (--input-type, --eval).
  // What a reader makes is soon handed over: little room for what is young keeps a reader small (30 MB of 130).
  const resourceLimits = { maxYoungGenerationSizeMb: 8 }
  const given = { workerData: { file, state }, execArgv: [], resourceLimits }
  const worker = new Worker(new URL('./reader.ts', import.meta.url), given)
  const sent = new Map<number, Asked>()
  let last = 0
  let pieces = 0
  running.add(state)
  if (!process.listeners('exit').includes(leave)) process.on('exit', leave)
  const version = new Promise<string>((resolve, reject) => {
    const fail = (why: string) => {
      const error = new ParleyError('internal', `a thread that reads text ended: ${why}`, 'start the command again')
      reject(error)
      running.delete(state)
      ended()
      for (const { reject } of sent.values()) reject(error)
      sent.clear()
    }
    worker.on('error', (error) => fail(String(error)))
    worker.on('exit', (code) => fail(`code ${code}`))
    worker.on('message', ({ version, id, given, failed }: Told) => {
      if (version !== undefined) resolve(version)
      const asked = id === undefined ? undefined : sent.get(id)
      if (asked) {
        sent.delete(id!)
        pieces -= asked.pieces
        if (given) asked.resolve(given)
        else
          asked.reject(new ParleyError('internal', `a window could not be read: ${failed}`, 'start the command again'))
        served()
      }
      if (sent.size === 0) worker.unref()
    })
  })
  return {
    version,
    waiting: () => sent.size,
    pieces: () => pieces,
    send(asked) {
      sent.set(++last, asked)
      pieces += asked.pieces
      worker.ref()
      worker.postMessage({ id: last, feeds: asked.feeds } satisfies Sent)
    },
  }
}
