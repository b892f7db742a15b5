import type { Dossier } from '@parley/schema'
import type { Sums } from './telling.ts'

/** Roles in a process from which one does not bind oneself by what others agree. */
const BESIDE = new Set(['mediator', 'guarantor', 'observer', 'monitor', 'host', 'donor'])

/**
 * Whom the reports of one agreement call its parties. Who brokered it is often told beside those whom it binds, and then
 * taken for one of them: where at least two others are parties, somebody whom a report names as broker or third party is
 * none if the dossier gives them such a role in the process, or if no more reports call them a party than that.
 */
export function partiesOf(
  { parties: told, beside }: Pick<Sums, 'parties' | 'beside'>,
  dossier: Dossier | null,
): string[] {
  const roles = new Map(dossier?.actors.map((a) => [a.name, a.role]) ?? [])
  const third = (name: string): boolean => {
    const times = beside.get(name) ?? 0
    return times > 0 && (BESIDE.has(roles.get(name) ?? '') || times >= told.get(name)!)
  }
  const bound = [...told.keys()].filter((name) => !third(name))
  return (bound.length >= 2 ? bound : [...told.keys()]).sort()
}
