/** A child for the crash test: writes reports without end, telling each number before it writes it. */
import { openStore } from '../src/index.ts'
import { agreed, makeReading, makeReport, on, said } from '../src/testing.ts'

const store = openStore(process.argv[2]!)
for (let n = 0; ; n++) {
  const text = `Report ${n}. ${Array.from({ length: 60 }, (_, i) => `Speaker${i} said the truce holds for ${i} days.`).join(' ')}`
  const report = makeReport(text, { name: `r${n}`, published: on('2024-01-01') })
  const findings = Array.from({ length: 60 }, (_, i) =>
    said(report, `Speaker${i} `, 'said', `the truce holds for ${i} days`),
  )
  process.stdout.write(`${n}\n`)
  await store.addReport(report, makeReading(report, [...findings, agreed(report, 'truce')]))
}
