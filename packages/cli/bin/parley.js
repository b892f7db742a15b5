#!/usr/bin/env node
// Parley's sources are TypeScript that Node ≥ 22.13 runs as it is. On an older Node this file hands over to the
// Node that the project itself depends on, so that `npx parley` works wherever npm does.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const entry = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'main.ts')

if (major > 22 || (major === 22 && minor >= 18)) {
  // Node keeps the stripped and compiled sources in its cache folder, so that the next start is quicker.
  module.enableCompileCache?.()
  await import(entry)
} else {
  const own = join(dirname(entry), '..', '..', '..', 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(own)) {
    console.error(
      `parley: this is Node ${process.versions.node}; Parley needs 22.18 or newer. Run "npm ci" in the project first: it brings one.`,
    )
    process.exit(2)
  }
  const child = spawn(own, [entry, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both; whoever stops this process alone means the other one.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (!process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    console.error(`parley: ${own} cannot be started (${error.message}). Run "npm ci" in the project first.`)
    process.exit(2)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}
