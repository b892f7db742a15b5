// A public copy by the command: what it writes, and when it writes nothing.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@parley/record'
import { makeReading, makeReport, on, said } from '@parley/record/testing.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT, inside, tempFolder } from './testing.ts'

const built = existsSync('packages/web/dist/index.html')
if (!built) console.warn('skipped: packages/web/dist is not built, so nothing is published')

let folder: string
let db: string
const long = 'that the truce holds on the whole of the river and that nobody crossed it by night'
const report = makeReport(`Upland said ${long}. Nobody else was heard.`, { published: on('2031-01-01') })

beforeEach(async () => {
  folder = tempFolder()
  db = join(folder, 'talks.parley')
  const store = openStore(db)
  await store.addReport(report, makeReading(report, [said(report, 'Upland', 'said', long)]))
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!built)('parley publish', () => {
  test('writes a site with quotations as short as asked for, without the text', async () => {
    const site = join(folder, 'site')
    const { exit, out } = await inside(['publish', site, '--db', db, '--up-to', 'GREEN', '--words', '4', '--json'])
    expect(exit).toBe(EXIT.well)
    const told = JSON.parse(out)
    expect(told).toMatchObject({ folder: site })
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    expect(files.length).toBeGreaterThan(told.files)
    const { items } = JSON.parse(readFileSync(join(site, 'data/statements.json'), 'utf8'))
    expect(items[0].content).toBe('that the truce holds …')
    expect(readFileSync(join(site, `data/reports/${report.id}.json`), 'utf8')).not.toContain('Nobody else')
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('parley-edition')
  })

  test('writes nothing where nothing was marked to be published, or where something lies already', async () => {
    const site = join(folder, 'site')
    const unmarked = await inside(['publish', site, '--db', db])
    expect(unmarked.exit).not.toBe(EXIT.well)
    expect(unmarked.err).toMatch(/nothing is here that may be published up to TLP:CLEAR/)
    expect(existsSync(site)).toBe(false)
    mkdirSync(site)
    writeFileSync(join(site, 'mine.txt'), 'x')
    const full = await inside(['publish', site, '--db', db, '--up-to', 'GREEN'])
    expect(full.exit).toBe(EXIT.wrongUse)
    expect(readdirSync(site)).toEqual(['mine.txt'])
    const replaced = await inside(['publish', site, '--db', db, '--up-to', 'GREEN', '--replace'])
    expect(replaced.exit).toBe(EXIT.well)
    expect(existsSync(join(site, 'mine.txt'))).toBe(true)
    // An earlier copy goes: what was taken down since is gone with it.
    const stale = join(site, 'data/reports/r-gone.json')
    writeFileSync(stale, '{}')
    expect((await inside(['publish', site, '--db', db, '--up-to', 'GREEN', '--replace'])).exit).toBe(EXIT.well)
    expect([existsSync(stale), existsSync(join(site, 'mine.txt'))]).toEqual([false, true])
  })

  test.each([
    [['--as-of', '2031-02-30'], /a day of the calendar/],
    [['--words', '0'], /a whole number from 1 on/],
    [['--up-to', 'PINK'], /Allowed choices/],
  ])('says in a line what is wrong with %s', async (more, why) => {
    const { exit, err } = await inside(['publish', join(folder, 'site'), '--db', db, ...more])
    expect(exit).toBe(EXIT.wrongUse)
    expect(err).toMatch(why)
  })
})
