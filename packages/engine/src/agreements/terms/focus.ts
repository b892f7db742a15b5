import type { Cluster } from '../find/clusters.ts'
import type { Told } from './told.ts'

const FAR = 9
const binds = (c: Cluster): boolean => c.kind === 'ceasefire' || c.kind === 'peace plan'

/**
 * Of which agreement each time is told: the one named nearest before it in its clause, else in its sentence; where only a pronoun or a way of
 * counting stands, the last named that can be in being. What was only asked for has no term of its own while a report tells another.
 */
export function focused(told: readonly Told[], clusters: readonly Cluster[]): Map<Cluster, Told[]> {
  const out = new Map<Cluster, Told[]>(clusters.map((c) => [c, []]))
  const namings = clusters.flatMap((cluster) => cluster.namings.map((naming) => ({ cluster, naming })))
  namings.sort((a, b) => a.naming.head - b.naming.head)
  let last: Cluster | null = null
  for (const t of told) {
    const inClause = namings.filter((n) => n.naming.start < t.clause[1] && t.clause[0] < n.naming.end)
    const inSentence = namings.filter((n) => n.naming.sentence === t.sentence && n.naming.head < t.time.start)
    // what a clause tells of times is told of what it names first, unless the name stands at the time itself
    const holding = inClause.find((n) => n.naming.start <= t.time.start && t.time.end <= n.naming.end + 1)
    const direct =
      holding ?? inClause.find((n) => n.naming.head < t.time.start) ?? inClause[0] ?? inSentence.at(-1) ?? null
    let cluster = direct?.cluster ?? null
    if (!cluster) {
      const before = namings.filter((n) => n.naming.head < t.time.start && t.sentence.i - n.naming.sentence.i <= FAR)
      const real = before.filter((n) => binds(n.cluster) && n.cluster.topic !== 'full')
      const near = real.at(-1)?.cluster ?? before.findLast((n) => binds(n.cluster))?.cluster ?? null
      cluster =
        last && out.get(last)!.some((o) => t.sentence.i - o.sentence.i <= 3) && last.topic !== 'full' ? last : near
    }
    if (!cluster) continue
    // other deals hold much that begins and ends: only what is said of the deal itself, close by
    const beside = (n: (typeof namings)[number]) =>
      n.cluster === cluster && n.naming.end <= t.time.start && t.time.start - n.naming.end < 50
    if (!binds(cluster) && t.role !== 'length' && !inClause.some(beside)) continue
    out.get(cluster)!.push(t)
    if (t.role === 'start' || t.role === 'end') last = cluster
  }
  return out
}
