import { nodeIo } from '@parley/intake'
import type { Store } from '@parley/record'
import { type InputAsk, type InputResult, ParleyError, sha256 } from '@parley/schema'
import type { ReadInput } from '@parley/service'
import type { Progress } from './output/progress.ts'
import type { World } from './world.ts'

/** Addresses that are taken from one feed or sitemap that was sent: somebody waits for the answer. */
const MOST = 20

const SILENT: Progress = { step: () => {}, say: () => {}, end: () => {} }

/** A file name from anywhere: no folder, no control character, and not what stands for standard input. */
const safe = (name: string): string => {
  const last = (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, ' ').trim()
  return last === '' || last === '-' ? 'report.txt' : last
}

/** A world whose one file is what was given. */
const worldOf = (world: World, bytes: Uint8Array): World => ({
  ...world,
  io: {
    ...nodeIo,
    stat: async () => ({ size: bytes.length, directory: false }),
    read: async () => bytes,
    async *stream() {
      yield bytes
    },
    async *range(_, from, to) {
      yield bytes.subarray(from, to)
    },
  },
})

/** What was given, as a file with its name; a text as one line of JSON, which carries what is known of it. */
function fileOf(ask: Exclude<InputAsk, { kind: 'address' }>): { name: string; bytes: Uint8Array } {
  if (ask.kind === 'file') return { name: safe(ask.name), bytes: Buffer.from(ask.content, 'base64') }
  const { text, title, outlet, day } = ask
  const id = `pasted-${sha256(JSON.stringify([text, title, outlet, day])).slice(0, 8)}`
  const line = { id, text, ...(title && { title }), ...(outlet && { publisher: outlet }), ...(day && { date: day }) }
  return { name: 'pasted.jsonl', bytes: Buffer.from(`${JSON.stringify(line)}\n`) }
}

/** Reads what a server was sent into its store, as `parley read` reads files; addresses only where `fetch` is said. */
export const readGiven =
  (store: Store, world: World, { fetch }: { fetch: boolean }): ReadInput =>
  async (ask) => {
    const [{ eachReading }, { engineInfo }] = await Promise.all([import('./reading.ts'), import('@parley/engine')])
    const items: InputResult[] = []
    const none = { report: null, title: null, language: null, error: null }
    if (ask.kind === 'address' && !fetch) {
      const error = new ParleyError(
        'forbidden',
        'this server fetches no addresses',
        'start it with --fetch, or save the page and drop the file',
        { file: ask.url },
      )
      return [{ ...none, name: ask.url, outcome: 'failed', error: String(error) }]
    }
    const { intake } = store
    const memory = { seen: intake.seen, see: intake.see, keep: intake.keep }
    const file = ask.kind === 'address' ? null : fileOf(ask)
    const path = file ? file.name : (ask as { url: string }).url
    const failed = await eachReading(
      [path],
      {
        ...(file ? {} : { fetch: true, most: MOST, memory }),
        ...(world.polite && { polite: world.polite }),
      },
      file ? worldOf(world, file.bytes) : world,
      SILENT,
      async ({ report, reading }) => {
        const { added } = await store.addReport(report, reading)
        const language = reading.language === 'en' ? null : reading.language
        items.push({ ...none, name: report.name, outcome: added, report: report.id, title: report.title, language })
      },
      {
        skips: async ({ id }) => !(await store.wouldAdd(id, await engineInfo())),
        skipped: ({ id, name, title }) => items.push({ ...none, name, outcome: 'same', report: id, title }),
      },
    )
    for (const { file, error, input } of failed) items.push({ ...none, name: file || input, outcome: 'failed', error })
    return items.length ? items : [{ ...none, name: path, outcome: 'same' }]
  }
