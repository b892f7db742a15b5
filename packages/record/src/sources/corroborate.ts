import type { Corroboration, Dossier } from '@parley/schema'
import { byText, distinct } from '../fold/order.ts'
import type { Told } from '../fold/told.ts'
import { sideOf } from '../resolve/state-of.ts'
import { folded } from '../resolve/words.ts'

/** A report that tells a thing, and who tells it there: empty where the report tells it itself. */
export type Voice = { told: Told; by: readonly string[] }

/** Which origin a report goes back to. */
export type OriginOf = (report: string) => string

/** For which party an outlet speaks, by the dossier; null where it speaks for none. */
export function speaksFor(outlet: string | null, dossier: Dossier | null): string | null {
  const source = outlet && dossier?.sources.find((s) => folded(s.name) === folded(outlet))
  return source ? source.speaksFor && sideOf(source.speaksFor, dossier) : null
}

/**
 * How widely a thing is told. `independent` counts what can corroborate: reports of one origin count once, and all voices
 * of one party count once, whoever prints them.
 */
export function corroboration(voices: readonly Voice[], originOf: OriginOf, dossier: Dossier | null): Corroboration {
  const keys = new Set<string>()
  const sides = new Set<string>()
  let own = false
  for (const { told, by } of voices) {
    const party = speaksFor(told.report.outlet, dossier)
    const speakers = by.length ? by.map((name) => sideOf(name, dossier)) : party ? [party] : []
    if (!speakers.length) {
      own = true
      keys.add(`origin ${originOf(told.report.id)}`)
    }
    for (const side of speakers) {
      sides.add(side)
      keys.add(`side ${side}`)
    }
  }
  return {
    reports: new Set(voices.map((v) => v.told.report.id)).size,
    outlets: new Set(voices.flatMap((v) => v.told.report.outlet ?? [])).size,
    origins: new Set(voices.map((v) => originOf(v.told.report.id))).size,
    independent: keys.size,
    sides: distinct([...sides]).sort(byText),
    oneSided: !own && sides.size === 1,
  }
}

/** "9 reports · 6 outlets · 2 origins". */
export function inWords({ reports, outlets, origins }: Corroboration): string {
  const some = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`
  return [some(reports, 'report'), some(outlets, 'outlet'), some(origins, 'origin')].join(' · ')
}
