// Builds the web application where its sources changed since the last build (or where there is none).
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './npm.ts'

const DIST = 'packages/web/dist'
const STAMP = join(DIST, '.sources')

function sources(): string {
  const hash = createHash('sha256')
  const files = globSync([
    'packages/web/src/**/*',
    'packages/web/{index.html,vite.config.ts,package.json}',
    'packages/web/public/**/*',
  ])
  for (const file of files.sort()) if (/\.\w+$/.test(file)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds `packages/web/dist` unless it is up to date; gives false where the build failed. */
export function buildWeb(): boolean {
  const now = sources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return true
  console.log('Building the web application (once) …')
  if (run('npm', ['run', '--silent', 'build', '-w', '@parley/web']) !== 0) return false
  mkdirSync(DIST, { recursive: true })
  writeFileSync(STAMP, now)
  return true
}

if (import.meta.main && !buildWeb()) process.exit(1)
