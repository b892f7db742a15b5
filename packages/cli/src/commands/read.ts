import { INPUT_FORMS, type InputOptions, type PoliteOptions, parseColumns } from '@parley/intake'
import type { Added, Store } from '@parley/record'
import { type Dossier, ParleyError, type Report } from '@parley/schema'
import { Command, InvalidArgumentError, Option } from 'commander'
import { DEFAULT_DB, DEFAULT_MOST } from '../defaults.ts'
import { type Progress, progress } from '../output/progress.ts'
import type { Failed, Read } from '../reading.ts'
import { EXIT, type Exit, type World } from '../world.ts'

export type ReadFlags = {
  db: string
  dossier?: string
  json?: boolean
  input?: InputOptions['input']
  columns?: InputOptions['columns']
  fetch?: boolean
  most?: number
  retry?: boolean
  failed?: boolean
}

export type Counts = Record<Added['added'], number> & { otherLanguage: number; failed: Failed[] }

/** Reads inputs into a store, and remembers there which of them failed. */
export async function readInto(
  store: Store,
  paths: readonly string[],
  flags: Pick<ReadFlags, 'input' | 'columns' | 'fetch' | 'most'> & { polite?: PoliteOptions },
  world: World,
  bar: Progress,
): Promise<Counts> {
  const [{ eachReading }, { engineInfo }] = await Promise.all([import('../reading.ts'), import('@parley/engine')])
  const { intake } = store
  const counts: Record<Added['added'], number> = { new: 0, same: 0, 'newer reading': 0 }
  let otherLanguage = 0
  const before = new Set((await intake.failures()).map(({ input }) => input))
  const good = new Set<string>()
  const add = async ({ report, reading }: Read, { input }: { input: string }) => {
    const { added } = await store.addReport(report, reading)
    counts[added]++
    if (added !== 'same' && reading.language !== 'en') otherLanguage++
    good.add(input)
  }
  // What this engine has read already is not read again.
  const held = {
    skips: async ({ id }: Report) => !(await store.wouldAdd(id, await engineInfo())),
    skipped: () => {
      counts.same++
    },
  }
  const memory = { seen: intake.seen, see: intake.see, keep: intake.keep }
  const failed = await eachReading(paths, { ...flags, memory }, world, bar, add, held)
  const bad = new Map(failed.map(({ input, error }) => [input, error]))
  for (const [input, error] of bad) if (input && input !== '-') await intake.fail(input, error)
  // Only what was gone through to its end is mended.
  if (!world.stopped())
    for (const input of before)
      if (!bad.has(input) && (good.has(input) || paths.includes(input))) await intake.mend(input)
  return { ...counts, otherLanguage, failed }
}

async function listFailed(store: Store, flags: ReadFlags, world: World): Promise<Exit> {
  const failures = await store.intake.failures()
  if (flags.json) world.out.write(`${JSON.stringify({ db: flags.db, failures })}\n`)
  else {
    const times = (tries: number) => (tries === 1 ? 'once' : `${tries} times`)
    for (const { error, tries } of failures) world.out.write(`${error} (tried ${times(tries)})\n`)
    world.out.write(
      failures.length
        ? `${failures.length} failed; "parley read --retry --db ${flags.db}" tries them again\n`
        : 'Nothing has failed.\n',
    )
  }
  return EXIT.well
}

async function read(paths: string[], flags: ReadFlags, world: World): Promise<Exit> {
  if (!paths.length && !flags.retry && !flags.failed)
    throw new ParleyError('usage', 'nothing to read', 'name files, folders or "-" for standard input')
  const [{ dossierOf }, { openStore }] = await Promise.all([import('../reading.ts'), import('@parley/record')])
  const dossier: Dossier | null = await dossierOf(flags.dossier, world)
  const store = openStore(flags.db, flags.failed ? { readOnly: true } : {})
  try {
    if (flags.failed) return await listFailed(store, flags, world)
    if (dossier) await store.addDossier(dossier)
    const again = flags.retry ? (await store.intake.failures()).map(({ input }) => input) : []
    const counts = await readInto(
      store,
      [...new Set([...paths, ...again])],
      { ...flags, ...(world.polite && { polite: world.polite }) },
      world,
      progress(world),
    )
    const { failed, otherLanguage } = counts
    // A dossier that changed means other names and days: what large records are answered from is made anew.
    const shelf = progress(world)
    await store.reshelve((done, of) => shelf.step(done, of, 'putting the record in order'))
    shelf.end()
    const result = {
      db: flags.db,
      revision: await store.revision(),
      read: counts.new + counts['newer reading'],
      new: counts.new,
      newerReading: counts['newer reading'],
      same: counts.same,
      otherLanguage,
      failed,
    }
    const newer = result.newerReading ? ` (${result.newerReading} of them again, by a newer engine)` : ''
    const other = otherLanguage ? ` (${otherLanguage} in another language: stored and searchable, not read)` : ''
    const line = `${result.read} read${newer}${other}, ${result.same} same, ${failed.length} failed; ${flags.db} at revision ${result.revision}`
    world.out.write(flags.json ? `${JSON.stringify(result)}\n` : `${line}\n`)
    if (world.stopped()) {
      world.err.write(
        'parley: stopped; what was read is stored, the rest was not begun; the same command goes on from here\n',
      )
      return EXIT.stopped
    }
    if (failed.length && failed.some(({ input }) => input && input !== '-'))
      world.err.write(`"parley read --retry --db ${flags.db}" tries the failed ones again\n`)
    return failed.length ? EXIT.someFailed : EXIT.well
  } finally {
    await store.close()
  }
}

export const most = (text: string): number => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1.')
  return number
}

export const inputOption = (): Option =>
  new Option('--input <form>', 'what the inputs hold, where their names do not tell').choices([...INPUT_FORMS])
export const columnsOption = (): Option =>
  new Option('--columns <map>', 'which columns or fields hold what, "text=Body,date=Published"').argParser(parseColumns)

export const readCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('read')
    .summary('read reports into a record')
    .description(
      'Reads reports into a record, one transaction per report. Reading the same report again changes nothing, and a reading that was stopped goes on with the same command.',
    )
    .argument('[path...]', 'files, folders, archives, JSON Lines; "-" for standard input; with --fetch also addresses')
    .option('--db <file>', "the record's file; made where it is not there", DEFAULT_DB)
    .option('--dossier <file>', 'store this dossier too: it tells names, aliases and the year that a text leaves open')
    .addOption(inputOption())
    .addOption(columnsOption())
    .option('--fetch', 'fetch the addresses among the paths: pages, feeds, sitemaps')
    .option('--most <number>', 'so many addresses of one feed or sitemap at most', most, DEFAULT_MOST)
    .option('--retry', 'read again what failed before')
    .option('--failed', 'list what failed before, and read nothing')
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  parley read reports/ --dossier talks.yaml --db talks.parley\n  parley read --fetch https://news.example/feed.xml --db talks.parley',
    )
    .action(async (paths: string[], flags: ReadFlags) => end(await read(paths, flags, world)))
