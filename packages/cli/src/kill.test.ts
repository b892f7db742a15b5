// kill -9 in the midst of a reading, and the same command again: at the end the record equals one that nobody disturbed.
// Three kills; fifty, within 300 reports, with PARLEY_FULL=1.
import { spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { chance, tempFolder } from './testing.ts'

const FULL = process.env.PARLEY_FULL === '1'
const REPORTS = FULL ? 300 : 30
const KILLS = FULL ? 50 : 3
const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const NODE = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url))

const folder = tempFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PLACES = ['Lakeport', 'the ridge', 'the ferry', 'Upper Mill', 'the old bridge']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
function report(number: number): string {
  const [place, day] = [PLACES[number % 5]!, DAYS[number % 5]!]
  const text = `The envoy said on ${day} that both governments had agreed to a ceasefire of ${number + 2} days at ${place}. "We will keep it," the minister of defence told reporters. Observers counted ${number + 3} breaches of the earlier ceasefire on ${day}. The ministry denied that its troops had shelled ${place}.`
  return JSON.stringify({
    id: `r${number}`,
    text,
    date: `2021-05-${String(1 + (number % 28)).padStart(2, '0')}`,
    publisher: `Wire ${number % 7}`,
  })
}

const env = { ...process.env, PARLEY_MODEL: 'none' }
const start = (db: string) =>
  spawn(NODE, [MAIN, 'read', join(folder, 'reports.jsonl'), '--db', db], { env, stdio: 'ignore' })
const ended = (child: ReturnType<typeof start>) =>
  new Promise<number | string>((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code ?? -1)))

function held(db: string): number {
  if (!existsSync(db)) return 0
  try {
    const file = new DatabaseSync(db, { readOnly: true })
    try {
      return Number(file.prepare('select count(*) as n from reports').get()!.n)
    } finally {
      file.close()
    }
  } catch {
    return 0
  }
}

/** All that a record holds but the instants at which it was written. */
function dump(db: string): Record<string, unknown[]> {
  const file = new DatabaseSync(db, { readOnly: true })
  const names = file
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '%\\_words\\__%' escape '\\' order by name",
    )
    .all()
  const found: Record<string, unknown[]> = {}
  for (const { name } of names) {
    found[String(name)] = file
      .prepare(`select * from "${name}"`)
      .all()
      .map(({ at: _, ...row }) => JSON.stringify(row))
      .sort()
  }
  file.close()
  return found
}

test(`${KILLS} kills within one reading of ${REPORTS} reports leave the record as an undisturbed reading does`, {
  timeout: 1_800_000,
}, async () => {
  writeFileSync(join(folder, 'reports.jsonl'), Array.from({ length: REPORTS }, (_, at) => report(at)).join('\n'))
  const calm = join(folder, 'calm.parley')
  expect(await ended(start(calm))).toBe(0)
  expect(held(calm)).toBe(REPORTS)

  const random = chance(7)
  const targets = Array.from({ length: KILLS }, (_, at) =>
    at % 10 === 0 ? -1 : Math.floor(random() * REPORTS * 0.97),
  ).sort((a, b) => a - b)
  const db = join(folder, 'killed.parley')
  let kills = 0
  for (const target of targets) {
    const child = start(db)
    const end = ended(child)
    let over = false
    void end.then(() => {
      over = true
    })
    // Some are killed while they start, the others once so many reports are there, and a moment later.
    if (target < 0) await new Promise((resolve) => setTimeout(resolve, 600 * random()))
    else while (!over && held(db) < target) await new Promise((resolve) => setTimeout(resolve, 3))
    if (target >= 0) await new Promise((resolve) => setTimeout(resolve, 40 * random()))
    child.kill('SIGKILL')
    if ((await end) === 'SIGKILL') kills++
  }
  expect(kills).toBe(KILLS)
  expect(held(db)).toBeLessThan(REPORTS)
  expect(await ended(start(db))).toBe(0)
  const [disturbed, undisturbed] = [dump(db), dump(calm)]
  expect(Object.keys(disturbed)).toEqual(Object.keys(undisturbed))
  for (const [table, rows] of Object.entries(undisturbed)) expect([table, disturbed[table]]).toEqual([table, rows])
})
