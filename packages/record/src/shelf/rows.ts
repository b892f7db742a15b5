import {
  type Day,
  type Dossier,
  daysBetween,
  evidenceOf,
  type Finding,
  KIND_NAMES,
  type KindName,
  quote,
} from '@parley/schema'
import { findingAnswer } from '../fold/finding-answer.ts'
import { issueFinder, ownIssues } from '../fold/issues.ts'
import { distinct } from '../fold/order.ts'
import { isLocal, type Local, locals } from '../fold/people/local.ts'
import { countKinds, summary } from '../fold/reports.ts'
import { statements } from '../fold/statements.ts'
import { sceneOf, type Told } from '../fold/told.ts'
import { namesIn } from '../queries/filters.ts'
import { mentionsIn, PLACE_SLOTS } from '../resolve/mentions.ts'
import { romanised } from '../resolve/spelling.ts'
import { folded } from '../resolve/words.ts'
import type { Tables } from '../store/tables.ts'

/** Raised where rows are made otherwise than before: the shelf is then made anew. */
export const SHELF_VERSION = 11

/** A day that nobody knows comes after all others. */
export const UNKNOWN = 9_999_999

export const EPOCH = '1970-01-01'
export const dayNumber = (day: Day | null): number => (day ? daysBetween(EPOCH, day) : UNKNOWN)

/** Lists show the latest first: turns count days backwards, undated last. */
export const turnOf = (day: Day | null): number => (day ? -daysBetween(EPOCH, day) : UNKNOWN)

/** Kinds of rows: those of findings, and statements, whose days are those on which they were said. */
export type RowKind = KindName | 'statement'

/** The letters under which people of like names meet: every pair that `peopleMeasure` may join shares them. */
export const prefixOf = (p: Pick<Local, 'person'>): string => romanised(p.person.surname).slice(0, 3)

type Row = Omit<Tables['shelf_rows'], 'since' | 'until' | 'behind'>
export type Shelved = {
  report: Omit<Tables['shelf_reports'], 'since' | 'until' | 'behind'>
  rows: Row[]
  people: Omit<Tables['shelf_people'], 'since' | 'until' | 'behind'>[]
  answers: Omit<Tables['shelf_answers'], 'since' | 'until' | 'behind'>[]
}

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
  const known = dayNumber(day)
  const outlet = folded(report.outlet ?? '')
  const find = issueFinder(dossier)
  const rows: Row[] = []
  const answers: Shelved['answers'] = []
  const localsOf = (finding: Finding) =>
    distinct(
      mentionsIn(finding.value).flatMap(({ mention, slot }) =>
        !PLACE_SLOTS.has(slot) && isLocal(mention) ? [mention.name] : [],
      ),
    )
  const answer = (kind: 'finding' | 'statement', id: string, body: unknown, finding: Finding) =>
    answers.push({ report: report.id, kind, id, body: JSON.stringify(body), locals: JSON.stringify(localsOf(finding)) })
  const put = (
    kind: RowKind,
    turn: number,
    place: number,
    id: string,
    names: readonly string[],
    issues: readonly string[],
  ) => {
    const one = {
      kind,
      turn,
      report: report.id,
      place,
      id,
      known,
      outlet,
      issues: issues.length ? `|${issues.join('|')}|` : '',
    }
    const keys = [
      keyOf.all,
      ...names.map(keyOf.actor),
      ...issues.map(keyOf.issue),
      ...(outlet ? [keyOf.outlet(outlet)] : []),
    ]
    for (const key of distinct(keys)) rows.push({ key, ...one })
  }
  reading.findings.forEach((finding, place) => {
    const words = quote(report.text, evidenceOf(finding))
    put(
      finding.kind,
      turnOf(day),
      place,
      finding.id,
      namesIn(finding),
      distinct([...ownIssues(finding), ...find(words)]),
    )
    answer('finding', finding.id, findingAnswer({ told, finding }), finding)
  })
  const byId = new Map(reading.findings.map((f) => [f.id, f]))
  const scene = sceneOf([told], dossier)
  for (const s of statements(scene)) {
    put('statement', turnOf(s.day), s.evidence.spans[0]?.[0] ?? 0, s.id, s.actors, s.issues)
    answer('statement', s.id, s, byId.get(s.id)!)
  }
  answers.push({ report: report.id, kind: 'report', id: report.id, body: JSON.stringify(summary(told)), locals: '[]' })
  const counts = countKinds([told])
  const numbers = Object.fromEntries(KIND_NAMES.map((k) => [k, counts[k] ?? 0])) as Record<KindName, number>
  const people = locals(scene).map((p) => ({
    ...{ prefix: prefixOf(p), report: report.id, name: p.name, known },
    body: JSON.stringify({ ...p, company: [...p.company], among: [...p.among] }),
  }))
  const row = { report: report.id, known, turn: turnOf(day), outlet, called: report.outlet, ...numbers }
  return { report: row, rows, people, answers }
}

/** A person as the shelf holds him. */
export const localFrom = (body: string): Local => {
  const p = JSON.parse(body) as Local & { company: string[]; among: string[] }
  return { ...p, company: new Set(p.company), among: new Set(p.among) }
}
