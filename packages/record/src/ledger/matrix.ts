import type { Dossier, Gap, LedgerEntry, PositionCell, PositionMatrix } from '@parley/schema'
import { issuesOf } from '../fold/issues.ts'
import { byText, distinct, latestFirst } from '../fold/order.ts'
import type { Scene } from '../fold/told.ts'
import { indexOf } from '../resolve/dossier-index.ts'
import { stateOf } from '../resolve/state-of.ts'
import { gapOf } from './gaps.ts'

/** Who speaks for a party, the most binding voice first. */
export const VOICES: readonly LedgerEntry['voice'][] = ['state', 'leader', 'own', 'official']

const ROLES = ['party', 'mediator', 'guarantor', 'monitor', 'donor', 'host', 'other']

/** Whether an entry is other than the one before. */
export const isMove = (e: Pick<LedgerEntry, 'move'>): boolean => e.move !== 'first' && e.move !== 'repeated'

/** So much of an entry as a cell shows. */
export type Shown = Omit<LedgerEntry, 'repeats' | 'corroboration'>

/**
 * One cell: the party's own latest words; where it has none, those of its head, then of its people, and by whom. The entries come latest
 * first; it is the same cell where those are left out that are neither the latest of their voice or person nor the latest move of their
 * voice, and `count` tells how many there are.
 */
export function cellOf(
  actor: string,
  issue: string,
  entries: readonly Shown[],
  count: number = entries.length,
): PositionCell {
  const voice = VOICES.find((v) => entries.some((e) => e.voice === v))!
  const current = entries.find((e) => e.voice === voice)!
  const moved = entries.find((e) => e.voice === voice && isMove(e))
  const people = distinct(entries.filter((e) => e.voice !== 'state').map((e) => e.actor))
  const dissent = people.flatMap((name) => {
    const own = entries.find((e) => e.actor === name)!
    if (own.actor === current.actor || own.stance === current.stance) return []
    return [{ actor: name, stance: own.stance, day: own.day, evidence: own.evidence }]
  })
  const { stance, condition, proposition, day, evidence } = current
  return {
    ...{ actor, issue, stance, condition, proposition, day, by: current.actor, voice, entries: count },
    lastMove: moved ? { move: moved.move, day: moved.day, why: moved.why, entry: moved.id } : null,
    ...{ evidence, dissent },
  }
}

const roleOf = (name: string, dossier: Dossier | null) => indexOf(dossier).byName(name)?.role ?? null

/** Which party stands where on which issue, and how far parties are apart. `ledger` comes latest first. */
export function matrixOf(scene: Scene, ledger: readonly LedgerEntry[]): PositionMatrix {
  const { dossier } = scene
  const sides = new Map<string, number>()
  for (const { side } of ledger) sides.set(side, (sides.get(side) ?? 0) + 1)
  const grouped = new Map<string, LedgerEntry[]>()
  for (const entry of ledger) {
    // A person whose party nobody knows stands in a row of his own.
    const key = JSON.stringify([stateOf(entry.side, dossier), entry.issue])
    const own = grouped.get(key)
    if (own) own.push(entry)
    else grouped.set(key, [entry])
  }
  const cells = [...grouped].map(([key, entries]) => {
    const [actor, issue] = JSON.parse(key) as [string, string]
    return cellOf(actor, issue, entries)
  })
  return laidOut(dossier, cells, (name) => sides.get(name) ?? 0)
}

/** The cells as a matrix, with the gaps between parties; `weight` tells how often a side spoke. */
export function laidOut(
  dossier: Dossier | null,
  cells: PositionCell[],
  weight: (name: string) => number,
): PositionMatrix {
  const rank = (name: string) => ROLES.indexOf(roleOf(name, dossier) ?? 'other')
  const actors = distinct(cells.map((c) => c.actor)).sort(
    (a, b) => rank(a) - rank(b) || weight(b) - weight(a) || byText(a, b),
  )
  const known = issuesOf(dossier)
  const issues = [
    ...known.filter((i) => cells.some((c) => c.issue === i.id)),
    ...distinct(cells.map((c) => c.issue))
      .filter((id) => !known.some((i) => i.id === id))
      .sort(byText)
      .map((id) => ({ id, label: id.replace(/-/g, ' ') })),
  ]
  const parties = actors.filter((a) => roleOf(a, dossier) === 'party')
  const spoken = (actor: string, issue: string) => cells.find((c) => c.actor === actor && c.issue === issue)
  const gaps = issues.flatMap(({ id }) =>
    parties.flatMap((a, i) =>
      parties.slice(i + 1).flatMap((b): Gap[] => {
        const [x, y] = [spoken(a, id), spoken(b, id)]
        return x || y ? [{ issue: id, a, b, ...gapOf(x, y) }] : []
      }),
    ),
  )
  const silent = issues.flatMap(({ id }) =>
    parties.some((p) => spoken(p, id))
      ? parties.filter((p) => !spoken(p, id)).map((actor) => ({ actor, issue: id }))
      : [],
  )
  return {
    actors: actors.map((name) => ({ name, role: roleOf(name, dossier), side: name })),
    issues,
    cells: cells.sort(
      (a, b) =>
        actors.indexOf(a.actor) - actors.indexOf(b.actor) || byText(a.issue, b.issue) || latestFirst(a.day, b.day),
    ),
    gaps,
    silent,
  }
}
