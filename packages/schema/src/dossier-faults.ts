import { isDay } from './day.ts'
import type { Dossier } from './dossier.ts'

/** Something in a dossier that does not fit: where, what, and the name that no actor bears, where it is that. */
export type DossierFault = { path: PropertyKey[]; message: string; remedy: string; unknown?: string }

/** A place in a dossier as people write it: "actors[2].of". */
export const dossierPlace = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')

/** What the schema cannot see: days that no calendar has, and names that no actor bears. */
export function dossierFaults(dossier: Dossier): DossierFault[] {
  const found: DossierFault[] = []
  const { from, to } = dossier.period
  for (const [end, day] of Object.entries({ from, to })) {
    if (!isDay(day)) found.push({ path: ['period', end], message: `there is no day ${day}`, remedy: 'correct it' })
  }
  if (from > to) found.push({ path: ['period'], message: 'the period ends before it begins', remedy: 'swap its ends' })
  const names = new Set(dossier.actors.map(({ name }) => name))
  const check = (name: string, path: PropertyKey[]) => {
    if (names.has(name)) return
    const message = `${dossierPlace(path)} names "${name}", and no actor is called so`
    found.push({ path, message, remedy: 'add the actor', unknown: name })
  }
  for (const [i, actor] of dossier.actors.entries()) {
    if (actor.of !== undefined) check(actor.of, ['actors', i, 'of'])
    for (const [j, member] of actor.members.entries()) check(member, ['actors', i, 'members', j])
  }
  return found
}
