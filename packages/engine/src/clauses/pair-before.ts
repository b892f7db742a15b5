import type { Mention } from '@parley/schema'
import { isArmedGroup, STATES } from '@parley/world'
import { type Actor, actorsOf } from '../actors/index.ts'
import { officesOf } from '../actors/offices.ts'
import type { Analysis } from '../language/analysis.ts'
import { isGoBetween } from './go-betweens.ts'

/** How many sentences back those may be named whom "both sides" means. */
const REACH = 2
const JOIN =
  /^(?:['’]s?\s+(?:[\p{Ll}-]+\s+)?(?:government|army|forces|leaders?))?(?:\s+(?:rebels?|government|movement|group|leaders?|delegations?|militia|forces|army))?(?:\s+\([^)]{2,14}\))?(?:\s+(?:and|or|with|against|versus)|,(?:\s+and)?)\s+(?:the\s+|its\s+|an?\s+)?(?:\p{Lu}\p{L}+-(?:backed|led|aligned|allied|supported)\s+)?(?:[\p{Ll}-]+\s+){0,3}$/u
/** Between two people their offices may stand: "the Kenyan president X and the Ugandan foreign minister Y". */
const JOIN_PEOPLE =
  /^(?:,\s+[^,;.]{2,50},)?(?:\s+(?:and|with)|,(?:\s+and)?)\s+(?:the\s+|his\s+|her\s+)?(?:[\p{L}.’'-]+\s+){0,6}$/u
/** What two do to or with each other. */
const BOUND =
  /\b(?:agree|sign|reach|met\b|meet|talk|negotiat|accus|blam|fight|fought|clash|exchang|trad|war\b|conflict|truce|cease-?fire|deal\b|peace|hostilit|accord|pact|dispute|border|tension|relations|between|summit)/iu
const REBELS = /\b(?:rebels?|insurgents?|militants?|separatists?|guerrillas?|factions?|opposition)\b/iu

type Kind = 'party' | 'person' | 'body'

/** The state or movement that somebody stands for: himself, or the state whose office the report gives a person. */
function partyOf(analysis: Analysis, a: Actor): Mention | null {
  if (a.kind === 'person') {
    const office = officesOf(analysis).find((o) => o.person.start === a.start)
    const state = office && [...office.words].find((w) => STATES.has(w))
    return state ? { ...a.mention, name: state, known: 'world' } : null
  }
  if ((a.kind === 'state' || a.kind === 'government') && a.state)
    return { ...a.mention, name: a.kind === 'state' ? a.mention.name : a.state, known: 'world' }
  if (a.kind === 'body' && isArmedGroup(a.state ?? a.mention.name)) return a.mention
  if (a.kind === 'body' && a.mention.known === 'report' && a.as !== 'place') return a.mention
  return a.kind === 'group' && REBELS.test(a.mention.text) ? a.mention : null
}

function member(analysis: Analysis, a: Actor, kind: Kind): Mention | null {
  if (a.kind === 'sides' || a.kind === 'outlet' || a.as === 'adjective' || a.mention.via === 'pronoun') return null
  if (kind === 'person') return a.kind === 'person' ? a.mention : null
  if (kind === 'body') return a.kind === 'body' ? a.mention : null
  return partyOf(analysis, a)
}

/**
 * As many as `count` whom a report names together in one of the last sentences, and whom "both sides", "the three bodies" or "the two leaders" can mean:
 * joined by commas, "and" or "with"; as parties none of them a go-between, in a clause of agreeing, meeting or fighting. Empty where no such
 * run stands there, or two do.
 */
export function namedTogether(analysis: Analysis, at: number, count: number, kind: Kind): Mention[] {
  const { text, sentences } = analysis
  const here = sentences.findIndex((s) => s.start <= at && at < s.end)
  for (let i = here; i >= Math.max(0, here - REACH); i--) {
    const s = sentences[i]!
    if (kind === 'party' && !BOUND.test(text.slice(s.start, s.end))) continue
    const runs: Mention[][] = []
    let end = -1
    for (const a of actorsOf(analysis).filter((x) => x.sentence === i && x.end <= at)) {
      const one = member(analysis, a, kind)
      const last = runs.at(-1)
      const gap = end < 0 ? '' : text.slice(end, a.start)
      const joined = last && end > 0 && (a.kind === 'person' ? JOIN_PEOPLE : JOIN).test(gap)
      if (!one) {
        if (a.as !== 'adjective' && a.as !== 'place') end = -1
        continue
      }
      const between =
        kind === 'party' && isGoBetween(text.slice(Math.max(s.start, a.start - 40), a.start), text.slice(a.end, s.end))
      if (between) end = -1
      else {
        if (joined) last.push(one)
        else runs.push([one])
        end = a.end
      }
    }
    const fits = runs.filter((r) => r.length === count && new Set(r.map((m) => m.name)).size === count)
    const told = new Set(
      fits.map((r) =>
        r
          .map((m) => m.name)
          .sort()
          .join('\n'),
      ),
    )
    if (told.size === 1) return fits[0]!
    if (told.size > 1) return []
  }
  return []
}
