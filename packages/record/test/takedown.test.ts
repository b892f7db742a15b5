import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ruling, type View } from '@parley/schema'
import { expect, test } from 'vitest'
import { openRecord, openStore } from '../src/index.ts'
import { makeReading, makeReport, on, said } from '../src/testing.ts'

const ALL: View = { asOf: null, at: null }

test('a takedown leaves a tombstone and not a word, in no table and not in the file; the report does not come back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-takedown-'))
  const file = join(folder, 'record.parley')
  try {
    const report = makeReport('Zebulon Quillfeather said the xylophone truce holds.', {
      ...{ name: 'zebulon.txt', title: 'Quillfeather speaks', outlet: 'Gazette', published: on('2024-05-10') },
    })
    const other = makeReport('Nothing else happened.', { name: 'other.txt', published: on('2024-05-11') })
    const reading = makeReading(report, [said(report, 'Zebulon Quillfeather', 'said', 'the xylophone truce holds')])
    const store = openStore(file)
    await store.addReport(report, reading)
    await store.addReport(other, makeReading(other, []))
    const record = openRecord(store)
    const [statement] = (await record.statements(ALL)).items
    const change = { medium: 'the Quillfeather letter' }
    const ruling = Ruling.parse({
      verdict: 'correct',
      findings: [statement!.id],
      change,
      by: 'A. Reader',
      reason: 'why',
    })
    await store.addDecision(await record.draft(ALL, ruling, '2026'))
    expect(readFileSync(file).toString('latin1') + readFileSync(`${file}-wal`).toString('latin1')).toMatch(/xylophone/)

    const done = await store.takedown({ report: 'zebulon.txt', reason: 'names a witness', by: 'An editor' })
    expect(done).toEqual({ revision: 4, report: report.id })
    expect(await store.takedown({ report: report.id, reason: 'again', by: 'x' })).toEqual(done)
    await expect(store.addReport({ ...report, name: 'c' }, reading)).rejects.toThrow(
      /taken down at revision 4: names a witness/,
    )
    await expect(store.wouldAdd(report.id, reading.engine)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(store.takedown({ report: 'nothing', reason: 'x', by: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })

    // Earlier revisions are no way round it, in this process or another.
    for (const view of [ALL, { asOf: null, at: 2 }]) {
      for (const each of [record, openRecord(openStore(file, { readOnly: true }))]) {
        expect((await each.statements(view)).total).toBe(0)
        await expect(each.report(view, report.id)).rejects.toThrow(/taken down: names a witness/)
      }
    }
    expect(JSON.stringify(await record.corrections(ALL))).not.toMatch(/Quillfeather|xylophone/)
    expect(await store.verify()).toMatchObject({ broken: [] })
    expect(await store.tables.selectFrom('tombstones').selectAll().execute()).toEqual([
      { revision: 4, report: report.id, hash: report.hash, reason: 'names a witness', by: 'An editor' },
    ])
    await store.close()
    for (const each of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, each)).toString('latin1')
      expect(bytes, each).not.toMatch(/quillfeather|xylophone|zebulon/i)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
