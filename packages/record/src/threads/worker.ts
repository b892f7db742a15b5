// A thread that answers questions to a record: it holds the file open to be read, and is told what to ask by `index.ts`.
import { parentPort, workerData } from 'node:worker_threads'
import { ParleyError } from '@parley/schema'
import { openRecord } from '../queries/index.ts'
import { openStore } from '../store/index.ts'
import type { Answered, Asked, Flat } from './messages.ts'

const store = openStore((workerData as { file: string }).file, { readOnly: true })
const record = openRecord(store) as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>

const flat = (error: unknown): Flat => {
  if (error instanceof ParleyError) {
    const { code, message, remedy, place } = error
    return { code, message, remedy, place }
  }
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

parentPort!.on('message', async ({ id, name, given }: Asked) => {
  let answer: Answered
  try {
    answer = { id, value: await record[name]!(...given) }
  } catch (error) {
    answer = { id, error: flat(error) }
  }
  parentPort!.postMessage(answer)
})
