import type { Mention } from '@parley/schema'
import { isArmedGroup, locate } from '@parley/world'
import { expanded } from '../abbreviations.ts'
import { isArmyName } from '../actors/army.ts'
import { belligerents } from '../actors/belligerents.ts'
import { actorsOf } from '../actors/index.ts'
import { BODY_ENDINGS } from '../actors/words.ts'
import { units } from '../agreements/fields/pairs.ts'
import type { Analysis, Sentence } from '../language/analysis.ts'
import { described } from './described.ts'
import { isGoBetween } from './go-betweens.ts'

type Side = { key: string; start: number; end: number; mention: Mention; state: boolean }

const ARMED =
  /\b(?:rebels?|insurgents?|militants?|separatists?|fighters|guerrillas?|militia|forces|junta|army|alliance|dissidents)\b/iu
const PLACED = /\b(?:in|at|from|near|inside|across|into|to|of)\s+(?:the\s+)?$/iu
const SCHOLARLY =
  /\b(?:cent(?:er|re)|institute|university|studies|agency|ministry|council|court|bank|school|commission|news|committee|mission|organi[sz]ation|society|office|secretariat)\b/iu

/** Places that bind themselves to nothing, whatever a name of theirs was taken for. */
const TOWN: ReadonlySet<string> = new Set(['city', 'region', 'area'])

/** The name of the report whose initials an abbreviation is. */
function spelledOut(analysis: Analysis, letters: string): string | null {
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return null
  const names = analysis.names.map((n) => analysis.text.slice(n.start, n.end))
  return (
    names.find(
      (n) => n.includes(' ') && [...n.matchAll(/(?<=^|[\s-])\p{Lu}/gu)].map((m) => m[0]).join('') === letters,
    ) ?? null
  )
}

/** Whom a sentence names that could be a side: states by any of their words, armed and political bodies by their name. */
function sidesIn(analysis: Analysis, s: Sentence): Side[] {
  const { text } = analysis
  const actors = actorsOf(analysis).filter((a) => a.sentence === s.i)
  return units(analysis, s.start, s.end).flatMap((u): Side[] => {
    const actor = actors.find((a) => a.start === u.start)
    if (actor?.kind === 'person' || actor?.kind === 'outlet' || actor?.kind === 'sides') return []
    if (actor?.kind === 'group' && !ARMED.test(actor.mention.text)) return []
    const place = PLACED.test(text.slice(s.start, u.start))
    if (actor?.state && (actor.kind !== 'body' || isArmedGroup(actor.state))) {
      if (actor.as === 'place' && place && !isArmedGroup(actor.state)) return []
      return [
        {
          key: actor.state,
          start: u.start,
          end: u.end,
          mention: {
            ...u.mention,
            name: isArmyName(actor.mention.name) ? actor.mention.name : actor.state,
            known: 'world',
          },
          state: true,
        },
      ]
    }
    if (u.mention.known === 'world' && !actor)
      return [{ key: u.mention.name, start: u.start, end: u.end, mention: u.mention, state: true }]
    if (u.mention.known === 'world' && !isArmedGroup(u.mention.name)) return [] // bodies that the world knows mediate
    const name = analysis.names.find((n) => n.start >= u.start && n.end <= u.end)
    const body =
      actor?.kind === 'body' ||
      name?.type === 'organisation' ||
      BODY_ENDINGS.test(u.mention.name) ||
      (actor?.kind === 'group' && ARMED.test(u.mention.name))
    const whole = name && name.start === u.start && name.end >= u.end - 2
    if (
      /^\p{Lu}\p{Ll}?$/u.test(u.mention.name) ||
      (!/\s/u.test(u.mention.name) && TOWN.has(locate(u.mention.name)?.kind ?? ''))
    )
      return []
    if (!body || (whole && (name.type === 'place' || name.type === 'person')) || SCHOLARLY.test(u.mention.name))
      return []
    const called = expanded(text, u.mention.name) ?? spelledOut(analysis, u.mention.name) ?? u.mention.name
    return [{ key: called, start: u.start, end: u.end, mention: { ...u.mention, name: called }, state: false }]
  })
}

const BETWEEN = /\bbetween\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}$/iu
const AND =
  /^(?:['’]s?\s+[\p{Ll}-]+(?:\s+[\p{Ll}-]+)?)?(?:\s+(?:movement|group|rebels?|militia|forces|army|government))?(?:\s+\([^)]{2,14}\))?,?\s+and\s+(?:the\s+|its\s+|an?\s+)?(?:\p{Lu}\p{L}+-(?:backed|led|aligned|allied|supported)\s+)?(?:[\p{Ll}-]+\s+){0,4}$/u
const ACT =
  /^[^.;]{0,48}\b(?:accuse|blame|agree|sign|reach|trade|exchang|clash|fight|fought|resum|each\s+other|one\s+another|announce|talk|extend|commit|declare|negotiat)\p{L}*/iu
const HOSTILE =
  /\b(?:accus|blam|attack|shell|struck|strik|bomb|fought|fight|war\s+(?:with|against|on)\b|offensive|operations|clash|invad|raid|violat|breach|broke|fir(?:ed|ing))\p{L}*\b[^.;]{0,40}$/iu
/** "handed its list of attacks to the mediators": what comes to somebody is not done against him. */
const GIVEN = /^\p{L}+\s+to\b/iu
const hostile = (gap: string): boolean => {
  const told = HOSTILE.exec(gap)
  return told !== null && !GIVEN.test(told[0])
}
const WITH =
  /\b(?:cease-?fire|truce|deal|agreement|accord|talks|negotiat\p{L}*|dialogue|war|conflict|swap|exchange|agreed|clash\p{L}*|fighting|peace)\b[^.;,]{0,25}\bwith\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}$/iu
const BACKS = /^-(?:backed|led|aligned|allied|supported|brokered|mediated|sponsored|proposed)\b/iu

const FIGHT =
  /\b(?:wars?|cease-?fires?|truces?|peace|fight\p{L}*|hostilities|attack\p{L}*|clash\p{L}*|prisoners?|hostages?|rebels?|troops|forces|violat\p{L}*|shell\p{L}*|offensive|army|military)\b/iu
const ADDRESSED = /\b(?:urged|called\s+on|calls\s+on|pressed|asked|told|both)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}$/iu

type Pair = { score: number; a: Side; b: Side }
const known = new WeakMap<Analysis, Mention[]>()

/**
 * The two sides of the conflict that a report is mostly about, as its sentences set them against each other: "between X and Y", "X and Y accused
 * each other", "X's truce with Y", "X accused Y of …". Who is told to broker, to urge or to back is none. Empty where the report sets nobody so.
 */
export function opponents(analysis: Analysis): Mention[] {
  const before = known.get(analysis)
  if (before) return before
  const pairs = new Map<string, Pair>()
  const goBetween = new Map<string, number>()
  const alone = new Map<string, number>()
  /** a state's army, where it fights as a party of its own */
  const armies = new Map<string, Mention>()
  for (const s of analysis.sentences) {
    const { text } = analysis
    const named = sidesIn(analysis, s)
    const fight = FIGHT.test(text.slice(s.start, s.end))
    const sides = [
      ...named,
      ...described(analysis, s.start, s.end)
        .filter((d) => !named.some((n) => n.start < d.span![1] && d.span![0] < n.end))
        .map(
          (mention): Side => ({
            key: mention.name,
            start: mention.span![0],
            end: mention.span![1],
            mention,
            state: false,
          }),
        ),
    ]
      .sort((x, y) => x.start - y.start)
      .filter((x) => !BACKS.test(text.slice(x.end, x.end + 14)))
    for (const x of sides) {
      if (isArmyName(x.mention.name) && !armies.has(x.key)) armies.set(x.key, x.mention)
      alone.set(x.key, (alone.get(x.key) ?? 0) + (fight ? 3 : 1))
      if (isGoBetween(text.slice(Math.max(s.start, x.start - 40), x.start), text.slice(x.end, s.end)))
        goBetween.set(x.key, (goBetween.get(x.key) ?? 0) + 1)
    }
    for (const [i, a] of sides.entries())
      for (const b of sides.slice(i + 1, i + 4)) {
        if (a.key === b.key) continue
        const gap = text.slice(a.end, b.start)
        const joined = AND.test(gap)
        const score =
          joined && BETWEEN.test(text.slice(s.start, a.start))
            ? 4
            : joined && ((fight && ACT.test(text.slice(b.end, s.end))) || ADDRESSED.test(text.slice(s.start, a.start)))
              ? 2.5
              : gap.length < 110 &&
                  ((WITH.test(gap) && !/\bwith\s+(?:the\s+)?$/iu.test(text.slice(s.start, a.start))) || hostile(gap))
                ? 2
                : gap.length < 60
                  ? 0.25
                  : 0
        if (!score) continue
        const key = [a.key, b.key].sort().join('\n')
        const pair = pairs.get(key)
        if (pair) pair.score += score
        else pairs.set(key, { score, a, b })
      }
  }
  const worth = (p: Pair) =>
    p.score -
    2 * ((goBetween.get(p.a.key) ?? 0) + (goBetween.get(p.b.key) ?? 0)) +
    0.1 * ((alone.get(p.a.key) ?? 0) + (alone.get(p.b.key) ?? 0))
  const [best] = [...pairs.values()].filter((p) => p.score >= 2).sort((p, q) => worth(q) - worth(p))
  const found = best && worth(best) >= 2 ? [best.a, best.b].map((side) => armies.get(side.key) ?? side.mention) : []
  known.set(analysis, found)
  return found
}

/** The two sides by how the report sets them against each other; where it does not, those whom it names most with fighting. */
export function sidesOfConflict(analysis: Analysis): Mention[] {
  const set = opponents(analysis)
  return set.length === 2 ? set : belligerents(analysis)
}
