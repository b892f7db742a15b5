import { KIND_NAMES, type ReportAnswer, type ReportSummary } from '@parley/schema'
import type { Told } from './told.ts'

/** How many findings of each kind; every kind is named, also where there is none. */
export const countKinds = (told: readonly Told[]): Record<string, number> => {
  const counts: Record<string, number> = Object.fromEntries(KIND_NAMES.map((kind) => [kind, 0]))
  for (const { reading } of told) for (const { kind } of reading.findings) counts[kind]!++
  return counts
}

/** A report as a row of a list. */
export const summary = (told: Told): ReportSummary => {
  const { report, reading, day, words, revision } = told
  const { id, name, title, outlet, url, type } = report
  const { language, published } = reading
  return { id, name, title, outlet, url, type, language, published, day, words, counts: countKinds([told]), revision }
}

/** A report whole: its text, and its findings resolved. */
export const whole = (told: Told): ReportAnswer => {
  const { report, reading } = told
  const { name, version, model } = reading.engine
  return {
    ...summary(told),
    ...{ text: report.text, hash: report.hash, furniture: reading.furniture },
    credited: reading.credited.map((m) => m.name),
    findings: reading.findings,
    elsewhere: [...(told.elsewhere ?? [])],
    engine: { name, version, model },
  }
}
