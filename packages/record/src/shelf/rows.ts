import {
  type Day,
  type Dossier,
  daysBetween,
  evidenceOf,
  KIND_NAMES,
  type KindName,
  quote,
  type ReportSummary,
  type Statement,
} from '@parley/schema'
import { issueFinder, ownIssues } from '../fold/issues.ts'
import { byText, distinct } from '../fold/order.ts'
import { type Local, locals } from '../fold/people/local.ts'
import { countKinds, summary } from '../fold/reports.ts'
import { statements } from '../fold/statements.ts'
import { sceneOf, type Told } from '../fold/told.ts'
import { namesIn } from '../queries/filters.ts'
import { romanised } from '../resolve/spelling.ts'
import { folded } from '../resolve/words.ts'
import { findingWords, statementWords } from '../search/told.ts'
import type { Tables } from '../store/tables.ts'
import { saidAs } from '../timeline/said.ts'
import type { RowKind } from './lists/kinds.ts'

/** Raised where rows are made otherwise than before: the shelf is then made anew. */
export const SHELF_VERSION = 20

/** A day that nobody knows comes after all others. */
export const UNKNOWN = 9_999_999

export const EPOCH = '1970-01-01'
export const dayNumber = (day: Day | null): number => (day ? daysBetween(EPOCH, day) : UNKNOWN)

/** Lists show the latest first: turns count days backwards, undated last. */
export const turnOf = (day: Day | null): number => (day ? -daysBetween(EPOCH, day) : UNKNOWN)

/** The letters under which people of like names meet: every pair that `peopleMeasure` may join shares them. */
export const prefixOf = (p: Pick<Local, 'person'>): string => romanised(p.person.surname).slice(0, 3)

type Standing = 'since' | 'until' | 'behind'
/** A finding in the order of a list (`turn`, report, `place`), under all that lists are narrowed by; `nth` is its place in its reading, `words` those by which it is found. */
export type ListRow = {
  kind: RowKind
  turn: number
  place: number
  nth: number
  keys: string[]
  words: string | null
  /** of a statement: by what the saying is known on its day */
  said?: number
}
export type Shelved = {
  report: Omit<Tables['shelf_reports'], Standing | 'state'>
  rows: ListRow[]
  people: Omit<Tables['shelf_people'], Standing>[]
  summary: ReportSummary
}

/** Orders reports as their identifiers do: twelve hexadecimal digits of a hash. */
export const rankOf = (report: string): number => Number.parseInt(report.slice(2, 14), 16) || 0

/** Everything that a list of findings is narrowed by, as keys; the empty one stands for the whole list. */
export const keyOf = {
  all: '',
  actor: (name: string) => `a ${folded(name)}`,
  issue: (id: string) => `i ${id}`,
  outlet: (name: string) => `o ${folded(name)}`,
  report: (id: string) => `r ${id}`,
}

/** What stands on the shelf for one report. Pure. */
export function shelved(told: Told, dossier: Dossier | null): Shelved {
  const { report, reading, day } = told
  const [known, turn, outlet] = [dayNumber(day), turnOf(day), folded(report.outlet ?? '')]
  const find = issueFinder(dossier)
  const keys = (names: readonly string[], issues: readonly string[]) =>
    distinct([
      keyOf.all,
      ...names.map(keyOf.actor),
      ...issues.map(keyOf.issue),
      ...(outlet ? [keyOf.outlet(outlet)] : []),
    ])
  const rows = reading.findings.map((finding, nth): ListRow => {
    const words = quote(report.text, evidenceOf(finding))
    const issues = distinct([...ownIssues(finding), ...find(words)])
    const found = { place: nth, nth, keys: keys(namesIn(finding), issues), words: findingWords(told, finding) }
    return { kind: finding.kind, turn, ...found }
  })
  const places = new Map(reading.findings.map((f, i) => [f.id, i]))
  const scene = sceneOf([told], dossier)
  const start = (s: Statement) => s.evidence.spans[0]?.[0] ?? 0
  const said = statements(scene).sort((a, b) => start(a) - start(b) || byText(a.id, b.id))
  said.forEach((s, place) => {
    const nth = places.get(s.id)!
    const words = statementWords(told, reading.findings[nth]!)
    rows.push({
      kind: 'statement',
      turn: turnOf(s.day),
      place,
      nth,
      keys: keys(s.actors, s.issues),
      words,
      said: Number(saidAs(s, s.actors)),
    })
  })
  rows.push({ kind: 'report', turn, place: 0, nth: 0, keys: keys([], []), words: null })
  const counts = countKinds([told])
  const numbers = Object.fromEntries(KIND_NAMES.map((k) => [k, counts[k] ?? 0])) as Record<KindName, number>
  const people = locals(scene).map((p) => ({
    ...{ prefix: prefixOf(p), report: report.id, name: p.name, known },
    body: JSON.stringify({ ...p, company: [...p.company], among: [...p.among] }),
  }))
  const row = { report: report.id, known, turn, rank: rankOf(report.id), outlet, called: report.outlet, ...numbers }
  return { report: row, rows, people, summary: summary(told) }
}

/** A person as the shelf holds him. */
export const localFrom = (body: string): Local => {
  const p = JSON.parse(body) as Local & { company: string[]; among: string[] }
  return { ...p, company: new Set(p.company), among: new Set(p.among) }
}
