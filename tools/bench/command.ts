import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Measured = { seconds: number; cpu: number; megabytes: number; output: string }

/** Runs a `parley` command once, as a process of its own; throws where it fails. */
export function measure(args: readonly string[]): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const usage = join(folder, 'usage.json')
  const began = performance.now()
  const child = spawnSync(
    process.execPath,
    ['--import', './tools/bench/usage.mjs', 'packages/cli/bin/parley.js', ...args],
    {
      env: { ...process.env, PARLEY_USAGE: usage },
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  )
  const seconds = (performance.now() - began) / 1000
  if (child.status !== 0) throw new Error(`parley ${args.join(' ')} gave ${child.status}: ${child.stderr}`)
  const { megabytes, cpu } = JSON.parse(readFileSync(usage, 'utf8'))
  rmSync(folder, { recursive: true })
  return { seconds, cpu, megabytes, output: child.stdout }
}

/** Minimum, median and maximum of some numbers. */
export function spread(values: readonly number[]): { min: number; median: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b)
  return { min: sorted[0]!, median: sorted[Math.floor(sorted.length / 2)]!, max: sorted.at(-1)! }
}

/** One line: name, median (min–max), unit. */
export function line(name: string, values: readonly number[], unit: string): string {
  const { min, median, max } = spread(values)
  const show = (x: number) => (x >= 100 ? x.toFixed(0) : x.toFixed(2))
  return `${name.padEnd(44)} ${show(median).padStart(9)} ${unit.padEnd(10)} (${show(min)}–${show(max)})`
}
