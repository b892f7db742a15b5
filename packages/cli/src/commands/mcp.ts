import { existsSync } from 'node:fs'
import { ParleyError, TLP_LEVELS, type Tlp } from '@parley/schema'
import { Command, Option } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { VERSION } from '../version.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; tlp: Tlp; json?: boolean }

async function mcp({ db, tlp, json }: Flags, { env, out }: World): Promise<Exit> {
  if (!existsSync(db))
    throw new ParleyError('not-found', 'no record is here', 'read reports into it first', { file: db })
  const [{ openRecord, openStore }, { accountsFileOf, openAccounts, serveStdio, TOOL_NAMES }] = await Promise.all([
    import('@parley/record'),
    import('@parley/service'),
  ])
  if (json) {
    out.write(`${JSON.stringify({ db, tlp, tools: TOOL_NAMES })}\n`)
    return EXIT.well
  }
  const secret = env.PARLEY_TOKEN
  const accounts = secret ? openAccounts(accountsFileOf(db)) : null
  const store = openStore(db, { readOnly: !secret })
  try {
    const token = secret && accounts ? { secret, accounts } : null
    await serveStdio({ record: openRecord(store), version: VERSION, write: store, token, tlp })
    return EXIT.well
  } finally {
    await store.close()
    accounts?.close()
  }
}

export const mcpCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('mcp')
    .summary('let a language model ask a record')
    .description(
      'Serves a record over the Model Context Protocol on standard input and output, to read. With an API token that may propose in PARLEY_TOKEN, proposals can be made for people to rule on.',
    )
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .addOption(
      new Option('--tlp <level>', 'what is marked higher is not told, whoever asks')
        .choices([...TLP_LEVELS])
        .default('GREEN'),
    )
    .option('--json', 'print {db, tlp, tools} as JSON and end')
    .addHelpText('after', '\nExample:\n  parley mcp --db talks.parley')
    .action(async (flags: Flags) => end(await mcp(flags, world)))
