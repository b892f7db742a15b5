/** A child for the test of concurrent decisions: rules on one finding without end, telling each one that was accepted. */
import { openRecord, openStore } from '../src/index.ts'

const [file, who, from] = process.argv.slice(2)
const store = openStore(file!)
const record = openRecord(store)
const { items } = await record.findings({ asOf: null, at: null }, 'attribution')
for (let n = Number(from); ; n++) {
  const ruling = {
    verdict: 'correct',
    findings: [items[0]!.id],
    change: { medium: `${who} ${n}` },
    by: who!,
    reason: 'test',
  }
  const rest = {
    names: [],
    report: null,
    kind: null,
    words: [],
    spans: [],
    at: null,
    undoes: null,
    id: `d-${who}-${n}`,
  }
  const decision = await record.draft({ asOf: null, at: null }, { ...ruling, ...rest } as never, '2026-01-01T00:00:00Z')
  // Each is sent twice, as by somebody whose first answer got lost.
  await store.addDecision(decision)
  await store.addDecision(decision)
  process.stdout.write(`${decision.id}\n`)
}
