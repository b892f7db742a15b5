import { read } from '@parley/engine'
import { furnitureMarks, type InputOptions, loadDossier, readInputs } from '@parley/intake'
import type { Dossier, ParleyError, Reading, Report, TraceEntry } from '@parley/schema'
import { line } from './failure.ts'
import type { Progress } from './output/progress.ts'
import type { World } from './world.ts'

export type Read = { report: Report; reading: Reading; trace: TraceEntry[] | null }
export type Options = InputOptions & { trace?: boolean }
export type Failed = { file: string; error: string }

const asFailure = (error: ParleyError): Failed => ({ file: error.place.file ?? '', error: String(error) })

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
 * Takes inputs one by one through intake to `use`; what fails is said in one line and the next one follows. Stops between two
 * reports when the user asks. Returns what failed.
 */
export async function reportsOf(
  paths: readonly string[],
  options: InputOptions,
  world: World,
  bar: Progress,
  use: (report: Report) => Promise<void>,
): Promise<Failed[]> {
  const failed: Failed[] = []
  const tell = (failure: Failed) => {
    failed.push(failure)
    bar.say(`parley: ${failure.error}`)
  }
  for await (const { report, error, file, files } of readInputs(paths, options, world.io)) {
    if (world.stopped()) break
    if (error) {
      tell(asFailure(error))
      continue
    }
    bar.step(file - 1, files, report.name)
    try {
      await use(report)
    } catch (cause) {
      tell({ file: report.name, error: `${report.name}: ${line(cause)}`.replace(/^(.+): \1:/, '$1:') })
    }
  }
  bar.end()
  return failed
}

/** The same with the engine's reading of each report; those that `skip` takes are not read at all. */
export const eachReading = (
  paths: readonly string[],
  options: Options,
  world: World,
  bar: Progress,
  use: (read: Read) => Promise<void>,
  skip: (report: Report) => Promise<boolean> = async () => false,
): Promise<Failed[]> =>
  reportsOf(paths, options, world, bar, async (report) => {
    if (await skip(report)) return
    const trace = options.trace ? pageTrace(report) : null
    await use({ report, reading: await read(report, trace), trace })
  })
