import { type InputOptions, isKnown } from '@parley/intake'
import { type Dossier, ParleyError } from '@parley/schema'
import { Command } from 'commander'
import { isAddress } from '../arrivals.ts'
import { DEFAULT_DB, DEFAULT_EVERY, DEFAULT_MOST } from '../defaults.ts'
import { progress } from '../output/progress.ts'
import { changedFiles, type Stamps } from '../watching.ts'
import { EXIT, type Exit, type World } from '../world.ts'
import { columnsOption, inputOption, most, readInto } from './read.ts'

type Flags = {
  db: string
  dossier?: string
  input?: InputOptions['input']
  columns?: InputOptions['columns']
  fetch?: boolean
  most: number
  every: number
  once?: boolean
  json?: boolean
}

/** Folders are looked at this often, in milliseconds; that costs a list of names. */
const LOOK = 3000

async function watch(paths: string[], flags: Flags, world: World): Promise<Exit> {
  const addresses = paths.filter(isAddress)
  const folders = paths.filter((path) => !isAddress(path))
  if (addresses.length && !flags.fetch) {
    const remedy = 'add --fetch to have it fetched; without it nothing goes out to the network'
    throw new ParleyError('usage', 'this is an address', remedy, { file: addresses[0]! })
  }
  const [{ dossierOf }, { openStore }] = await Promise.all([import('../reading.ts'), import('@parley/record')])
  const dossier: Dossier | null = await dossierOf(flags.dossier, world)
  const store = openStore(flags.db)
  let failed = 0
  let ended = false
  void world.stop().then(() => {
    ended = true
  })
  const stopped = () => ended || world.stopped()
  const pause = (ms: number) => {
    let timer: NodeJS.Timeout | undefined
    const slept = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms)
    })
    return Promise.race([slept, world.stop()]).finally(() => clearTimeout(timer))
  }
  const round = async (inputs: string[]) => {
    if (!inputs.length) return
    const polite = world.polite && { polite: world.polite }
    const counts = await readInto(store, inputs, { ...flags, ...polite }, world, progress(world))
    failed += counts.failed.length
    const read = counts.new + counts['newer reading']
    if (!read && !counts.failed.length) return
    const line = { read, same: counts.same, failed: counts.failed.length, revision: await store.revision() }
    world.out.write(
      flags.json
        ? `${JSON.stringify(line)}\n`
        : `${read} read, ${line.same} same, ${line.failed} failed; ${flags.db} at revision ${line.revision}\n`,
    )
  }
  try {
    if (dossier) await store.addDossier(dossier)
    let stamps: Stamps = new Map()
    let fetchAt = 0
    for (;;) {
      const found = await changedFiles(folders, stamps, world, flags.once ? 0 : LOOK / 2, isKnown)
      stamps = found.stamps
      await round(found.changed)
      if (addresses.length && Date.now() >= fetchAt) {
        fetchAt = Date.now() + flags.every * 60_000
        await round(addresses)
      }
      if (flags.once || stopped()) break
      await pause(folders.length ? LOOK : Math.max(LOOK, fetchAt - Date.now()))
      if (stopped()) break
    }
    return flags.once && failed ? EXIT.someFailed : flags.once ? EXIT.well : EXIT.stopped
  } finally {
    await store.close()
  }
}

export const watchCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('watch')
    .summary('read what comes into folders and feeds, until Ctrl-C')
    .description(
      'Reads what is in folders, and then whatever is added or changed there; with --fetch also feeds, sitemaps and pages, again and again.',
    )
    .argument('<path...>', 'folders or files; with --fetch also addresses')
    .option('--db <file>', "the record's file; made where it is not there", DEFAULT_DB)
    .option('--dossier <file>', 'store this dossier too')
    .addOption(inputOption())
    .addOption(columnsOption())
    .option('--fetch', 'fetch the addresses among the paths: feeds, sitemaps, pages')
    .option('--every <minutes>', 'addresses are asked this often', most, DEFAULT_EVERY)
    .option('--most <number>', 'so many addresses of one feed or sitemap at most', most, DEFAULT_MOST)
    .option('--once', 'one round, for a timer of the system')
    .option('--json', 'print each round as JSON')
    .addHelpText('after', '\nExample:\n  parley watch inbox/ https://news.example/feed.xml --fetch --db talks.parley')
    .action(async (paths: string[], flags: Flags) => end(await watch(paths, flags, world)))
