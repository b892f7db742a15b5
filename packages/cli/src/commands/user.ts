import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { ParleyError, ROLES, type Role, TLP_LEVELS, type Tlp } from '@parley/schema'
import { Command, Option } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { plain } from '../output/plain.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; role?: Role; dossier: string; tlp?: Tlp; passwordFile?: string; json?: boolean }

/** Letters and digits that nobody takes for another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that nobody guesses and that can be read over the telephone: about 99 bits. */
const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  )

async function passwordOf({ passwordFile }: Flags, world: World): Promise<{ password: string; told: boolean }> {
  if (passwordFile === undefined) return { password: newPassword(), told: true }
  const pieces: Uint8Array[] = []
  for await (const piece of world.io.stream(passwordFile)) pieces.push(piece)
  const [password = ''] = Buffer.concat(pieces).toString('utf8').split(/\r?\n/)
  return { password, told: false }
}

/** Opens the accounts beside a record. The record must be there: a mistyped name would make accounts of nothing. */
export async function accountsBeside(db: string) {
  if (!existsSync(db))
    throw new ParleyError('not-found', 'no record is here', 'read reports into it first', { file: db })
  const { accountsFileOf, openAccounts } = await import('@parley/service')
  return openAccounts(accountsFileOf(db))
}

async function withAccounts<T>(
  db: string,
  use: (accounts: Awaited<ReturnType<typeof accountsBeside>>) => T,
): Promise<Awaited<T>> {
  const accounts = await accountsBeside(db)
  try {
    return await use(accounts)
  } finally {
    accounts.close()
  }
}

const where = (dossier: string): string => (dossier === '*' ? 'in every dossier' : `in ${dossier}`)

async function add(name: string, flags: Flags, world: World): Promise<Exit> {
  const { db, role = 'reader', dossier, tlp, json } = flags
  const { password, told } = await passwordOf(flags, world)
  await withAccounts(db, (accounts) => accounts.add(name, password, { dossier, role, tlp: tlp ?? null }))
  if (json) world.out.write(`${JSON.stringify({ name, dossier, role, ...(told ? { password } : {}) })}\n`)
  else {
    world.out.write(`${plain(name)} is ${role} ${where(dossier)}\n`)
    if (told) world.out.write(`password, shown this once: ${password}\n`)
  }
  return EXIT.well
}

async function list({ db, json }: Flags, { out }: World): Promise<Exit> {
  const users = await withAccounts(db, (accounts) => accounts.users())
  if (json) out.write(`${JSON.stringify({ total: users.length, items: users })}\n`)
  else {
    for (const { name, grants, locked, sessions, tokens } of users) {
      const roles = grants.map((g) => `${g.role} ${where(g.dossier)}, TLP:${g.tlp}`).join('; ') || 'no role'
      out.write(
        `${plain(name)}: ${roles}; ${sessions} sessions, ${tokens} tokens${locked ? `; locked until ${locked}` : ''}\n`,
      )
    }
    out.write(`${users.length} accounts\n`)
  }
  return EXIT.well
}

async function role(name: string, given: string, { db, dossier, tlp, json }: Flags, { out }: World): Promise<Exit> {
  if (given !== 'none' && !(ROLES as readonly string[]).includes(given)) {
    throw new ParleyError('usage', `there is no role "${given}"`, `one of: ${ROLES.join(', ')}, none`)
  }
  const taken = given === 'none'
  await withAccounts(db, (accounts) =>
    accounts.grant(name, { dossier, role: taken ? null : (given as Role), tlp: tlp ?? null }),
  )
  if (json) out.write(`${JSON.stringify({ name, dossier, role: taken ? null : given })}\n`)
  else out.write(`${plain(name)} is ${taken ? 'nothing' : given} ${where(dossier)}\n`)
  return EXIT.well
}

async function password(name: string, flags: Flags, world: World): Promise<Exit> {
  const made = await passwordOf(flags, world)
  await withAccounts(flags.db, (accounts) => accounts.setPassword(name, made.password))
  if (flags.json) world.out.write(`${JSON.stringify({ name, ...(made.told ? { password: made.password } : {}) })}\n`)
  else world.out.write(made.told ? `password, shown this once: ${made.password}\n` : 'the password is set\n')
  return EXIT.well
}

async function endSessions(name: string, { db, json }: Flags, { out }: World): Promise<Exit> {
  const ended = await withAccounts(db, (accounts) => accounts.endSessions(name))
  out.write(json ? `${JSON.stringify({ name, ended })}\n` : `${ended} sessions of ${plain(name)} have ended\n`)
  return EXIT.well
}

async function remove(name: string, { db, json }: Flags, { out }: World): Promise<Exit> {
  await withAccounts(db, (accounts) => accounts.remove(name))
  out.write(json ? `${JSON.stringify({ name, removed: true })}\n` : `${plain(name)} has no account any more\n`)
  return EXIT.well
}

const tlpOption = () =>
  new Option('--tlp <level>', "the highest level that is shown; the role's own where not said").choices([...TLP_LEVELS])

export function userCommand(world: World, end: (exit: Exit) => void): Command {
  const user = new Command('user')
    .summary('who may use a server')
    .description(
      'Accounts of people, for a server that listens beyond this machine. They lie beside the record, in a file of their own.',
    )
    .addHelpText('after', '\nExample:\n  parley user add ada --role admin --db talks.parley')
  const sub = (name: string, summary: string): Command =>
    user
      .command(name)
      .summary(summary)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
      .option('--db <file>', "the record's file", DEFAULT_DB)
      .option('--json', 'print the result as JSON')
  const inDossier = (command: Command) =>
    command.option('--dossier <id>', 'the dossier that the role is for', '*').addOption(tlpOption())
  const withPassword = (command: Command) =>
    command.option(
      '--password-file <file>',
      'a file whose first line is the password, "-" for standard input; one is made where not said',
    )
  withPassword(inDossier(sub('add', 'make an account').argument('<name>', 'signs every decision')))
    .addOption(new Option('--role <role>', 'what the account may do').choices([...ROLES]).default('reader'))
    .action(async (name: string, flags: Flags) => end(await add(name, flags, world)))
  sub('list', 'list the accounts').action(async (flags: Flags) => end(await list(flags, world)))
  inDossier(
    sub('role', 'give an account a role')
      .argument('<name>')
      .argument('<role>', `${ROLES.join(', ')} or none`),
  ).action(async (name: string, given: string, flags: Flags) => end(await role(name, given, flags, world)))
  withPassword(sub('password', 'give an account a new password; its sessions end').argument('<name>')).action(
    async (name: string, flags: Flags) => end(await password(name, flags, world)),
  )
  sub('end-sessions', 'end all sessions of an account')
    .argument('<name>')
    .action(async (name: string, flags: Flags) => end(await endSessions(name, flags, world)))
  sub('remove', 'take an account away; its decisions keep its name')
    .argument('<name>')
    .action(async (name: string, flags: Flags) => end(await remove(name, flags, world)))
  return user
}
