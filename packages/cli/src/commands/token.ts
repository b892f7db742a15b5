import { isDay, ParleyError, Scope, TLP_LEVELS, type Tlp } from '@parley/schema'
import { Command, InvalidArgumentError, Option } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { plain } from '../output/plain.ts'
import { EXIT, type Exit, type World } from '../world.ts'
import { accountsBeside } from './user.ts'

type Flags = { db: string; label?: string; scope: Scope[]; ends?: string; tlp?: Tlp; json?: boolean }

function scope(text: string, all: Scope[]): Scope[] {
  const known = Scope.safeParse(text)
  if (!known.success) throw new InvalidArgumentError(`one of: ${Scope.options.join(', ')}.`)
  return [...all, known.data]
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('a day is written 2025-03-18.')
  return text
}

async function create(user: string, flags: Flags, { out }: World): Promise<Exit> {
  const accounts = await accountsBeside(flags.db)
  try {
    const scopes: Scope[] = flags.scope.length ? flags.scope : ['read']
    const ask = { label: flags.label ?? 'made on the command line', scopes, ends: flags.ends ?? null }
    const made = accounts.makeToken(user, flags.tlp ? { ...ask, tlp: flags.tlp } : ask)
    if (flags.json) out.write(`${JSON.stringify(made)}\n`)
    else
      out.write(
        `${made.token.id}: ${made.token.scopes.join(', ')} for ${plain(user)}\ntoken, shown this once: ${made.secret}\n`,
      )
    return EXIT.well
  } finally {
    accounts.close()
  }
}

async function list({ db, json }: Flags, { out }: World): Promise<Exit> {
  const accounts = await accountsBeside(db)
  try {
    const items = accounts.tokens()
    if (json) out.write(`${JSON.stringify({ total: items.length, items })}\n`)
    else {
      for (const { id, user, label, scopes, used, ends } of items) {
        out.write(
          `${id}: ${plain(label)}; ${scopes.join(', ')} for ${plain(user)}; used ${used ?? 'never'}; ends ${ends ?? 'never'}\n`,
        )
      }
      out.write(`${items.length} tokens\n`)
    }
    return EXIT.well
  } finally {
    accounts.close()
  }
}

async function revoke(id: string, { db, json }: Flags, { out }: World): Promise<Exit> {
  const accounts = await accountsBeside(db)
  try {
    if (!accounts.revokeToken(id))
      throw new ParleyError('not-found', `there is no token ${id}`, 'see: parley token list')
    out.write(json ? `${JSON.stringify({ id, revoked: true })}\n` : `${id} is good no more\n`)
    return EXIT.well
  } finally {
    accounts.close()
  }
}

export function tokenCommand(world: World, end: (exit: Exit) => void): Command {
  const token = new Command('token')
    .summary('let programs use a server')
    .description(
      'Tokens by which programs use a server on behalf of an account. Their secrets are shown once and kept as hashes.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  parley token create ada --label "newsroom bot" --scope propose --db talks.parley',
    )
  const sub = (name: string, summary: string): Command =>
    token
      .command(name)
      .summary(summary)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
      .option('--db <file>', "the record's file", DEFAULT_DB)
      .option('--json', 'print the result as JSON')
  sub('create', 'make a token')
    .argument('<user>', 'on whose behalf')
    .option('--label <words>', 'what it is for')
    .option('--scope <scope>', `${Scope.options.join(', ')}; can be given again`, scope, [])
    .option('--ends <date>', 'the last day on which it is good', day)
    .addOption(
      new Option('--tlp <level>', "no more than this is shown to it; the owner's level where not said").choices([
        ...TLP_LEVELS,
      ]),
    )
    .action(async (user: string, flags: Flags) => end(await create(user, flags, world)))
  sub('list', 'list the tokens, without their secrets').action(async (flags: Flags) => end(await list(flags, world)))
  sub('revoke', 'revoke a token')
    .argument('<id>')
    .action(async (id: string, flags: Flags) => end(await revoke(id, flags, world)))
  return token
}
