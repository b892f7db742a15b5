import {
  type Anchor,
  type Day,
  type Decision,
  type Dossier,
  Handling,
  type Sees,
  type Tlp,
  tlpRank,
  UNMARKED,
} from '@parley/schema'

/** A finding's marking holds on to its words, as every decision does, so that a newer reading keeps it. */
export type FindingMark = { anchor: Anchor; handling: Handling }

/** Who may see what, by the latest markings that stand. Older revisions are kept by them too: a secret has no history. */
export type Marks = {
  dossier: Handling
  reports: ReadonlyMap<string, Handling>
  findings: ReadonlyMap<string, readonly FindingMark[]>
}

const NONE: Handling = { tlp: null, embargo: null }

/** The stricter of two levels; null binds nobody. */
export const stricter = (a: Tlp | null, b: Tlp | null): Tlp | null =>
  a === null ? b : b === null ? a : tlpRank(a) >= tlpRank(b) ? a : b

const later = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : a > b ? a : b)

/** What holds for a thing that belongs to another: the stricter level, the later embargo. */
export const within = (outer: Handling, inner: Handling): Handling => ({
  tlp: stricter(outer.tlp, inner.tlp),
  embargo: later(outer.embargo, inner.embargo),
})

/** The markings among standing decisions, earliest first; the latest one of a thing holds. */
export function marksOf(decisions: readonly Decision[], dossier: Dossier | null): Marks {
  let ofDossier = NONE
  const reports = new Map<string, Handling>()
  const findings = new Map<string, FindingMark[]>()
  for (const { verdict, on, change } of decisions) {
    if (verdict !== 'mark') continue
    const handling = Handling.safeParse(change).data
    if (!handling) continue
    for (const anchor of on) {
      if (anchor.kind === 'dossier') ofDossier = handling
      else if (anchor.kind === 'report') reports.set(anchor.report, handling)
      else {
        const others = (findings.get(anchor.report) ?? []).filter(
          (m) =>
            m.anchor.kind !== anchor.kind || m.anchor.quote !== anchor.quote || m.anchor.finding !== anchor.finding,
        )
        findings.set(anchor.report, [...others, { anchor, handling }])
      }
    }
  }
  const own: Handling = { tlp: dossier?.tlp ?? null, embargo: dossier?.embargo ?? null }
  return { dossier: within(own, ofDossier), reports, findings }
}

/** What holds for a report; UNMARKED where neither it nor its dossier is marked. */
export function reportHandling(marks: Marks, report: string): Handling {
  const { tlp, embargo } = within(marks.dossier, marks.reports.get(report) ?? NONE)
  return { tlp: tlp ?? UNMARKED, embargo }
}

/** Whether somebody may see a thing so marked. */
export const mayBeSeen = ({ tlp, embargo }: Handling, sees: Sees): boolean =>
  tlpRank(tlp ?? UNMARKED) <= tlpRank(sees.tlp) && (sees.embargoed || embargo === null || embargo <= sees.day)
