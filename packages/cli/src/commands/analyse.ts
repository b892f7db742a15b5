import type { InputOptions } from '@parley/intake'
import { Command, Option } from 'commander'
import { progress } from '../output/progress.ts'
import { type Failed, type Options, reportsOf } from '../reading.ts'
import { EXIT, type Exit, type World } from '../world.ts'
import { columnsOption, inputOption } from './read.ts'

type Flags = {
  format: 'conllu' | 'json'
  json?: boolean
  input?: InputOptions['input']
  columns?: InputOptions['columns']
}

async function analyseAll(paths: string[], flags: Flags, world: World): Promise<Exit> {
  const { analyse, conllu } = await import('@parley/engine')
  const bar = progress(world)
  const json = flags.json === true || flags.format === 'json'
  const failed: Failed[] = await reportsOf(
    paths,
    flags as Options,
    world,
    bar,
    ({ text, furniture }) => analyse(text, { furniture }),
    async (analysis, { name }) => {
      bar.end()
      world.out.write(json ? `${JSON.stringify({ report: name, ...analysis })}\n` : `${conllu(analysis, name)}\n`)
    },
  )
  if (world.stopped()) return EXIT.stopped
  return failed.length ? EXIT.someFailed : EXIT.well
}

export const analyseCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('analyse')
    .summary('print what the engine sees in a text before any rule looks at it')
    .description(
      'Prints words, tags, heads and relations (Universal Dependencies), names, references, quotations, times and quantities: what the rules work on.',
    )
    .argument('<path...>', 'files, folders, JSON Lines; "-" for standard input')
    .addOption(
      new Option('--format <format>', 'CoNLL-U, or everything as a JSON object per report')
        .choices(['conllu', 'json'])
        .default('conllu'),
    )
    .option('--json', 'the same as --format json')
    .addOption(inputOption())
    .addOption(columnsOption())
    .addHelpText('after', '\nExample:\n  parley analyse report.txt --format conllu')
    .action(async (paths: string[], flags: Flags) => end(await analyseAll(paths, flags, world)))
