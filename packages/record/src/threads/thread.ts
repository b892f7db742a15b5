import { Worker } from 'node:worker_threads'
import { ParleyError } from '@parley/schema'
import type { Answered, Asked, Flat } from './messages.ts'

/** One thread that answers questions to a record. */
export type Thread = {
  /** Asks a method of the record; rejects with what that method throws, or ParleyError 'internal' where the thread ended. */
  ask(name: string, given: readonly unknown[]): Promise<unknown>
  close(): Promise<void>
}

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }

const thrown = (flat: Flat): Error =>
  flat.code === null ? new Error(flat.message) : new ParleyError(flat.code, flat.message, flat.remedy, flat.place)

const gone = () => new ParleyError('internal', 'the record was closed', 'open it again')

/** A thread over a record's file, started with the first question, and anew with the next one after it broke. */
export function openThread(file: string): Thread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0
  let closed = false

  function start(): Worker {
    // Without this process's own flags: they may not be for a file at all (--input-type, --eval).
    const made = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { file }, execArgv: [] })
    const fail = (why: string) => {
      if (worker !== made) return
      worker = null
      const error = new ParleyError('internal', `a thread that answers questions ended: ${why}`, 'ask again')
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    made.on('error', (error) => fail(error instanceof Error ? error.message : String(error)))
    made.on('exit', (code) => fail(`code ${code}`))
    made.on('message', (answer: Answered) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (!waiting.size) made.unref()
      if (answer.error) asked?.reject(thrown(answer.error))
      else asked?.resolve(answer.value)
    })
    return made
  }

  return {
    ask: (name, given) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(gone())
        worker ??= start()
        // A process that waits for an answer does not end; one that waits for none may.
        worker.ref()
        const asked: Asked = { id: ++last, name, given }
        waiting.set(last, { resolve, reject })
        worker.postMessage(asked)
      }),
    async close() {
      const open = worker
      worker = null
      closed = true
      const error = gone()
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      await open?.terminate()
    },
  }
}
