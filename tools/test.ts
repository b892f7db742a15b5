// npm test: format, lint, types, all tests, and the browser tests; ends with one line "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.ts'
import { buildWeb } from './web.ts'

type Step = { name: string; ok: boolean }
const steps: Step[] = []
const step = (name: string, command: string, args: string[]) => {
  console.log(`\n— ${name}`)
  const child = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } })
  steps.push({ name, ok: child.status === 0 })
}

ensureChromium()
step('format and lint', 'biome', ['check', '--error-on-warnings', '.'])
step('types', 'tsc', ['--noEmit'])
console.log('\n— web application')
steps.push({ name: 'web application', ok: buildWeb() })

const folder = mkdtempSync(join(tmpdir(), 'parley-test-'))
const out = join(folder, 'results.json')
step('tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${out}`])
steps.pop() // its tests are counted one by one below

let passed = steps.filter((s) => s.ok).length
let failed = steps.length - passed
let skipped = 0
try {
  const result = JSON.parse(readFileSync(out, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests + (result.numFailedTestSuites > 0 && result.numFailedTests === 0 ? 1 : 0)
  skipped = result.numPendingTests + result.numTodoTests
} catch {
  console.error('The test run left no results.')
  failed += 1
}
rmSync(folder, { recursive: true, force: true })
for (const s of steps) if (!s.ok) console.log(`failed: ${s.name}`)
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed ? 1 : 0)
