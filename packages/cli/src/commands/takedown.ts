import { ParleyError } from '@parley/schema'
import { Command } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; by: string; reason: string; json?: boolean }

async function takedown(report: string, flags: Flags, world: World): Promise<Exit> {
  const [{ openStore }, { existsSync }] = await Promise.all([import('@parley/record'), import('node:fs')])
  if (!existsSync(flags.db))
    throw new ParleyError('not-found', 'no record is here', 'read reports into it first', { file: flags.db })
  const store = openStore(flags.db)
  try {
    const done = await store.takedown({ report, reason: flags.reason, by: flags.by })
    world.out.write(
      flags.json
        ? `${JSON.stringify(done)}\n`
        : `${done.report} is taken down at revision ${done.revision}; its hash and the reason stay\n`,
    )
    return EXIT.well
  } finally {
    await store.close()
  }
}

export const takedownCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('takedown')
    .summary('take a report out of a record, for good')
    .description(
      "Removes a report's text and every word of it that the record kept, from the file too. What stays is a tombstone: its hash, when, why and by " +
        'whose word. This cannot be undone, and the report is not taken in again.',
    )
    .argument('<report>', 'the report, by identifier or name')
    .requiredOption('--by <name>', 'who decides it')
    .requiredOption('--reason <words>', 'why it must go')
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .option('--json', 'print {revision, report} as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  parley takedown r-0123456789abcdef --by "A. Editor" --reason "names a witness"',
    )
    .action(async (report: string, flags: Flags) => end(await takedown(report, flags, world)))
