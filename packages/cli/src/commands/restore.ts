import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; replace?: boolean; json?: boolean }

async function restore(from: string, { db, replace = false, json }: Flags, { out }: World): Promise<Exit> {
  const [{ ACCOUNTS_ID, accountsFileOf }, { APPLICATION_ID, openStore, restoreFile }] = await Promise.all([
    import('@parley/service'),
    import('@parley/record'),
  ])
  const kept = existsSync(db) ? `${db}.before` : null
  await restoreFile(from, db, APPLICATION_ID, replace)
  const accounts = existsSync(accountsFileOf(from))
  if (accounts) await restoreFile(accountsFileOf(from), accountsFileOf(db), ACCOUNTS_ID, replace)
  // Opened once for writing: a backup of an older layout is brought up to date.
  const store = openStore(db)
  const { revision, broken } = await (async () => {
    const { broken } = await store.verify()
    return { revision: await store.revision(), broken: broken.length }
  })().finally(() => store.close())
  if (json) out.write(`${JSON.stringify({ db, backup: from, accounts, revision, broken, kept })}\n`)
  else {
    out.write(
      `${db} is at revision ${revision}, ${broken ? `${broken} values broken: see parley verify` : 'all values stand'}\n`,
    )
    if (kept) out.write(`what was there before is kept as ${kept}\n`)
  }
  return broken ? EXIT.someFailed : EXIT.well
}

export const restoreCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('restore')
    .summary('put a backup in place of a record, also while it is served')
    .description(
      'Puts a backup, and the accounts beside it, in the place of a record, also while it is served; every value is checked. What was there before is kept beside it.',
    )
    .argument('<file>', 'the backup')
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .option('--replace', 'put it in the place of a record that is there')
    .option('--json', 'print {db, backup, accounts, revision, broken, kept} as JSON')
    .addHelpText('after', '\nExample:\n  parley restore talks-2025-04-18.parley --db talks.parley --replace')
    .action(async (file: string, flags: Flags) => end(await restore(file, flags, world)))
