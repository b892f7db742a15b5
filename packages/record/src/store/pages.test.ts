import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeReading, makeReport } from '../testing.ts'
import { openStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))
const bytes = Buffer.from('<p>The bridge is open.</p>'.repeat(100))
const page = {
  hash: createHash('sha256').update(bytes).digest('hex'),
  url: 'https://lake.example/1',
  type: 'text/html',
  bytes,
}

test('a page is kept as it came, checked by verify, and goes with its report', async () => {
  const store = openStore(join(folder, 'a.parley'), { now: () => '2021-05-12T10:00:00Z' })
  await store.intake.keep(page)
  await store.intake.keep({ ...page, url: 'https://lake.example/2' })
  const held = await store.intake.page(page.hash)
  expect([held!.url, held!.at, Buffer.from(held!.bytes).equals(bytes)]).toEqual([
    page.url,
    '2021-05-12T10:00:00Z',
    true,
  ])
  expect(await store.intake.page('0')).toBe(null)
  expect(await store.verify()).toEqual({ checked: 1, broken: [] })
  const report = makeReport('The bridge is open.', { page: page.hash })
  await store.addReport(report, makeReading(report, []))
  await store.takedown({ report: report.id, reason: 'a witness is named', by: 'ada' })
  expect(await store.intake.page(page.hash)).toBe(null)
  await store.close()
})

test('a page that was changed is told', async () => {
  const store = openStore(join(folder, 'b.parley'))
  await store.intake.keep({ ...page, hash: 'f'.repeat(64) })
  expect((await store.verify()).broken).toEqual([
    { report: page.url, finding: '', why: 'the kept page is not the one that was fetched' },
  ])
  await store.close()
})

test('addresses and failures are remembered, and mended', async () => {
  const store = openStore(join(folder, 'c.parley'), { now: () => '2021-05-12T10:00:00Z' })
  const { intake } = store
  expect(await intake.seen('u')).toBe(null)
  await intake.see('u', { etag: '"1"', modified: null, notBefore: null })
  await intake.see('u', { etag: '"2"', modified: null, notBefore: null })
  expect(await intake.seen('u')).toEqual({ etag: '"2"', modified: null, notBefore: null })
  await intake.fail('b.pdf', 'damaged')
  await intake.fail('b.pdf', 'still damaged')
  await intake.fail('a.pdf', 'damaged')
  await intake.mend('a.pdf')
  expect(await intake.failures()).toEqual([
    { input: 'b.pdf', error: 'still damaged', tries: 2, at: '2021-05-12T10:00:00Z' },
  ])
  await store.close()
})
