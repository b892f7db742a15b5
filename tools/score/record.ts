// The seeds with the example's dossier, and the yardstick without one, by the scorer in ../shared.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDossier } from '@parley/intake'
import { SHARED } from '../shared.ts'
import { type Extracted, extracted } from './readings.ts'

function scored(lines: Extracted[], args: string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'parley-score-'))
  const file = join(folder, 'readings.jsonl')
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  spawnSync(process.execPath, [`${SHARED}/score/record.mjs`, file, ...args], { stdio: 'inherit' })
  rmSync(folder, { recursive: true })
}

/** Prints the scorer's table for the seeds; further arguments ("--misses events") go to the scorer. */
export async function record(args: string[]): Promise<void> {
  console.log('\nSeeds, with the example dossier')
  const dossier = await loadDossier('examples/ukraine-2025/dossier.yaml')
  scored(await extracted(globSync(`${SHARED}/seeds/*.txt`).sort(), dossier), args)
}

/** The yardstick: the score on other processes, and how many findings twenty reports without a conflict give. */
export async function yardstick(): Promise<void> {
  console.log('\nYardstick: six reports on other processes, no dossier')
  const gold = 'yardstick/processes'
  scored(await extracted(globSync(`${gold}/*.txt`).sort(), null), ['--gold', gold, '--texts', gold])
  console.log(
    '\nYardstick: twenty reports on sport, markets, weather and crime (every finding but attributions and the six events is a false alarm)',
  )
  const others = 'yardstick/others'
  scored(await extracted(globSync(`${others}/*.txt`).sort(), null), ['--gold', others, '--texts', others])
}
