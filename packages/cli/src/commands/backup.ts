import { existsSync } from 'node:fs'
import { ParleyError } from '@parley/schema'
import { Command } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; replace?: boolean; json?: boolean }

async function backup(to: string, { db, replace = false, json }: Flags, { out }: World): Promise<Exit> {
  if (!existsSync(db))
    throw new ParleyError('not-found', 'no record is here', 'read reports into it first', { file: db })
  const [{ ACCOUNTS_ID, accountsFileOf }, { APPLICATION_ID, backupFile, revisionIn }] = await Promise.all([
    import('@parley/service'),
    import('@parley/record'),
  ])
  await backupFile(db, to, APPLICATION_ID, replace)
  const accounts = accountsFileOf(db)
  const withAccounts = existsSync(accounts)
  if (withAccounts) await backupFile(accounts, accountsFileOf(to), ACCOUNTS_ID, replace)
  const revision = revisionIn(to)
  if (json) out.write(`${JSON.stringify({ db, backup: to, accounts: withAccounts, revision })}\n`)
  else
    out.write(
      `${to} holds ${db} at revision ${revision}${withAccounts ? `; ${accountsFileOf(to)} its accounts` : ''}\n`,
    )
  return EXIT.well
}

export const backupCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('backup')
    .summary('copy a record, also while it is served')
    .description(
      'Copies a record as it is at one moment, also while it is read into or served, and its accounts beside it. The copy is checked before it takes its name.',
    )
    .argument('<file>', 'the backup')
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .option('--replace', 'replace a backup of this name')
    .option('--json', 'print {db, backup, accounts, revision} as JSON')
    .addHelpText('after', '\nExample:\n  parley backup talks-2025-04-18.parley --db talks.parley')
    .action(async (file: string, flags: Flags) => end(await backup(file, flags, world)))
