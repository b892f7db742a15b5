import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ParleyError } from '@parley/schema'
import type { Accounts, Analyse } from '@parley/service'
import { Command, InvalidArgumentError } from 'commander'
import { DEFAULT_AUTHOR, DEFAULT_DB, DEFAULT_HOST, DEFAULT_PORT } from '../defaults.ts'
import { readGiven } from '../given.ts'
import { VERSION } from '../version.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = {
  db: string
  port: number
  host: string
  allowHost: string[]
  accounts?: boolean
  public?: boolean
  behindProxy?: boolean
  embed: string[]
  readOnly?: boolean
  fetch?: boolean
  author: string
  log?: boolean
  open?: boolean
  json?: boolean
}

/** Addresses that only this machine reaches. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url))

function port(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new InvalidArgumentError('a port is a number from 0 to 65535; 0 takes a free one.')
  }
  return number
}

/** The accounts that a server asks; null where nobody is asked. Beyond this machine there must be some. */
async function accountsFor({ db, host, accounts: asked }: Flags): Promise<Accounts | null> {
  if (LOOPBACK.has(host) && !asked) return null
  const { accountsFileOf, openAccounts } = await import('@parley/service')
  const accounts = openAccounts(accountsFileOf(db))
  if (accounts.users().length) return accounts
  accounts.close()
  throw new ParleyError(
    'usage',
    LOOPBACK.has(host)
      ? 'nobody has an account yet'
      : `${host} is reached from beyond this machine, and nobody has an account yet`,
    `make one: parley user add NAME --role admin --db ${db}`,
  )
}

async function serve(flags: Flags, world: World): Promise<Exit> {
  if (!existsSync(flags.db))
    throw new ParleyError('not-found', 'no record is here', 'read reports into it first', { file: flags.db })
  const [{ openRecord, openStore, openThreads }, service] = await Promise.all([
    import('@parley/record'),
    import('@parley/service'),
  ])
  const accounts = await accountsFor(flags)
  const store = openStore(flags.db, { readOnly: Boolean(flags.readOnly) })
  const threads = openThreads(store, openRecord(store))
  try {
    const webDir = existsSync(WEB) ? WEB : undefined
    const allowedHosts = [flags.host, ...flags.allowHost]
    // Nobody may ever look at a sentence's tree: the language model is loaded with the first one.
    const analyse: Analyse = async (text, options) => (await import('@parley/engine')).analyse(text, options)
    const app = service.createApp({
      ...{
        record: threads.record,
        version: VERSION,
        allowedHosts,
        analyse,
        author: flags.author,
        embed: flags.embed,
      },
      ...{ open: Boolean(flags.public), proxied: Boolean(flags.behindProxy) },
      ...(webDir ? { webDir } : {}),
      ...(flags.readOnly ? {} : { write: store, readInput: readGiven(store, world, { fetch: Boolean(flags.fetch) }) }),
      ...(accounts ? { accounts } : {}),
      // What nobody foresaw is told even where no log is asked for.
      log: service.jsonLines((line) => {
        if (flags.log || line.includes('"event":"failed"')) world.err.write(line)
      }),
    })
    const server = await service.serve({ app, port: flags.port, host: flags.host })
    const { url } = server
    world.out.write(
      flags.json
        ? `${JSON.stringify({ url, port: server.port, db: flags.db })}\n`
        : `Parley shows ${flags.db} at ${url} (Ctrl-C ends it)\n`,
    )
    if (!webDir)
      world.err.write('parley: the web application is not built, so only the API answers; build it with "npm start"\n')
    void threads.warm()
    if (flags.open) world.open(url)
    await world.stop()
    await server.close()
    return EXIT.well
  } finally {
    await threads.close()
    await store.close()
    accounts?.close()
  }
}

export const serveCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('serve')
    .summary('show a record in the browser')
    .description(
      'Serves a record as web application and HTTP API, on this machine alone unless told otherwise. Beyond it, people sign in.',
    )
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .option('--port <number>', 'the port; 0 takes a free one', port, DEFAULT_PORT)
    .option('--host <address>', 'the address to listen on', DEFAULT_HOST)
    .option(
      '--allow-host <name>',
      'a further name that browsers may use for this server; can be given again',
      (name: string, all: string[]) => [...all, name],
      [],
    )
    .option(
      '--embed <origin>',
      'an origin whose pages may frame the timeline and the windows of agreements; can be given again',
      (origin: string, all: string[]) => [...all, origin],
      [],
    )
    .option('--accounts', 'ask people to sign in on this machine too')
    .option('--public', 'let those who are not signed in read what is marked TLP:CLEAR')
    .option('--behind-proxy', 'a proxy before this server speaks TLS and tells its clients’ addresses')
    .option('--read-only', 'take no decisions, no reports and no dossier')
    .option('--fetch', 'fetch the addresses that people send to be read; without it nothing goes out')
    .option('--author <name>', 'who signs decisions where nobody signs in', DEFAULT_AUTHOR)
    .option('--log', 'write a JSON line for each request to standard error')
    .option('--open', 'open the browser')
    .option('--json', 'print the address as JSON')
    .addHelpText('after', '\nExample:\n  parley serve --db talks.parley --port 8080 --open')
    .action(async (flags: Flags) => end(await serve(flags, world)))
