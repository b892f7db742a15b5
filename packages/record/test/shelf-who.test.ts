import { Ruling } from '@parley/schema'
import { expect, test } from 'vitest'
import { openRecord, openStore } from '../src/index.ts'
import { makeReading, makeReport, on, said } from '../src/testing.ts'
import { dossier } from './generated.ts'

const ALL = { asOf: null, at: null }

async function filled() {
  const store = openStore(':memory:')
  await store.addDossier(dossier)
  const names = ['Maria Sund', 'Anna Berg', 'Mariya Sund', 'Per Lund']
  for (const [i, name] of names.entries()) {
    const report = makeReport(`${name} said part ${i} holds.`, { outlet: 'Wire', published: on(`2024-01-0${i + 1}`) })
    await store.addReport(report, makeReading(report, [said(report, name, 'said', `part ${i} holds`)]))
  }
  // As large as records are that are never folded, and as small as those that always are.
  return { store, large: openRecord(store, { shelf: true, most: 0 }), fold: openRecord(store, { shelf: false }) }
}

test('in a very large record names follow what people ruled on who is who, and nothing is folded', async () => {
  const { store, large, fold } = await filled()
  const says = async (record: typeof large) => (await record.statements(ALL)).items.map((s) => [s.content, s.actors])
  const idOf = async (name: string) =>
    (await fold.statements(ALL)).items.find((s) => s.evidence.quote.startsWith(name))!.id
  const rule = async (ruling: object) => {
    const asked = Ruling.parse({ by: 'A. Reader', reason: 'test', ...ruling })
    const decision = await large.draft(ALL, asked, '2026-01-01')
    await store.addDecision(decision)
    return decision.id
  }
  const before = await says(fold)
  expect(await says(large)).toEqual(before)
  const same = await rule({ verdict: 'same', findings: [await idOf('Maria'), await idOf('Anna')] })
  expect(await says(fold)).not.toEqual(before)
  expect(await says(large)).toEqual(await says(fold))
  await rule({ verdict: 'same', names: ['Per Lund', 'Petrenko'], findings: [] }).catch(() => {})
  expect(await says(large)).toEqual(await says(fold))
  await rule({ verdict: 'undo', undoes: same })
  expect(await says(large)).toEqual(await says(fold))
  await expect(large.coding(ALL, 'A. Reader')).resolves.toMatchObject({ done: 0 })
})
