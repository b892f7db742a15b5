// npm start: the bundled example dossier, read into one SQLite file and served on loopback. A second run starts at once
// from the file. Options are handed on to `parley serve` (npm start -- --port 8080).
import { existsSync, mkdirSync } from 'node:fs'
import { run } from './npm.ts'
import { buildWeb } from './web.ts'

const DB = 'data/example.parley'
const DOSSIER = 'examples/ukraine-2025/dossier.yaml'
const parley = (...args: string[]) => run(process.execPath, ['packages/cli/bin/parley.js', ...args])

if (!buildWeb()) process.exit(1)
mkdirSync('data', { recursive: true })
if (!existsSync(DB)) {
  const code = parley('read', 'examples/ukraine-2025/reports', '--dossier', DOSSIER, '--db', DB)
  if (code !== 0) process.exit(code)
}
process.exit(parley('serve', '--db', DB, ...process.argv.slice(2)))
