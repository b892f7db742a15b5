import type { Mention } from '@parley/schema'
import { lookup } from '@parley/world'
import { type Actor, actorsIn, actorsOf } from '../../actors/index.ts'
import { goBetweens } from '../../clauses/go-betweens.ts'
import { opponents, sidesOfConflict } from '../../clauses/opponents.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Cluster } from '../find/clusters.ts'
import type { Naming } from '../find/mentions.ts'
import { clausesOf } from '../find/phrase.ts'
import { voicesOf } from '../terms/voices.ts'
import { between, isParty, madeWith, together, units } from './pairs.ts'

const ATTACKED =
  /\b(?:attack(?:s|ed|ing)?|strik(?:e|es|ing)|struck|bomb(?:ed|ing|ardment)|shell(?:ed|ing)|offensive|assault|war|fire[sd]?)\s+(?:on|against|at)\s+(?:the\s+)?$/iu

/** Who attacks whom in the clause that names it: "X resumed its attacks on Y, threatening a fragile truce". */
export function attackPair(analysis: Analysis, naming: Naming): Mention[] {
  const { start, end, i } = naming.sentence
  const adjectives = new Set(
    actorsOf(analysis).flatMap((a) => (a.sentence === i && a.as === 'adjective' ? [a.start] : [])),
  )
  const target = units(analysis, start, end).find(
    (u) => !adjectives.has(u.start) && ATTACKED.test(analysis.text.slice(start, u.start)),
  )
  if (!target) return []
  const attacker = actorsOf(analysis).findLast(
    (a) => a.sentence === i && isParty(a) && a.end <= target.start && a.state !== null && a.as !== 'place',
  )
  return attacker && attacker.mention.name !== target.mention.name ? [attacker.mention, target.mention] : []
}

const unique = (mentions: readonly Mention[], analysis: Analysis): Mention[] => {
  const key = (m: Mention) => actorsOf(analysis).find((a) => a.mention.span?.[0] === m.span?.[0])?.state ?? m.name
  return mentions.filter((m, i) => mentions.findIndex((o) => key(o) === key(m)) === i)
}

/** A government's mention as its state's: capitals speak for states, and states are parties. */
function asState(analysis: Analysis, m: Mention): Mention {
  const state = actorsOf(analysis).find((a) => a.mention.span?.[0] === m.span?.[0])?.state
  return state ? { ...m, name: state } : m
}

/** "ISTANBUL, May 16 (Agency) -" */
const isDateline = (analysis: Analysis, a: Actor): boolean =>
  /^\p{Lu}{4,}$/u.test(a.mention.text) &&
  /^(?:\/\p{Lu}+)?,\s+\p{Lu}\p{L}+\s+\d/u.test(analysis.text.slice(a.end, a.end + 40))

/** Actors of the clauses that name it: its makers, and whom it is for. */
function near(analysis: Analysis, cluster: Cluster): Mention[] {
  const spans = cluster.namings.flatMap((n) =>
    clausesOf(analysis, n.sentence).filter(([a, b]) => a <= n.head && n.head < b),
  )
  return spans
    .flatMap(([a, b]) => actorsIn(analysis, a, b))
    .filter(
      (a) =>
        isParty(a) &&
        a.as !== 'place' &&
        a.as !== 'adjective' &&
        (a.state !== null || a.kind === 'body') &&
        !isDateline(analysis, a),
    )
    .map((a) => a.mention)
}

/** Of mentions, one for each name, those named most often first. */
function byNumber(mentions: readonly Mention[]): Mention[] {
  const groups = [...Map.groupBy(mentions, (m) => m.name).values()]
  return groups.sort((a, b) => b.length - a.length).map(([first]) => first!)
}

const ANSWERS =
  /^(?:['’]s\s+\p{L}+)?(?:(?!\b(?:that|which|to)\b)[^,;.]){0,40}\b(?:accept|agree|demand|reject|refus|declin|answer|violat|breach|break|broke|keep|kept|ceas|halt|stop|observ|order|bound|comply|exchang|swap|hand|releas|freed|said\s+yes|prepared|turn(?:s|ed)\s+down|spare|strik|struck|attack)\p{L}*/iu

/** Where the report names no pair of sides: the states that are not its brokers and that accept, refuse, keep or break it. */
function answering(analysis: Analysis, cluster: Cluster): Mention[] {
  const broker = (a: Actor) =>
    /^(?:['’]s)?[\s-]+(?:[\p{L}-]+\s+){0,1}(?:brokered|mediated|proposals?|proposed|mediation|initiative|mediators?|envoys?|plan)\b/iu.test(
      analysis.text.slice(a.end, a.end + 40),
    ) ||
    /\b(?:brokered|mediated|proposed|facilitated|hosted|drafted)\s+by\s+(?:the\s+)?$/iu.test(
      analysis.text.slice(Math.max(0, a.start - 24), a.start),
    )
  const near = new Set(
    cluster.namings.flatMap((n) =>
      [n.sentence.i, n.sentence.i + 1, n.sentence.i - 1, n.sentence.i - 2].filter(
        (i) => Math.abs(i - n.sentence.i) < 2 || analysis.sentences[i]?.paragraph === n.sentence.paragraph,
      ),
    ),
  )
  const found = actorsOf(analysis).filter(
    (a) =>
      near.has(a.sentence) &&
      (a.state !== null ? a.kind !== 'person' : (a.kind === 'other' || a.kind === 'body') && isParty(a)) &&
      ANSWERS.test(analysis.text.slice(a.end, a.end + 80)),
  )
  const brokers = new Set([
    ...actorsOf(analysis)
      .filter(broker)
      .map((a) => a.state ?? a.mention.name),
    ...goBetweens(analysis).keys(),
  ])
  const own = found.filter((a) => !brokers.has(a.state ?? a.mention.name))
  const parties = byNumber(
    own.map((a) => (a.state ? { ...a.mention, name: a.state, known: 'world' as const } : a.mention)),
  )
  return parties.slice(0, 2)
}

/** The states whose names and adjectives stand in the sentences of some namings. */
function sidesIn(analysis: Analysis, namings: readonly Naming[]): Mention[] {
  const states = [...new Set(namings.map((n) => n.sentence))]
    .flatMap((s) => voicesOf(analysis, s))
    .flatMap((v) =>
      v.side && lookup(v.side).some((e) => e.kind === 'state')
        ? [{ ...v.mention, name: v.side, known: 'world' as const }]
        : [],
    )
  return byNumber(states)
}

/** The states and armed groups that the sentences of some namings name at all. */
function belligerentsIn(analysis: Analysis, cluster: Cluster): Mention[] {
  const own = new Set(cluster.namings.map((n) => n.sentence.i))
  const found = actorsOf(analysis).filter(
    (a) => own.has(a.sentence) && a.kind !== 'person' && a.state !== null && !goBetweens(analysis).has(a.state),
  )
  return byNumber(found.map((a) => ({ ...a.mention, name: a.state! }))).slice(0, 2)
}

/** A plan that nobody has answered yet is between those who work on it. */
function orNear(answering: Mention[], analysis: Analysis, cluster: Cluster): Mention[] {
  if (answering.length || cluster.kind !== 'peace plan') return answering
  return sidesIn(analysis, cluster.namings.slice(0, 1)).slice(0, 3)
}

/** Who made it with whom: the last named before the verb, the first named after "with". */
function makers(analysis: Analysis, naming: Naming): Mention[] {
  const actors = actorsOf(analysis).filter(
    (a) => a.sentence === naming.sentence.i && (isParty(a) || a.kind === 'group' || a.kind === 'person'),
  )
  const subject = actors.findLast((a) => a.end <= naming.head)
  const withWhom = actors.find(
    (a) =>
      a.start > naming.head &&
      /\bwith\b[^,;]*$/iu.test(analysis.text.slice(naming.head, a.start)) &&
      a.kind !== 'group',
  )
  const beside = actors.findLast(
    (a) =>
      subject &&
      a.end < subject.start &&
      /^\s*,?\s*(?:and|,)\s+(?:the\s+)?$/iu.test(analysis.text.slice(a.end, subject.start)),
  )
  return [beside, subject, withWhom].flatMap((a) => (a ? [a.mention] : []))
}

/**
 * Who binds or would bind itself. Named pairs first; then whose accounts of it differ; a ceasefire or peace plan without any is between the two sides
 * of the conflict that the report is about; other agreements bind whom their own clauses name.
 */
export function partiesOf(analysis: Analysis, cluster: Cluster, accounts: readonly Mention[]): Mention[] {
  const pairs = cluster.namings.map((n) => between(analysis, n)).find((p) => p.length) ?? []
  if (pairs.length) return pairs
  if (cluster.kind === 'ceasefire' || cluster.kind === 'peace plan') {
    const other = cluster.namings.map((n) => madeWith(analysis, n, sidesOfConflict(analysis))).find((p) => p.length)
    if (other) return other
    const pair = cluster.namings.map((n) => together(analysis, n)).find((p) => p.length)
    if (pair) return pair.map((m) => asState(analysis, m))
    const own = cluster.namings.map((n) => attackPair(analysis, n)).find((p) => p.length)
    const sides = sidesOfConflict(analysis)
    const states = accounts.map((m) => (actorsOf(analysis).some((a) => a.state === m.name) ? m : asState(analysis, m)))
    if (own && !overlap(own, sides)) return own
    if (sides.length === 2) return sides
    const counted = byNumber(states)
    if (counted.length > 1) return counted.slice(0, 2)
    const found = own ?? orNear(answering(analysis, cluster), analysis, cluster)
    // "stopped strikes on the power plants of Y": whose fire is held, and on whom
    const halted =
      cluster.kind === 'ceasefire' && found.length === 1
        ? sidesIn(
            analysis,
            cluster.namings.filter((n) => n.id === 'halt'),
          )
        : []
    return halted.length === 2 ? halted : found
  }
  const made = cluster.namings.find((n) => n.id === 'made')
  if (made) return makers(analysis, made)
  if (cluster.namings.some((n) => n.id === 'exchange')) {
    const pair = cluster.namings.map((n) => together(analysis, n)).find((p) => p.length)
    const sides = opponents(analysis)
    if (pair || sides.length === 2) return pair ? pair.map((m) => asState(analysis, m)) : sides
  }
  const told = unique(near(analysis, cluster), analysis).slice(0, 4)
  if (told.length || !cluster.namings.some((n) => n.id === 'exchange')) return told
  const answers = answering(analysis, cluster)
  return answers.length ? answers : belligerentsIn(analysis, cluster)
}

/** The parties by the names of their states, or their own. */
export const sidesOf = (analysis: Analysis, parties: readonly Mention[]): string[] => [
  ...new Set(parties.map((p) => actorsOf(analysis).find((a) => a.mention.span?.[0] === p.span?.[0])?.state ?? p.name)),
]

export const overlap = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  a.some((x) => b.some((y) => x.name === y.name))
