import {
  type Day,
  type Dossier,
  daysBetween,
  type Evidence,
  evidenceOf,
  type Finding,
  interval,
  quote,
} from '@parley/schema'
import { lookup } from '@parley/world'
import { evidence } from '../fold/evidence.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { likeWords, telling } from '../origins/like.ts'
import { indexOf } from '../resolve/dossier-index.ts'
import { sideOf } from '../resolve/state-of.ts'
import type { Compared } from './gather.ts'

/** So much of the weightier words must be the same. */
const SPEAKS_OF = 0.35

/** A denial answers an allegation that its own words speak of, told at most so many days after it. */
export const ANSWER_DAYS = 14

type Deed = { doers: string[]; days: { from: string | null; to: string | null } | null; place: string | null }

/** What somebody denies, with what comparing it with charges needs. */
export type Denial = {
  id: string
  report: string
  day: Day | null
  /** whoever denies, by the side for which he speaks and the name that he goes by */
  by: readonly (readonly [side: string, name: string])[]
  content: string
  /** what its own words tell of deeds */
  deeds: readonly Deed[]
  evidence: Evidence
}

/** What a denial's own words tell of deeds: the engine reads what is denied like anything else. */
function deedsIn({ told, finding }: Item<'attribution'>): Deed[] {
  const within = ([a, b]: readonly [number, number]) => finding.value.content.some(([x, y]) => x <= a && b <= y)
  return told.reading.findings.flatMap((f: Finding): Deed[] => {
    if (f.kind !== 'violation' && f.kind !== 'event') return []
    const words = evidenceOf(f)
    if (!words.length || !words.every(within)) return []
    const doers = f.kind === 'event' ? f.value.actors : f.value.accused ? [f.value.accused] : []
    const days = f.value.date?.value ? interval(f.value.date.value) : null
    return [{ doers: doers.map((m) => m.name), days, place: f.value.place?.name ?? null }]
  })
}

/** A denial as it is compared by its own report's names, and told by those that people go by across reports. */
export const denial = (item: Item<'attribution'>, dossier: Dossier | null, own = item): Denial => ({
  ...{ id: item.finding.id, report: item.told.report.id, day: item.told.day },
  by: own.finding.value.actor.map((m, i) => [sideOf(m.name, dossier), item.finding.value.actor[i]!.name] as const),
  content: quote(item.told.report.text, item.finding.value.content),
  ...{ deeds: deedsIn(own), evidence: evidence(item.told, item.finding) },
})

/** Denials by side, each side's in order of day. */
export function denialsBySide(scene: Scene): Map<string, Denial[]> {
  const told = scene.told.map((t) => scene.plain?.get(t.report.id) ?? t)
  const own = findingsOf({ ...scene, told }, 'attribution')
  const found = new Map<string, Denial[]>()
  findingsOf(scene, 'attribution').forEach((item, i) => {
    if (item.finding.value.act !== 'deny') return
    const made = denial(item, scene.dossier, own[i])
    for (const side of new Set(made.by.map(([side]) => side))) {
      const all = found.get(side)
      if (all) all.push(made)
      else found.set(side, [made])
    }
  })
  return found
}

/** Why a deed that is denied is another one than that of the charge: another's, of other days, elsewhere; null where nothing tells. */
function otherDeed({ doers, days, place }: Deed, charge: Compared, dossier: Dossier | null): string | null {
  if (charge.accusedSide && doers.length && !doers.some((name) => sideOf(name, dossier) === charge.accusedSide))
    return `what is denied was done by ${doers.join(', ')}`
  const own = charge.days
  if (days && own && ((days.to && own.from && days.to < own.from) || (own.to && days.from && own.to < days.from)))
    return 'what is denied is of other days'
  if (place && charge.place && place !== charge.place) return `what is denied is told of ${place}`
  return null
}

/** Names within words, but for those of states and of who is known: places and objects that tell one deed from another. */
function namesIn(words: string, dossier: Dossier | null): Set<string> {
  const index = indexOf(dossier)
  const found = words.match(/(?<=[\p{L}\p{M},"'’] )\p{Lu}[\p{L}\p{M}’-]{2,}/gu) ?? []
  return new Set(found.filter((name) => !lookup(name).length && !index.exact(name)))
}

/**
 * Why a denial by the accused side does not answer a charge; null where it does: its words speak of the same act and object, and
 * nothing in them tells of another deed, by others, on other days or elsewhere.
 */
export function notDenied(charge: Compared, { content, deeds }: Denial, dossier: Dossier | null): string | null {
  if (telling(charge.words).size < 2 || likeWords(charge.words, content) < SPEAKS_OF)
    return 'it speaks of something else'
  const others = deeds.map((deed) => otherDeed(deed, charge, dossier))
  if (deeds.length) return others.includes(null) ? null : others[0]!
  const { act, target, place } = charge
  const own = namesIn(`the ${[act, target, place].filter(Boolean).join(', ')}`, dossier)
  const theirs = namesIn(`the ${content}`, dossier)
  if (own.size && theirs.size && ![...own].some((name) => theirs.has(name)))
    return `it speaks of ${[...theirs].join(', ')}`
  return null
}

/** Whether a denial by the accused side speaks of a charge, and was told soon enough after it. It looks at these two alone. */
export function repliesTo(charge: Compared, denied: Denial, dossier: Dossier | null): boolean {
  if ((charge.day === null) !== (denied.day === null)) return false
  const days = charge.day && denied.day ? daysBetween(charge.day, denied.day) : 0
  return days >= 0 && days <= ANSWER_DAYS && notDenied(charge, denied, dossier) === null
}
