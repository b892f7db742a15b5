// The thread in which documents are taken apart: its memory is limited, and whoever waits for it can end it.
import { parentPort } from 'node:worker_threads'
import { ParleyError } from '@parley/schema'
import { type Job, run } from './jobs.ts'

/** An error as it crosses between threads. */
const flat = (error: unknown) =>
  error instanceof ParleyError
    ? { code: error.code, message: error.message, remedy: error.remedy, place: error.place }
    : { code: null, message: error instanceof Error ? error.message : String(error), remedy: '', place: {} }

let current = 0

parentPort!.on('message', async ({ id, job }: { id: number; job: Job }) => {
  current = id
  try {
    const { givens, errors } = await run(job)
    parentPort!.postMessage({ id, givens, errors: errors.map(flat) })
  } catch (error) {
    parentPort!.postMessage({ id, error: flat(error) })
  }
})

// A library that drops a failure on the floor: the document under way is what it was about.
process.on('unhandledRejection', (error) => parentPort!.postMessage({ id: current, error: flat(error) }))
