import { Ruling, type View } from '@parley/schema'
import fc from 'fast-check'
import { test } from 'vitest'
import { openRecord, type RecordQueries, type Store } from '../src/index.ts'
import { makeReading, makeReport, on, said, who } from '../src/testing.ts'
import { dossier, histories } from './generated.ts'
import { NOW, pagesOf, shelved } from './shelves.ts'

const by = { by: 'A. Reader', reason: 'test' }

/** Reports that are versions of one page. */
const PAGES: string[] = []

async function rule(store: Store, n: number): Promise<void> {
  const record = openRecord(store, { shelf: false })
  const { items } = await record.findings(NOW, 'attribution')
  if (!items.length) return
  const { report } = items[n % items.length]!.evidence
  const of = (i: number) => [items[(n + i) % items.length]!.id]
  // What was rejected just before can't be ruled on again: that ruling is left out.
  const made = async (ruling: object) => {
    const asked = Ruling.parse({ ...by, ...ruling })
    const decision = await record.draft(NOW, asked, `2026-01-0${(n % 9) + 1}`).catch(() => null)
    if (decision) await store.addDecision(decision)
    return decision?.id ?? ''
  }
  await made({ verdict: 'correct', findings: of(0), change: { medium: `letter ${n}` } })
  const rejected = await made({ verdict: 'reject', findings: of(1) })
  if (n % 3) await made({ verdict: 'accept', findings: of(2) })
  if (n % 2 && rejected) await made({ verdict: 'undo', undoes: rejected })
  for (const coder of ['Ann', 'Bo'])
    await made({ by: coder, verdict: 'code', findings: of(3), change: { act: coder === 'Ann' ? 'claim' : 'deny' } })
  await made({ verdict: 'accept', report, findings: [] })
}

async function answers(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = [await record.sources(view), await record.reliability(view)]
  for (const state of [null, 'holds', 'undone', 'asked again', 'not in view'] as const)
    all.push(...(await pagesOf((cursor) => record.corrections(view, { limit: 2, cursor }, state))))
  const found = (await record.findings(view, 'attribution')).items
  for (const f of found) all.push(await record.corroboration(view, [f.id, found[0]!.id]))
  const names = (await record.reports(view)).items.map((r) => r.name)
  for (const name of [...new Set([...names, ...found.map((f) => f.evidence.report), ...PAGES])])
    all.push(await record.versions(view, name).catch((e: Error) => e.message))
  return all
}

test('sources, versions, corroboration, the correction log and the reliability of rules are those of the fold, as of any day and revision', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(20), fc.boolean(), async (made, n, versions) => {
      const { store, compare, over } = await shelved(dossier, answers)
      for (const { report, reading } of made) await store.addReport(report, reading)
      const page = (words: string, day: string) => {
        const text = `Ilya Berg said ${words}. Then the gazette printed it on the first page, and the wire told it again.`
        const report = makeReport(text, { outlet: 'Wire', url: 'https://a.example/x', published: on(day) })
        const credited = [who(report, 'the gazette')]
        return { report, reading: makeReading(report, [said(report, 'Ilya Berg', 'said', words)], { credited }) }
      }
      const first = page('it holds', '2024-01-10')
      PAGES.splice(0, PAGES.length, first.report.id)
      await store.addReport(first.report, first.reading)
      await rule(store, n)
      await compare(NOW)
      if (versions) {
        const later = page('it is over', '2024-01-20')
        await store.addReport(later.report, later.reading)
      }
      const days = [...new Set(made.flatMap((m) => m.day ?? []))].slice(0, 2)
      await over([null, '2024-01-15', ...days])
    }),
    { numRuns: 15 },
  )
}, 120_000)
