import { evidenceOf, type Finding, type Reading, type Sees, type Span } from '@parley/schema'
import { type Marks, mayBeSeen, reportHandling, within } from './marks.ts'

/** What one reader may see of the record: the one place in which need-to-know is kept. */
export type Sight = {
  /** equal for readers who see the same */
  key: string
  report(id: string): boolean
  /** a reading without the findings that are kept from this reader */
  reading(reading: Reading): Reading
}

/** Sees all there is: the person whose machine it is, and commands. */
export const EVERYTHING: Sight = { key: '', report: () => true, reading: (reading) => reading }

const NOTHING_MARKED = { dossier: { tlp: null, embargo: null }, reports: new Map(), findings: new Map() }

/**
 * What somebody sees under some markings. Where nothing is kept from them this is EVERYTHING itself, so that all who see
 * everything share what was folded for one.
 */
export function sightOf(marks: Marks, sees: Sees | null | undefined): Sight {
  if (!sees) return EVERYTHING
  const dossier = reportHandling({ ...NOTHING_MARKED, dossier: marks.dossier }, '')
  const all = [
    dossier,
    ...[...marks.reports.keys()].map((id) => reportHandling(marks, id)),
    ...[...marks.findings].flatMap(([id, those]) => those.map((m) => within(reportHandling(marks, id), m.handling))),
  ]
  if (all.every((h) => mayBeSeen(h, sees))) return EVERYTHING
  const report = (id: string) => mayBeSeen(reportHandling(marks, id), sees)
  return {
    key: `${sees.tlp} ${sees.embargoed ? 'embargoed' : sees.day}`,
    report,
    reading(reading) {
      const id = reading.report
      const hidden = (marks.findings.get(id) ?? []).filter(
        (m) => !mayBeSeen(within(reportHandling(marks, id), m.handling), sees),
      )
      if (!hidden.length) return reading
      // By place: a newer reading may find it with a word more or less, and it stays hidden.
      const overlap = (f: Finding, spans: readonly Span[]) =>
        evidenceOf(f).some(([from, to]) => spans.some(([start, end]) => from < end && start < to))
      const kept = (f: Finding) =>
        !hidden.some(({ anchor }) => anchor.finding === f.id || (anchor.kind === f.kind && overlap(f, anchor.spans)))
      return { ...reading, findings: reading.findings.filter(kept) }
    },
  }
}
