// Golden analyses: what the engine sees in two texts of the project, word by word, its mistakes too; a person read them before they were kept.
// After a wanted change: PARLEY_GOLDEN=write npx vitest run packages/engine/src/language/golden, and read the difference.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../../../', import.meta.url).pathname
const TEXTS = ['examples/ukraine-2025/reports/08-two-calendars.txt', 'yardstick/others/01-club-owners.txt']
const golden = (text: string) => `${ROOT}packages/engine/golden/${text.split('/').at(-1)!.replace('.txt', '')}.conllu`

const analysed = (text: string, threads: string): string =>
  execFileSync(process.execPath, ['packages/cli/bin/parley.js', 'analyse', text], {
    cwd: ROOT,
    env: { ...process.env, PARLEY_THREADS: threads, PARLEY_MODEL: '' },
    encoding: 'utf8',
  })

// Sums of floats differ between kinds of CPU, so the files hold where they were made.
const here = process.arch === 'x64' && existsSync(`${ROOT}packages/engine/model/parley.json`)

test.runIf(here).each(TEXTS)('%s is analysed as in its golden file, with one thread and with two', (text) => {
  const one = analysed(text, '1')
  if (process.env.PARLEY_GOLDEN === 'write') writeFileSync(golden(text), one)
  expect(one).toBe(readFileSync(golden(text), 'utf8'))
  expect(analysed(text, '2')).toBe(one)
})
