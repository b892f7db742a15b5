import { Worker } from 'node:worker_threads'
import { type ErrorCode, ParleyError } from '@parley/schema'
import { broken, MAX_MEMORY, MAX_TIME } from '../limits.ts'
import type { Done, Job } from './jobs.ts'

type Flat = { code: ErrorCode | null; message: string; remedy: string; place: { file?: string; line?: number } }
type Answer = { id: number } & ({ givens: Done['givens']; errors: Flat[]; error?: undefined } | { error: Flat })

/** Takes documents apart, one after the other, in a thread of its own. */
export type Guard = { run(job: Job): Promise<Done>; close(): Promise<void> }

const restore = ({ code, message, remedy, place }: Flat, file: string): ParleyError => {
  if (code) return new ParleyError(code, message, remedy, place)
  if (/call stack/i.test(message))
    return new ParleyError('too-large', 'the document nests its parts too deep', 'save its text as a plain text file', {
      file,
    })
  return broken(
    file,
    `the document cannot be taken apart (${message.replace(/\s+/g, ' ').slice(0, 100)})`,
    'save it again, or save its text',
  )
}

/**
 * A guard over documents of strangers: what takes too long or too much memory is given up with a ParleyError 'too-large', whatever it is
 * made of. The thread is started with the first document, and anew after one that broke it.
 */
export function openGuard(time = MAX_TIME, memory = MAX_MEMORY): Guard {
  let worker: Worker | null = null
  let count = 0
  /** what the document under way waits for */
  let answered: ((answer: Answer) => void) | null = null
  let failed: ((error: NodeJS.ErrnoException) => void) | null = null
  const start = (): Worker => {
    // A larger nursery: trees of pages die young, and a small one would have them copied again and again.
    const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 }
    const url = new URL('./worker.ts', import.meta.url)
    const made = new Worker(url, { resourceLimits, execArgv: [], stderr: true, stdout: true })
    made.on('message', (answer: Answer) => answered?.(answer))
    made.on('error', (error: NodeJS.ErrnoException) => {
      if (worker === made) failed?.(error)
    })
    return made
  }
  const tooMuch = (what: string, file: string): ParleyError =>
    new ParleyError(
      'too-large',
      `takes more than ${what} to take apart, and is given up`,
      'save its text as a plain text file',
      { file },
    )
  const once = (job: Job): Promise<Done> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      const thread = worker
      // The thread is held on to while somebody waits for it, and no longer.
      thread.ref()
      const end = () => {
        clearTimeout(timer)
        answered = failed = null
        thread.unref()
      }
      const drop = (why: ParleyError) => {
        end()
        worker = null
        void thread.terminate()
        reject(why)
      }
      const timer = setTimeout(() => drop(tooMuch(`${time / 1000} seconds`, job.file)), time)
      const id = ++count
      answered = (answer) => {
        // A second word on a document that is done already.
        if (answer.id !== id) return
        end()
        if (answer.error) reject(restore(answer.error, job.file))
        else resolve({ givens: answer.givens, errors: answer.errors.map((each) => restore(each, job.file)) })
      }
      failed = (error) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') drop(tooMuch(`${memory} MB of memory`, job.file))
        else drop(restore({ code: null, message: error.message, remedy: '', place: {} }, job.file))
      }
      thread.postMessage({ id, job })
    })
  let queue: Promise<unknown> = Promise.resolve()
  return {
    run(job) {
      const next = queue.then(() => once(job))
      queue = next.catch(() => {})
      return next
    },
    async close() {
      await queue
      const thread = worker
      worker = null
      await thread?.terminate()
    },
  }
}
