import type { Dossier, Mention } from '@parley/schema'
import { distinct } from '../order.ts'
import type { Candidate } from './item.ts'

/** Roles in a process from which one does not bind oneself by what others agree. */
const BESIDE = new Set(['mediator', 'guarantor', 'observer', 'monitor', 'host', 'donor'])

/**
 * Whom the reports of one agreement call its parties. Who brokered it is often told beside those whom it binds, and then
 * taken for one of them: where at least two others are parties, somebody whom a report names as broker or third party is
 * none if the dossier gives them such a role in the process, or if no more reports call them a party than that.
 */
export function partiesOf(
  cluster: readonly Candidate[],
  dossier: Dossier | null,
  side: (m: Mention) => string,
): string[] {
  const count = (names: (c: Candidate) => Mention[]) => {
    const counts = new Map<string, number>()
    for (const c of cluster) for (const n of distinct(names(c).map(side))) counts.set(n, (counts.get(n) ?? 0) + 1)
    return counts
  }
  const told = count((c) => c.finding.value.parties)
  const beside = count(({ finding: { value } }) => [...value.brokers, ...value.thirdParties.map((t) => t.actor)])
  const roles = new Map(dossier?.actors.map((a) => [a.name, a.role]) ?? [])
  const third = (name: string): boolean => {
    const times = beside.get(name) ?? 0
    return times > 0 && (BESIDE.has(roles.get(name) ?? '') || times >= told.get(name)!)
  }
  const bound = [...told.keys()].filter((name) => !third(name))
  return (bound.length >= 2 ? bound : [...told.keys()]).sort()
}
