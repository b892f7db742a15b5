import type { Mention } from '@parley/schema'
import { type Actor, actorsOf } from '../actors/index.ts'
import { meansSides } from '../actors/sides.ts'
import type { Analysis } from '../language/analysis.ts'

const OBSERVERS =
  /\b(?:analysts?|experts?|sources?|observers?|consultants?|researchers?|reporters?|journalists?|critics|TV|television|channel|newspaper|news\s+(?:site|agency|channel)|correspondents?)\b/iu

/** Unnamed people who are parties nevertheless: "its European allies", "rebel leaders". */
const PARTIES =
  /\b(?:allies|nations|countries|states|governments|parties|members|leaders|rebels|insurgents|separatists|militants|guerrillas|opposition|army|military|coalition|junta|authorities|ministers|lawmakers|sides|agencies|powers|capitals|trio|troika|quartet|donors|militias?|elders|tribes|clans|bishops|groups|organi[sz]ations|elements|factions)\b/iu

const SCHOLAR =
  /^,\s+(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+){0,4}(?:fellow|expert|professor|analyst|researcher|historian|economist|scholar|lecturer|columnist|director\s+at)\b/iu

/** A person whom the report itself introduces as somebody who studies the conflict. */
function isScholar(analysis: Analysis, actor: Actor): boolean {
  if (actor.kind !== 'person') return false
  return actorsOf(analysis).some(
    (a) => a.mention.name === actor.mention.name && SCHOLAR.test(analysis.text.slice(a.end, a.end + 80)),
  )
}

/** Whether somebody can hold a position in a process: a state, its government, a leader, a body, a group; not an outlet, an expert, or a thing. */
export function holds(analysis: Analysis, mention: Mention): boolean {
  const unnamed = mention.anonymous || !/\p{Lu}/u.test(mention.name)
  if (OBSERVERS.test(mention.name) || (unnamed && !PARTIES.test(mention.name))) return false
  const actor = actorsOf(analysis).find((a) => mention.span && a.start < mention.span[1] && mention.span[0] < a.end)
  return (
    actor !== undefined &&
    actor.kind !== 'outlet' &&
    (actor.kind !== 'sides' || !meansSides(mention.name)) &&
    !isScholar(analysis, actor)
  )
}
