import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { View } from '@parley/schema'
import { afterAll, expect, test } from 'vitest'
import { APPLICATION_ID, backupFile, openRecord, openStore, restoreFile } from '../src/index.ts'
import { makeReading, makeReport, on, said, who } from '../src/testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-replaced-'))
afterAll(() => rmSync(folder, { recursive: true }))
const ALL: View = { asOf: null, at: null }

function statement(speaker: string, day: number) {
  const report = makeReport(`${speaker} said that the ferry waits. ${day}`, { published: on(`2024-05-1${day}`) })
  const finding = said(report, speaker, 'said', 'that the ferry waits', { actor: [who(report, speaker)] })
  return [report, makeReading(report, [finding])] as const
}

test.each([
  ['folded', false],
  ['from the shelf', true],
])('a record whose file is replaced while it is open answers from the new one: %s', async (name, shelf) => {
  const [db, copy] = [join(folder, `${name}.parley`), join(folder, `${name}.backup`)]
  const store = openStore(db)
  const record = openRecord(store, { shelf })
  const asked = (of = record) =>
    Promise.all([
      of.actors(ALL),
      of.statements(ALL, { actor: 'Ada Reyes' }),
      of.findings(ALL, 'attribution'),
      of.reports(ALL),
      of.silence(ALL),
      of.sources(ALL),
      of.positions(ALL),
      of.status(ALL),
    ])
  await store.addReport(...statement('Ada Reyes', 1))
  await backupFile(db, copy, APPLICATION_ID)
  await store.addReport(...statement('Ada Reyes', 2))
  await store.addReport(...statement('Bo Lind', 3))
  const before = await asked()
  await restoreFile(copy, db, APPLICATION_ID, true)
  // As many entries as there were, of which the last are others.
  await store.addReport(...statement('Cy Moss', 4))
  await store.addReport(...statement('Cy Moss', 5))
  const after = await asked()
  expect(after).not.toEqual(before)
  expect(after).toEqual(await asked(openRecord(store, { shelf })))
  expect(new Set(after[0].map((a) => a.name.replace(/ \(.*/, '')))).toEqual(new Set(['Ada Reyes', 'Cy Moss']))
  await store.close()
})
