import type { Day, Dossier, Finding, KindName, Reading, Report, Review } from '@parley/schema'
import type { Effect } from './decisions/index.ts'
import type { Links } from './decisions/links.ts'
import { byText } from './order.ts'

/** One report as a view holds it: its words, its reading resolved and with people's decisions, the latest day it can be from. */
export type Told = {
  report: Report
  reading: Reading
  day: Day | null
  /** the revision that brought the report into the record */
  revision: number
  words: number
  /** what people ruled about its findings, by finding; absent where nobody did */
  reviews?: ReadonlyMap<string, Review>
  /** findings of another process than the dossier's: shown with the report, and nothing is answered from them */
  elsewhere?: readonly Finding[]
  /** what each ruling does here, in the order in which they were made */
  effects?: readonly Effect[]
}

/** All that a fold is made from: the reports in view in canonical order, and the dossier. */
export type Scene = {
  told: readonly Told[]
  dossier: Dossier | null
  known: Day | null
  /** what people ruled to be one thing or two */
  links?: Links
  /** reports in which somebody is called otherwise than by themselves, as they call everybody */
  plain?: ReadonlyMap<string, Told>
  /** earlier versions of reports: kept and shown, but nothing is answered from them; earliest first */
  earlier?: readonly Told[]
  /** the version that stands for an earlier one */
  latest?: ReadonlyMap<string, string>
}

/** The latest day that a report can be from; null where that is unknown. */
export const dayOf = (reading: Reading): Day | null => reading.published?.to ?? null

/** Earliest first, undated last, ties by identifier: no order of reading can be seen in it. */
export function sceneOf(told: readonly Told[], dossier: Dossier | null, links?: Links): Scene {
  const sorted = [...told].sort((a, b) => byText(a.day ?? '9999', b.day ?? '9999') || byText(a.report.id, b.report.id))
  const days = sorted.flatMap((t) => t.day ?? [])
  return { told: sorted, dossier, known: days.at(-1) ?? null, ...(links && { links }) }
}

export type Item<K extends KindName = KindName> = { told: Told; finding: Extract<Finding, { kind: K }> }

/** Every finding of one kind with its report, in canonical order. */
export const findingsOf = <K extends KindName>(scene: Scene, kind: K): Item<K>[] =>
  scene.told.flatMap((told) =>
    told.reading.findings.flatMap((f) => (f.kind === kind ? [{ told, finding: f as Item<K>['finding'] }] : [])),
  )
