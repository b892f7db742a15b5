import { type Dossier, evidenceOf, type Finding, interval, quote } from '@parley/schema'
import { lookup } from '@parley/world'
import type { Item } from '../fold/told.ts'
import { likeWords, telling } from '../origins/like.ts'
import { indexOf } from '../resolve/dossier-index.ts'
import { sideOf } from '../resolve/state-of.ts'
import type { Charge } from './gather.ts'

/** So much of the weightier words must be the same. */
const SPEAKS_OF = 0.35

type Deed = Extract<Finding, { kind: 'violation' | 'event' }>

/** What a denial's own words tell of deeds: the engine reads what is denied like anything else. */
function deedsIn({ told, finding }: Item<'attribution'>): Deed[] {
  const within = ([a, b]: readonly [number, number]) => finding.value.content.some(([x, y]) => x <= a && b <= y)
  return told.reading.findings.filter(
    (f): f is Deed =>
      (f.kind === 'violation' || f.kind === 'event') && evidenceOf(f).length > 0 && evidenceOf(f).every(within),
  )
}

const doersOf = (deed: Deed): string[] =>
  deed.kind === 'violation'
    ? deed.value.accused
      ? [deed.value.accused.name]
      : []
    : deed.value.actors.map((m) => m.name)

/** Why a deed that is denied is another one than that of the charge: another's, of other days, elsewhere; null where nothing tells. */
function otherDeed(deed: Deed, charge: Charge, dossier: Dossier | null): string | null {
  const doers = doersOf(deed)
  if (charge.accusedSide && doers.length && !doers.some((name) => sideOf(name, dossier) === charge.accusedSide))
    return `what is denied was done by ${doers.join(', ')}`
  const days = deed.value.date?.value ? interval(deed.value.date.value) : null
  const own = charge.days
  if (days && own && ((days.to && own.from && days.to < own.from) || (own.to && days.from && own.to < days.from)))
    return 'what is denied is of other days'
  const [there, here] = [deed.value.place?.name, charge.finding.value.place?.name]
  if (there && here && there !== here) return `what is denied is told of ${there}`
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
export function notDenied(charge: Charge, denial: Item<'attribution'>, dossier: Dossier | null): string | null {
  const content = quote(denial.told.report.text, denial.finding.value.content)
  if (telling(charge.words).size < 2 || likeWords(charge.words, content) < SPEAKS_OF)
    return 'it speaks of something else'
  const deeds = deedsIn(denial)
  const others = deeds.map((deed) => otherDeed(deed, charge, dossier))
  if (deeds.length) return others.includes(null) ? null : others[0]!
  const { act, target, place } = charge.finding.value
  const own = namesIn(`the ${[act, target, place?.name].filter(Boolean).join(', ')}`, dossier)
  const theirs = namesIn(`the ${content}`, dossier)
  if (own.size && theirs.size && ![...own].some((name) => theirs.has(name)))
    return `it speaks of ${[...theirs].join(', ')}`
  return null
}
