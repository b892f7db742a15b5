import { belligerents } from '../../actors/belligerents.ts'
import { type Actor, actorsOf } from '../../actors/index.ts'
import { isLoose, objectsOf, subjectsOf, toldOf } from '../../clauses/index.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Rule } from '../../rule.ts'
import { type EventDraft, make } from '../make.ts'
import { quoted } from './meetings.ts'

/** Verbs of force and how PLOVER would call the manner; `needs` is asked of the words after the verb. */
const VERBS: Readonly<Record<string, { mode: string; needs?: RegExp }>> = {
  attack: { mode: 'attack' },
  bomb: { mode: 'air strike' },
  shell: { mode: 'shelling' },
  bombard: { mode: 'shelling' },
  storm: { mode: 'assault' },
  invade: { mode: 'invasion' },
  annex: { mode: 'annexation' },
  seize: {
    mode: 'seizure of territory',
    needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:\p{Lu}|control|territory|town|city|village|regions?)/u,
  },
  capture: { mode: 'seizure of territory', needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:\p{Lu}|territory|town|city|village)/u },
  strike: { mode: 'strike', needs: /^\s+(?!a\s+deal|an\s+agreement|a\s+balance)/u },
  launch: {
    mode: 'attack',
    needs:
      /^\s+(?:[\p{L}\d-]+\s+){0,5}(?:drones?|missiles?|attacks?|strikes?|offensive|assault|rockets?|raids?|invasion|operation)\b/iu,
  },
  resume: {
    mode: 'renewed attacks',
    needs: /^\s+(?:\p{L}+\s+){0,2}(?:attacks?|strikes|bombing|shelling|offensive|bombardment)\b/iu,
  },
  fire: { mode: 'firing', needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:missiles?|rockets?|shells|at|on)\b/iu },
  advance: { mode: 'ground advance' },
  intensify: {
    mode: 'offensive',
    needs: /^\s+(?:\p{L}+\s+){0,2}(?:attacks?|offensive|strikes|shelling|assaults?)\b/iu,
  },
  kill: { mode: 'killing' },
}
const WEAPONS: readonly [RegExp, string][] = [
  [/\bmissiles?\b/iu, 'missile strike'],
  [/\bdrones?\b/iu, 'drone strike'],
  [/\bair\s?strikes?|warplanes|jets\b/iu, 'air strike'],
  [/\bartillery|shell(?:ing|ed)\b/iu, 'shelling'],
]
const FORCE_NOUNS =
  /^(?:strikes?|attacks?|airstrikes?|invasion|annexation|offensive|shelling|bombardment|assault|raids?|incursion|operations)$/i

const SCHOLARLY =
  /\b(?:cent(?:er|re)|institute|university|studies|agency|ministry|council|court|bank|school|commission|news)\b/iu
const FIGHTERS: ReadonlySet<Actor['kind']> = new Set(['state', 'body', 'government', 'group'])
const fights = (a: Actor): boolean => {
  if (a.kind === 'body' && (a.mention.known === 'world' || SCHOLARLY.test(a.mention.name))) return false
  return FIGHTERS.has(a.kind) || (a.kind === 'other' && a.as !== 'place')
}

/** Whom force was used against where the clause names nobody of the other side: the report's other belligerent. */
export function otherSide(analysis: Analysis, attacker: Actor, named: readonly Actor[]): Actor[] {
  if (named.length) return [...named]
  const sides = belligerents(analysis)
  const other = sides.find((s) => s.name !== attacker.state)
  if (!attacker.state || sides.length < 2 || !other || !sides.some((s) => s.name === attacker.state)) return []
  const actor = actorsOf(analysis).find((a) => a.state === other.name && a.kind === 'state')
  return actor ? [{ ...actor, mention: { ...actor.mention, name: other.name } }] : []
}

/** "resumed its attacks on", "launched drones", "seized the peninsula", told by a verb. */
export const attacks: Rule<'event'> = {
  id: 'events/attacks',
  version: 1,
  read: (analysis) =>
    analysis.tokens.flatMap((verb): EventDraft[] => {
      const entry = verb.upos === 'VERB' ? VERBS[verb.lemma] : undefined
      if (!entry || quoted(analysis, verb) || isLoose(analysis, verb)) return []
      const rest = analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end)
      if (entry.needs && !entry.needs.test(rest)) return []
      const subjects = subjectsOf(analysis, verb)
      const adjective = actorsOf(analysis).findLast(
        (a) => a.sentence === verb.sentence && a.last <= verb.i && a.as === 'adjective' && verb.i - a.last <= 3,
      )
      const attacker = adjective && verb.lemma === 'kill' ? [adjective] : subjects.filter(fights)
      if (!attacker.length || (verb.lemma === 'advance' && !attacker[0]!.state)) return []
      const objects = objectsOf(analysis, verb).filter((a) => fights(a) && a.mention.name !== attacker[0]!.mention.name)
      const told = toldOf(analysis, verb)
      const words = analysis.text.slice(Math.max(0, verb.start - 40), verb.end + 60)
      const mode = WEAPONS.find(([p]) => p.test(words))?.[1] ?? entry.mode
      const status = told.modality.includes('hypothetical') ? 'threatened' : told.status
      if (told.negated) return []
      return [
        make(analysis, {
          rule: 'events/attacks',
          type: 'ASSAULT',
          mode,
          verb,
          actors: attacker.slice(0, 2),
          recipients: otherSide(analysis, attacker[0]!, objects),
          contexts: ['military'],
          told: { ...told, status },
        }),
      ]
    }),
}

/** "a Russian missile strike on …", "the invasion that began in 2022": told by a noun with the attacker's adjective or name before it. */
export const attackNouns: Rule<'event'> = {
  id: 'events/attack-nouns',
  version: 1,
  read: (analysis) =>
    analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN' || !FORCE_NOUNS.test(noun.text) || quoted(analysis, noun)) return []
      const all = actorsOf(analysis).filter((a) => a.sentence === noun.sentence)
      const attacker = all.findLast(
        (a) =>
          a.last <= noun.i &&
          noun.i - a.last <= 3 &&
          (a.as === 'adjective' || a.as === 'possessive') &&
          a.state !== null,
      )
      if (!attacker) return []
      const rest = analysis.text.slice(noun.end, analysis.sentences[noun.sentence]!.end)
      if (
        /^(?:operations|offensive|assault|attacks?)$/i.test(noun.text) &&
        !/^\s+(?:on|against|in|of|killed|hit|since|that|began|has)\b/iu.test(rest)
      )
        return []
      const target = all.find(
        (a) =>
          a.start >= noun.end &&
          a.first - noun.i <= 5 &&
          /\b(?:on|of|against)\s+(?:the\s+)?$/iu.test(analysis.text.slice(noun.end - 1, a.start)),
      )
      const words = analysis.text.slice(attacker.end, noun.end)
      const mode = WEAPONS.find(([p]) => p.test(words))?.[1] ?? noun.text.toLowerCase()
      return [
        make(analysis, {
          rule: 'events/attack-nouns',
          type: 'ASSAULT',
          mode,
          verb: noun,
          actors: [attacker],
          recipients: otherSide(
            analysis,
            attacker,
            target && target.mention.name !== attacker.mention.name ? [target] : [],
          ),
          contexts: ['military'],
          told: { status: 'occurred', modality: [], negated: false },
          confidence: 0.5,
        }),
      ]
    }),
}
