import { addDays, type Status } from '@parley/schema'
import { issuesOf } from '../fold/issues.ts'
import type { Shelf } from '../shelf/read.ts'
import { UNKNOWN } from '../shelf/rows.ts'
import { VERSION } from '../version.ts'

type Counts = Awaited<ReturnType<Shelf['counts']>>

/** The record at a glance, from counts alone. */
export function statusFrom(v: NonNullable<Awaited<ReturnType<Shelf['usable']>>>, c: Counts): Status {
  const { dossier } = v
  const day = (n: number | null) => (n === null || n === UNKNOWN ? null : addDays('1970-01-01', n))
  return {
    dossier: dossier && { id: dossier.dossier, title: dossier.title, description: dossier.description },
    revision: v.at,
    ...{ reports: c.reports, outlets: c.outlets.length, firstDay: day(c.first), lastDay: day(c.last), counts: c.kinds },
    ...{ issues: issuesOf(dossier), outletNames: c.outlets, version: VERSION },
  }
}
