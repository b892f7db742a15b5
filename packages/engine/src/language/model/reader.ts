// The thread of a reader: it opens the graph and reads the windows that it is sent, one after the other. See readers.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { begin, finish } from './busy.ts'
import { type Feeds, openSession } from './session.ts'

export type Sent = { id: number; feeds: Feeds }

const { file, state } = workerData as { file: string; state: Int32Array }
const port = parentPort!

if (begin(state)) {
  const session = await openSession(file).finally(() => finish(state))
  const read = async ({ id, feeds }: Sent): Promise<void> => {
    if (!begin(state)) return
    try {
      const given = await session.run(feeds)
      const arrays = [...Object.values(given.outputs), given.links.words, given.links.logits]
      port.postMessage(
        { id, given },
        arrays.map(({ buffer }) => buffer as ArrayBuffer),
      )
    } catch (error) {
      port.postMessage({ id, failed: String(error) })
    } finally {
      finish(state)
    }
  }
  let last = Promise.resolve()
  port.on('message', (sent: Sent) => {
    last = last.then(() => read(sent))
  })
  port.postMessage({ version: session.version })
}
