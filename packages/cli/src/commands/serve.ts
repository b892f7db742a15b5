import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Analyse } from '@parley/service'
import { Command, InvalidArgumentError } from 'commander'
import { DEFAULT_DB, DEFAULT_HOST, DEFAULT_PORT } from '../defaults.ts'
import { VERSION } from '../version.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; port: number; host: string; allowHost: string[]; open?: boolean; json?: boolean }

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url))

function port(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new InvalidArgumentError('a port is a number from 0 to 65535; 0 takes a free one.')
  }
  return number
}

async function serve(flags: Flags, world: World): Promise<Exit> {
  const [{ openRecord, openStore }, service] = await Promise.all([import('@parley/record'), import('@parley/service')])
  const store = openStore(flags.db, { readOnly: true })
  try {
    const webDir = existsSync(WEB) ? WEB : undefined
    const allowedHosts = [flags.host, ...flags.allowHost]
    // Nobody may ever look at a sentence's tree: the language model is loaded with the first one.
    const analyse: Analyse = async (text, options) => (await import('@parley/engine')).analyse(text, options)
    const app = service.createApp({ record: openRecord(store), version: VERSION, webDir, allowedHosts, analyse })
    const server = await service.serve({ app, port: flags.port, host: flags.host })
    const { url } = server
    world.out.write(
      flags.json
        ? `${JSON.stringify({ url, port: server.port, db: flags.db })}\n`
        : `Parley shows ${flags.db} at ${url} (Ctrl-C ends it)\n`,
    )
    if (!webDir)
      world.err.write('parley: the web application is not built, so only the API answers; build it with "npm start"\n')
    if (flags.open) world.open(url)
    await world.stop()
    await server.close()
    return EXIT.well
  } finally {
    await store.close()
  }
}

export const serveCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('serve')
    .summary('show a record in the browser')
    .description(
      'Serves a record as web application and HTTP API, to read and not to change, on this machine alone unless told otherwise.',
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
    .option('--open', 'open the browser')
    .option('--json', 'print the address as JSON')
    .addHelpText('after', '\nExample:\n  parley serve --db talks.parley --port 8080 --open')
    .action(async (flags: Flags) => end(await serve(flags, world)))
