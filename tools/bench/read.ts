// Reading into a new file, and reading the same again: whole processes, cold start included.
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasShared, SHARED } from '../shared.ts'
import { line, measure } from './command.ts'

export function read(): void {
  const sets = [
    {
      name: 'example dossier',
      args: ['examples/ukraine-2025/reports', '--dossier', 'examples/ukraine-2025/dossier.yaml'],
    },
  ]
  if (hasShared) sets.push({ name: `${globSync(`${SHARED}/seeds/*.txt`).length} seeds`, args: [`${SHARED}/seeds`] })
  for (const { name, args } of sets) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
    const fresh = [0, 1, 2, 3, 4].map((i) => measure(['read', ...args, '--db', join(folder, `${i}.parley`)]))
    const again = [0, 1, 2].map((i) => measure(['read', ...args, '--db', join(folder, `${i}.parley`)]))
    console.log(
      line(
        `read ${name} into a new file`,
        fresh.map((m) => m.seconds),
        's',
      ),
    )
    console.log(
      line(
        '  peak memory',
        fresh.map((m) => m.megabytes),
        'MB',
      ),
    )
    console.log(
      line(
        '  the same again, nothing to do',
        again.map((m) => m.seconds),
        's',
      ),
    )
    rmSync(folder, { recursive: true })
  }
}
