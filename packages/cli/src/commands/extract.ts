import type { InputOptions } from '@parley/intake'
import { KINDS, quote } from '@parley/schema'
import { Command, Option } from 'commander'
import { extracted } from '../output/extracted.ts'
import { progress } from '../output/progress.ts'
import { type Column, table, tableWidth } from '../output/table.ts'
import { traceLines } from '../output/trace.ts'
import { dates, shown } from '../output/values.ts'
import { EXIT, type Exit, type World } from '../world.ts'
import { columnsOption, inputOption } from './read.ts'

type Flags = {
  format?: 'jsonl' | 'table'
  json?: boolean
  input?: InputOptions['input']
  columns?: InputOptions['columns']
  dossier?: string
  trace?: boolean
}
type Line = ReturnType<typeof extracted>

/** What was read from one report, for people: one table a kind, every row with its words. */
function readable(line: Line, columns: number): string {
  const text = line.text as string
  const published = line.published as { from: string; to: string } | null
  const head = [line.report, line.type, published && dates(published.from, published.to)].filter(Boolean).join(' · ')
  const parts = [`${head}\n`]
  for (const { plural, title, columns: fields } of Object.values(KINDS)) {
    const rows = line[plural] as Record<string, unknown>[]
    if (!rows.length) continue
    const cells: Column<Record<string, unknown>>[] = fields.map((field) => ({
      title: field,
      cell: (row) => shown(row[field], text),
    }))
    const words = rows.some((row) => Array.isArray(row.evidence))
    if (words)
      cells.push({ title: 'words', cell: (row) => quote(text, (row.evidence ?? []) as [number, number][]), least: 24 })
    parts.push(`\n${title} (${rows.length})\n${table(rows, cells, columns)}`)
  }
  if (parts.length === 1) parts.push('\nNothing was found.\n')
  return `${parts.join('')}\n`
}

async function extract(paths: string[], flags: Flags, world: World): Promise<Exit> {
  const { out, err, env } = world
  const [{ dossierOf, eachReading }, { resolve }] = await Promise.all([
    import('../reading.ts'),
    import('@parley/record'),
  ])
  const dossier = await dossierOf(flags.dossier, world)
  const jsonl = flags.json === true || (flags.format ?? (out.isTTY ? 'table' : 'jsonl')) === 'jsonl'
  const bar = progress(world)
  let count = 0
  const failed = await eachReading(paths, flags, world, bar, async ({ report, reading, trace }) => {
    const line = extracted(report, resolve(reading, report, dossier), trace)
    bar.end()
    if (jsonl) out.write(`${JSON.stringify(line)}\n`)
    else out.write(readable(line, tableWidth(out.columns, env)))
    if (trace && !jsonl) err.write(`${traceLines(report.name, report.text, trace)}\n`)
    count++
  })
  err.write(`${count} read, ${failed.length} failed\n`)
  if (world.stopped()) return EXIT.stopped
  return failed.length ? EXIT.someFailed : EXIT.well
}

export const extractCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('extract')
    .summary('read reports and print what is in them; nothing is stored')
    .description(
      'Reads reports and prints what is in them, every value with the span of the words it stands on. Nothing is stored.',
    )
    .argument('<path...>', 'files, folders, JSON Lines; "-" for standard input')
    .addOption(
      new Option('--format <format>', 'a JSON object per report, or tables; jsonl unless a terminal looks on').choices([
        'jsonl',
        'table',
      ]),
    )
    .option('--json', 'the same as --format jsonl')
    .addOption(inputOption())
    .addOption(columnsOption())
    .option('--dossier <file>', 'the dossier that tells names, aliases and the year that a text leaves open')
    .option('--trace', 'tell which rule made each finding, and what was dropped and why')
    .addHelpText('after', '\nExample:\n  parley extract reports/ --dossier talks.yaml --format jsonl > findings.jsonl')
    .action(async (paths: string[], flags: Flags) => end(await extract(paths, flags, world)))
