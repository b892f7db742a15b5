// The thread in which documents are taken apart: its memory is limited, and whoever waits for it can end it.
import { parentPort } from 'node:worker_threads'
import { ParleyError } from '@parley/schema'
import { type Job, run } from './jobs.ts'

/** An error as it crosses between threads. */
const flat = (error: unknown) =>
  error instanceof ParleyError
    ? { code: error.code, message: error.message, remedy: error.remedy, place: error.place }
    : { code: null, message: error instanceof Error ? error.message : String(error), remedy: '', place: {} }

parentPort!.on('message', async (job: Job) => {
  try {
    const { givens, errors } = await run(job)
    parentPort!.postMessage({ givens, errors: errors.map(flat) })
  } catch (error) {
    parentPort!.postMessage({ error: flat(error) })
  }
})
