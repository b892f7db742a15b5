import { AGREEMENTS } from '../../fold/agreements/score.ts'
import type { Followed, Row } from './follow.ts'

/** An agreement in a view: those who tell of it, by likeness, and which likenesses were joined for what score. */
export type Joined = {
  rows: Row[]
  classes: Class[]
  joins: { a: Class; b: Class; score: number }[]
  lastKnown: number
  reports: number
}

/** Findings that nothing tells apart; the one with the first identifier stands for all. */
export type Class = { likeness: number; first: Row; rows: Row[]; reports: Set<number>; order: number }

const common = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const x of few) if (many.has(x)) return true
  return false
}

/**
 * The agreements of a view, from its findings: what `clustersOf` makes of all of them at once, made of likenesses whose scores are known
 * already. Pairs are joined from the most alike down, ties by identifier, never where one report tells two of the joined apart or
 * anything forbids that they are one. Pure.
 */
export function joinedOf({ likenesses, pairs }: Followed, rows: readonly Row[]): Joined[] {
  const classes: (Class | undefined)[] = new Array(likenesses.length)
  for (const row of rows) {
    const own = classes[row.likeness]
    if (!own) {
      classes[row.likeness] = {
        likeness: row.likeness,
        first: row,
        rows: [row],
        reports: new Set([row.number]),
        order: 0,
      }
      continue
    }
    own.rows.push(row)
    own.reports.add(row.number)
    if (row.id < own.first.id) own.first = row
  }
  const there = classes.filter((c) => c !== undefined).sort((a, b) => (a.first.id < b.first.id ? -1 : 1))
  there.forEach((c, i) => {
    c.order = i
  })
  const edges: { a: Class; b: Class; score: number }[] = []
  for (const { x, y, score } of pairs) {
    const [p, q] = [classes[x], classes[y]]
    if (p && q) edges.push(p.order < q.order ? { a: p, b: q, score } : { a: q, b: p, score })
  }
  edges.sort((p, q) => q.score - p.score || p.a.order - q.a.order || p.b.order - q.b.order)
  const forbidden = (a: Class, b: Class): boolean =>
    common(a.reports, b.reports) || AGREEMENTS.forbids(likenesses[a.likeness]!, likenesses[b.likeness]!) !== null
  type Group = { classes: Class[]; joins: Joined['joins'] }
  const groups: Group[] = there.map((c) => ({ classes: [c], joins: [] }))
  for (const edge of edges) {
    const [x, y] = [groups[edge.a.order]!, groups[edge.b.order]!]
    if (x === y || x.classes.some((p) => y.classes.some((q) => forbidden(p, q)))) continue
    const one: Group = { classes: [...x.classes, ...y.classes], joins: [...x.joins, ...y.joins, edge] }
    for (const c of one.classes) groups[c.order] = one
  }
  return [...new Set(groups)].map((g): Joined => {
    const rows = g.classes.flatMap((c) => c.rows)
    let lastKnown = -1
    for (const r of rows) if (r.day !== null && r.known > lastKnown) lastKnown = r.known
    const reports = g.classes.length === 1 ? g.classes[0]!.reports.size : new Set(rows.map((r) => r.number)).size
    return { rows, classes: g.classes, joins: g.joins, lastKnown, reports }
  })
}
