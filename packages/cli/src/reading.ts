import { engineInfo, read } from '@parley/engine'
import { languageOf } from '@parley/engine/language/recognise/index.ts'
import { furnitureMarks, type InputOptions, loadDossier } from '@parley/intake'
import { type Dossier, ParleyError, type Reading, type Report, type TraceEntry } from '@parley/schema'
import { type Arrived, arrivals, type Sources } from './arrivals.ts'
import { line } from './failure.ts'
import { plain } from './output/plain.ts'
import type { Progress } from './output/progress.ts'
import type { World } from './world.ts'

export type Read = { report: Report; reading: Reading; trace: TraceEntry[] | null }
export type Options = InputOptions & { trace?: boolean } & Partial<Sources>
/** `input` is what can be asked for again: a path or an address; `file` where in it the error lies */
export type Failed = { file: string; error: string; input: string }

export const dossierOf = async (file: string | undefined, world: World): Promise<Dossier | null> =>
  file === undefined ? null : loadDossier(file, world.io)

/** The lines of the page that are left out before anything is read. */
const pageTrace = ({ text }: Report): TraceEntry[] =>
  furnitureMarks(text).map(({ rule, span }) => ({
    rule,
    kind: 'furniture',
    made: null,
    dropped: rule,
    why: 'furniture of the page',
    spans: [span],
  }))

/**
 * Takes inputs one by one through intake to `begin` and, in their order, to `use`: while one report is used the next one is begun,
 * so that no thread waits for another. What fails is said in one line and the next one follows. Stops between two reports when the
 * user asks. Returns what failed.
 */
export async function reportsOf<T>(
  paths: readonly string[],
  options: Options,
  world: World,
  bar: Progress,
  begin: (report: Report) => Promise<T>,
  use: (begun: T, report: Report, arrived: Arrived) => Promise<void>,
): Promise<Failed[]> {
  const failed: Failed[] = []
  const tell = (failure: Failed) => {
    failed.push(failure)
    // Names of files and parts of documents stand in it, and whatever strangers wrote there.
    bar.say(`parley: ${plain(failure.error)}`)
  }
  const finish = async (before: Promise<void>, begun: Promise<T>, report: Report, arrived: Arrived): Promise<void> => {
    const [result] = await Promise.allSettled([begun, before])
    try {
      if (result.status === 'rejected') throw result.reason
      await use(result.value, report, arrived)
    } catch (cause) {
      const error = `${report.name}: ${line(cause)}`.replace(/^(.+): \1:/, '$1:')
      tell({ file: report.name, error, input: arrived.input })
    }
  }
  let last: Promise<void> = Promise.resolve()
  try {
    for await (const arrived of arrivals(paths, options, world)) {
      if (world.stopped()) break
      const { report, error, input, done, all, share } = arrived
      if (error) {
        await last
        tell({ file: error.place.file ?? '', error: String(error), input })
        continue
      }
      if (!report) continue
      bar.step(done, all, report.name, share)
      const before = last
      last = finish(before, begin(report), report, arrived)
      await before
    }
  } finally {
    await last
  }
  bar.end()
  return failed
}

/**
 * A report in a language that the engine does not read, as a reading that finds nothing: it is stored, marked with its language and
 * found by its words, and a later engine may read it.
 */
async function unread(report: Report): Promise<Reading> {
  return {
    report: report.id,
    engine: await engineInfo(),
    language: await languageOf(withoutFurniture(report)),
    published: report.published,
    credited: [],
    furniture: report.furniture,
    findings: [],
  }
}

function withoutFurniture({ text, furniture }: Report): string {
  let from = 0
  const parts: string[] = []
  for (const [start, end] of furniture) {
    parts.push(text.slice(from, start))
    from = end
  }
  return [...parts, text.slice(from)].join('\n')
}

/** Reports that need no reading, and who is told of each of them in its turn. */
export type Skip = { skips(report: Report): Promise<boolean>; skipped(report: Report): void }

/** The same with the engine's reading of each report. */
export const eachReading = (
  paths: readonly string[],
  options: Options,
  world: World,
  bar: Progress,
  use: (read: Read, arrived: Arrived) => Promise<void>,
  skip?: Skip,
): Promise<Failed[]> =>
  reportsOf(
    paths,
    options,
    world,
    bar,
    async (report): Promise<Read | null> => {
      if (await skip?.skips(report)) return null
      const trace = options.trace ? pageTrace(report) : null
      const reading = await read(report, trace).catch((error: unknown) => {
        if (error instanceof ParleyError && error.code === 'language') return unread(report)
        throw error
      })
      return { report, reading, trace }
    },
    async (read, report, arrived) => (read ? use(read, arrived) : skip?.skipped(report)),
  )
