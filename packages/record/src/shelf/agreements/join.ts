import type { Candidate } from '../../fold/agreements/item.ts'
import { AGREEMENTS } from '../../fold/agreements/score.ts'
import type { Link } from '../../fold/decisions/links.ts'
import { scoreOf } from '../../fold/identity/likeness.ts'
import { byText } from '../../fold/order.ts'
import type { Followed, Row } from './follow.ts'

/** An agreement in a view: those who tell of it, by likeness, and which likenesses were joined for what score. */
export type Joined = {
  rows: Row[]
  classes: Class[]
  joins: { a: Class; b: Class; score: number; decision: string | null }[]
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

/** The score of two findings that nothing tells apart, where only a ruling keeps them from being one; 0 where they are not like enough. */
function alike(c: Candidate): number {
  if (!AGREEMENTS.keys(c).length || AGREEMENTS.forbids(c, c) !== null) return 0
  const score = scoreOf(AGREEMENTS.grounds(c, c))
  return score >= AGREEMENTS.threshold ? score : 0
}

/** Rows by what they are compared by; what a person ruled about stands by itself. */
function classesOf(rows: readonly Row[], ruled: ReadonlySet<string>): Class[] {
  const found: Class[] = []
  const own = new Map<number, Class>()
  for (const row of rows) {
    const known = ruled.has(row.id) ? undefined : own.get(row.likeness)
    if (!known) {
      const made: Class = { likeness: row.likeness, first: row, rows: [row], reports: new Set([row.number]), order: 0 }
      if (!ruled.has(row.id)) own.set(row.likeness, made)
      found.push(made)
      continue
    }
    known.rows.push(row)
    known.reports.add(row.number)
    if (row.id < known.first.id) known.first = row
  }
  found.sort((a, b) => (a.first.id < b.first.id ? -1 : 1))
  found.forEach((c, i) => {
    c.order = i
  })
  return found
}

type Edge = Joined['joins'][number]

/** Pairs of classes that are like enough, the most alike first, ties by identifier. */
function edgesOf(all: readonly Class[], { likenesses, pairs }: Pick<Followed, 'likenesses' | 'pairs'>): Edge[] {
  const own = new Map<number, Class[]>()
  for (const c of all) {
    const list = own.get(c.likeness)
    if (list) list.push(c)
    else own.set(c.likeness, [c])
  }
  const edges: Edge[] = []
  const add = (p: Class, q: Class, score: number) =>
    edges.push(p.order < q.order ? { a: p, b: q, score, decision: null } : { a: q, b: p, score, decision: null })
  for (const { x, y, score } of pairs)
    for (const p of own.get(x) ?? []) for (const q of own.get(y) ?? []) add(p, q, score)
  for (const list of own.values()) {
    if (list.length < 2) continue
    const score = alike(likenesses[list[0]!.likeness]!)
    if (!score) continue
    for (const [i, p] of list.entries()) for (const q of list.slice(i + 1)) add(p, q, score)
  }
  return edges.sort((p, q) => q.score - p.score || p.a.order - q.a.order || p.b.order - q.b.order)
}

/**
 * The agreements of a view, from its findings: what `clustersOf` makes of all of them at once, made of likenesses whose scores are known
 * already. What people ruled comes first; then pairs from the most alike down, ties by identifier, never where one report tells two of the
 * joined apart or anything forbids that they are one. Pure.
 */
export function joinedOf(
  followed: Pick<Followed, 'likenesses' | 'pairs'>,
  rows: readonly Row[],
  links: readonly Link[] = [],
): Joined[] {
  const { likenesses } = followed
  const there = links.length ? new Set(rows.map((r) => r.id)) : null
  const rulings = links.filter((l) => there!.has(l.a) && there!.has(l.b))
  const all = classesOf(rows, new Set(rulings.flatMap((l) => [l.a, l.b])))
  const byId = new Map(
    rulings.length ? all.flatMap((c) => (c.rows.length === 1 ? [[c.first.id, c] as const] : [])) : [],
  )
  const [parted, unsure] = [new Set<string>(), new Set<string>()]
  for (const { a, b, verdict } of rulings) {
    const [x, y] = [byId.get(a)!.order, byId.get(b)!.order]
    if (verdict !== 'same')
      for (const key of [`${x} ${y}`, `${y} ${x}`]) (verdict === 'different' ? parted : unsure).add(key)
  }
  type Group = { classes: Class[]; joins: Edge[] }
  const groups: Group[] = all.map((c) => ({ classes: [c], joins: [] }))
  const join = (edge: Edge) => {
    const [x, y] = [groups[edge.a.order]!, groups[edge.b.order]!]
    const one: Group = { classes: [...x.classes, ...y.classes], joins: [...x.joins, ...y.joins, edge] }
    for (const c of one.classes) groups[c.order] = one
  }
  const isParted = (a: Class, b: Class) => parted.has(`${a.order} ${b.order}`)
  const same = rulings.filter((l) => l.verdict === 'same').sort((p, q) => byText(p.a, q.a) || byText(p.b, q.b))
  for (const { a, b, decision } of same) {
    const [x, y] = [byId.get(a)!, byId.get(b)!]
    const [p, q] = [groups[x.order]!, groups[y.order]!]
    if (p !== q && !p.classes.some((i) => q.classes.some((j) => isParted(i, j))))
      join({ a: x, b: y, score: 1, decision })
  }
  // What a person ruled to be one may hold what would else be forbidden: it stands in the way only where all of it does.
  const units = same.length ? groups.map((g) => g.classes) : null
  const forbids = (a: Class, b: Class) => AGREEMENTS.forbids(likenesses[a.likeness]!, likenesses[b.likeness]!) !== null
  const forbidden = (a: Class, b: Class): boolean => {
    const [x, y] = [units?.[a.order] ?? [a], units?.[b.order] ?? [b]]
    if (x.some((p) => y.some((q) => isParted(p, q) || common(p.reports, q.reports)))) return true
    return x.every((p) => y.every((q) => forbids(p, q)))
  }
  for (const edge of edgesOf(all, followed)) {
    const { a, b } = edge
    const [x, y] = [groups[a.order]!, groups[b.order]!]
    if (x === y || unsure.has(`${a.order} ${b.order}`)) continue
    if (!x.classes.some((p) => y.classes.some((q) => forbidden(p, q)))) join(edge)
  }
  return [...new Set(groups)].map((g): Joined => {
    const rows = g.classes.flatMap((c) => c.rows)
    let lastKnown = -1
    for (const r of rows) if (r.day !== null && r.known > lastKnown) lastKnown = r.known
    const reports = g.classes.length === 1 ? g.classes[0]!.reports.size : new Set(rows.map((r) => r.number)).size
    return { rows, classes: g.classes, joins: g.joins, lastKnown, reports }
  })
}
