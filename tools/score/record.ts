// Scores what is read from the five reports in ../shared/seeds with ../shared/score/record.mjs.
//
//   node tools/score/record.ts [--misses KIND]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { read } from '@parley/engine'
import { flat, KINDS } from '@parley/schema'
import { plainReport } from './attributions.ts'

const shared = resolve(import.meta.dirname, '..', '..', '..', 'shared')

/** Reads the seeds with the engine alone (no intake, no dossier) and prints the scorer's table. */
export async function scoreRecord(args: string[] = []): Promise<boolean> {
  const seeds = join(shared, 'seeds')
  if (!existsSync(seeds)) {
    console.log(`No ${seeds}: the record is not scored.`)
    return false
  }
  const lines = []
  for (const file of readdirSync(seeds)
    .filter((f) => f.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(join(seeds, file), 'utf8')
    const reading = await read(plainReport(file, text))
    const kinds = Object.values(KINDS).map(({ kind, plural }) => [
      plural,
      reading.findings.filter((f) => f.kind === kind).map(flat),
    ])
    lines.push(
      JSON.stringify({
        id: file,
        report: file,
        text,
        published: reading.published,
        furniture: [],
        ...Object.fromEntries(kinds),
      }),
    )
  }
  const out = join(mkdtempSync(join(tmpdir(), 'parley-score-')), 'readings.jsonl')
  writeFileSync(out, `${lines.join('\n')}\n`)
  const run = spawnSync(process.execPath, [join(shared, 'score', 'record.mjs'), out, ...args], { encoding: 'utf8' })
  console.log(run.stdout || run.stderr)
  return run.status === 0
}

if (import.meta.main) process.exit((await scoreRecord(process.argv.slice(2))) ? 0 : 1)
