import type { Added } from '@parley/record'
import type { Report } from '@parley/schema'
import { Command, Option } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { progress } from '../output/progress.ts'
import type { Read } from '../reading.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; dossier?: string; json?: boolean; input?: 'jsonl' | 'text' }

async function read(paths: string[], flags: Flags, world: World): Promise<Exit> {
  const [{ dossierOf, eachReading }, { openStore }, { engineInfo }] = await Promise.all([
    import('../reading.ts'),
    import('@parley/record'),
    import('@parley/engine'),
  ])
  const dossier = await dossierOf(flags.dossier, world)
  const store = openStore(flags.db)
  try {
    if (dossier) await store.addDossier(dossier)
    const bar = progress(world)
    const counts: Record<Added['added'], number> = { new: 0, same: 0, 'newer reading': 0 }
    const add = async ({ report, reading }: Read) => {
      counts[(await store.addReport(report, reading)).added]++
    }
    // What this engine has read already is not read again.
    const held = async (report: Report) => {
      if (await store.wouldAdd(report.id, await engineInfo())) return false
      counts.same++
      return true
    }
    const failed = await eachReading(paths, flags, world, bar, add, held)
    const result = {
      db: flags.db,
      revision: await store.revision(),
      read: counts.new + counts['newer reading'],
      new: counts.new,
      newerReading: counts['newer reading'],
      same: counts.same,
      failed,
    }
    const again = result.newerReading ? ` (${result.newerReading} of them again, by a newer engine)` : ''
    const line = `${result.read} read${again}, ${result.same} same, ${failed.length} failed; ${flags.db} at revision ${result.revision}`
    world.out.write(flags.json ? `${JSON.stringify(result)}\n` : `${line}\n`)
    if (world.stopped()) {
      world.err.write('parley: stopped; what was read is stored, the rest was not begun\n')
      return EXIT.stopped
    }
    return failed.length ? EXIT.someFailed : EXIT.well
  } finally {
    await store.close()
  }
}

export const readCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('read')
    .summary('read reports into a record')
    .description(
      'Reads reports into a record, one transaction per report. Reading the same report again changes nothing.',
    )
    .argument('<path...>', 'files, folders, JSON Lines; "-" for standard input')
    .option('--db <file>', "the record's file; made where it is not there", DEFAULT_DB)
    .option('--dossier <file>', 'store this dossier too: it tells names, aliases and the year that a text leaves open')
    .addOption(
      new Option('--input <form>', 'what the inputs hold, where their names do not tell').choices(['jsonl', 'text']),
    )
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', '\nExample:\n  parley read reports/ --dossier talks.yaml --db talks.parley')
    .action(async (paths: string[], flags: Flags) => end(await read(paths, flags, world)))
