import { expect, test } from 'vitest'
import { openRecord, openStore } from '../src/index.ts'
import { makeReading, makeReport, on, said } from '../src/testing.ts'
import { dossier } from './generated.ts'

const ALL = { asOf: null, at: null }

async function filled() {
  const store = openStore(':memory:')
  await store.addDossier(dossier)
  for (let i = 0; i < 6; i++) {
    const words = i % 2 ? `the harvest truce holds in part ${i}` : `nothing new in part ${i}`
    const report = makeReport(`Ilya Petrenko said ${words}.`, {
      name: `r${i}`,
      outlet: 'Wire',
      published: on(`2024-01-0${i + 1}`),
    })
    await store.addReport(report, makeReading(report, [said(report, 'Ilya Petrenko', 'said', words)]))
  }
  return store
}

test('a record that is too large to be folded is not folded, and says so', async () => {
  const record = openRecord(await filled(), { shelf: true, most: 5 })
  const folding = openRecord(await filled(), { shelf: false, most: 5 })
  await expect(folding.coding(ALL, 'A. Reader')).rejects.toMatchObject({ code: 'too-large' })
  await expect(folding.status(ALL)).rejects.toMatchObject({ code: 'too-large' })
  expect((await record.status(ALL)).reports).toBe(6)
  expect((await record.coding(ALL, 'A. Reader')).total).toBe(6)
})

test('findings with some words are found in it, latest first, page by page', async () => {
  const store = await filled()
  const [huge, fold] = [openRecord(store, { shelf: true, most: 5 }), openRecord(store, { shelf: false })]
  for (const q of ['harvest', 'TRUCE part', 'petrenko nothing', 'nowhere', '…']) {
    const whole = await fold.findings(ALL, 'attribution', { q })
    const items = []
    for (let cursor: string | null = null; ; ) {
      const page = await huge.findings(ALL, 'attribution', { q }, { limit: 2, cursor })
      items.push(...page.items)
      cursor = page.next
      if (!cursor) break
    }
    expect(items).toEqual(q === '…' ? [] : whole.items)
  }
})
