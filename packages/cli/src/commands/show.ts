import { nearest } from '@parley/intake'
import { isDay, ParleyError } from '@parley/schema'
import { Command, InvalidArgumentError } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { tableWidth } from '../output/table.ts'
import { type Asked, SHOWN, SHOWN_NAMES } from '../show/index.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = {
  db: string
  asOf?: string
  at?: number
  since?: string
  sinceAt?: number
  actor?: string
  issue?: string
  report?: string
  limit?: number
  json?: boolean
}

const FILTERS = ['actor', 'issue', 'report'] as const

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('a day is written 2025-03-18.')
  return text
}

const whole =
  (least: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < least) throw new InvalidArgumentError(`a whole number from ${least}.`)
    return number
  }

async function show(name: string, flags: Flags, world: World): Promise<Exit> {
  const kind = SHOWN[name]
  if (!kind) {
    const meant = nearest(name, SHOWN_NAMES)
    throw new ParleyError(
      'usage',
      `nothing is called "${name}"`,
      meant ? `did you mean "${meant}"?` : `one of: ${SHOWN_NAMES.join(', ')}`,
    )
  }
  for (const filter of FILTERS) {
    if (flags[filter] === undefined || kind.filters.includes(filter)) continue
    const remedy = kind.filters.length ? `they take ${kind.filters.map((f) => `--${f}`).join(', ')}` : 'leave it out'
    throw new ParleyError('usage', `--${filter} does not narrow ${name}`, remedy)
  }
  const since = flags.since !== undefined || flags.sinceAt !== undefined
  if (since && name !== 'changes') throw new ParleyError('usage', `--since does not narrow ${name}`, 'leave it out')
  const { openRecord, openStore } = await import('@parley/record')
  const store = openStore(flags.db, { readOnly: true })
  try {
    const view = { asOf: flags.asOf ?? null, at: flags.at ?? null }
    const filter = { actor: flags.actor ?? null, issue: flags.issue ?? null, report: flags.report ?? null }
    // Told since nothing in particular, everything is new.
    const from = { asOf: flags.since ?? view.asOf, at: flags.sinceAt ?? (since ? view.at : 0) }
    const asked: Asked = {
      record: openRecord(store),
      view,
      from,
      filter,
      limit: flags.limit ?? Number.POSITIVE_INFINITY,
    }
    const { items, total } = await kind.list(asked)
    if (flags.json) world.out.write(`${JSON.stringify({ kind: name, view, total, items })}\n`)
    else {
      world.out.write(await kind.print(items, asked, tableWidth(world.out.columns, world.env)))
      const rest = items.length < total ? ` of ${total}` : ''
      world.out.write(`${items.length ? '\n' : ''}${items.length}${rest} ${name}\n`)
    }
    return EXIT.well
  } finally {
    await store.close()
  }
}

export const showCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('show')
    .summary('print tables of a record, with the quoted words')
    .description('Prints what a record holds as tables, every value with the words it stands on.')
    .argument('<kind>', SHOWN_NAMES.join(', '))
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .option('--as-of <date>', 'only what reports told by this day', day)
    .option('--at <revision>', 'only what the record held at this revision', whole(0))
    .option('--since <date>', 'for changes: the earlier day', day)
    .option('--since-at <revision>', 'for changes: the earlier revision', whole(0))
    .option('--actor <name>', 'only what this actor said, did or is party to')
    .option('--issue <id>', 'only what touches this issue')
    .option('--report <name>', 'only what this report tells, by its name or id')
    .option('--limit <number>', 'so many rows at most', whole(1))
    .option('--json', 'print {kind, view, total, items} as JSON')
    .addHelpText('after', '\nExample:\n  parley show agreements --db talks.parley --as-of 2025-04-20')
    .action(async (kind: string, flags: Flags) => end(await show(kind, flags, world)))
