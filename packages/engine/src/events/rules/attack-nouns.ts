import { actorsOf } from '../../actors/index.ts'
import type { Rule } from '../../rule.ts'
import { type EventDraft, make } from '../make.ts'
import { otherSide, WEAPONS } from './attacks.ts'
import { quoted } from './meetings.ts'

const FORCE =
  /^(?:strikes?|attacks?|airstrikes?|invasion|annexation|offensive|shelling|bombardment|assault|raids?|incursion|operations|aggression|onslaught|bombings?|barrage|massacre|takeover|capture|offensives)$/i
/** Nouns so general that only what follows tells whether a deed is meant. */
const GENERAL = /^(?:operations|offensives?|assault|attacks?|annexation|aggression|onslaught|capture|takeover)$/i
const HAPPENED = /^\s+(?:on|against|in|of|killed|hit|since|that|began|has|have)\b/iu
const BY = /^[^.;,]{0,24}\b(?:by|from)\s+(?:the\s+)?/iu
const NONE = { status: 'occurred', modality: [], negated: false } as const

/** "an Israeli air strike on …", "the country's invasion in 1998": told by a noun with the attacker's adjective or name before it. */
export const attackNouns: Rule<'event'> = {
  id: 'events/attack-nouns',
  version: 2,
  read: (analysis) =>
    analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN' || !FORCE.test(noun.text) || quoted(analysis, noun)) return []
      if (analysis.tokens[noun.i + 1]?.upos === 'NOUN') return [] // "annexation claims" are claims
      const all = actorsOf(analysis).filter((a) => a.sentence === noun.sentence)
      const rest = analysis.text.slice(noun.end, analysis.sentences[noun.sentence]!.end)
      const before = all.findLast(
        (a) =>
          a.last <= noun.i &&
          noun.i - a.last <= 3 &&
          (a.as === 'adjective' || a.as === 'possessive') &&
          a.state !== null,
      )
      // "an attack by X on …", "attacks staged by the rebels"
      const by = BY.exec(rest)
      const agent =
        by && all.find((a) => a.start >= noun.end && a.start - (noun.end + by[0].length) < 2 && a.as !== 'place')
      const attacker = before ?? (agent && agent.kind !== 'person' && agent.kind !== 'outlet' ? agent : undefined)
      if (!attacker) return []
      if (before && GENERAL.test(noun.text) && !HAPPENED.test(rest)) return []
      const aimed = (start: number) =>
        /\b(?:on|of|against)\s+(?:the\s+)?$/iu.test(analysis.text.slice(noun.end - 1, start))
      const target = all.find((a) => a.start >= noun.end && a.first - noun.i <= 5 && a.state && aimed(a.start))
      const town = analysis.names.find((n) => n.first > noun.i && n.first - noun.i <= 4 && aimed(n.start))
      const words = analysis.text.slice(Math.min(attacker.start, noun.start), noun.end)
      const named = town && (!target || target.start !== town.start) ? analysis.text.slice(town.start, town.end) : null
      return [
        make(analysis, {
          rule: 'events/attack-nouns',
          type: 'ASSAULT',
          mode: WEAPONS.find(([p]) => p.test(words))?.[1] ?? noun.text.toLowerCase(),
          verb: noun,
          actors: [attacker],
          recipients: otherSide(
            analysis,
            attacker,
            target && target.mention.name !== attacker.mention.name ? [target] : [],
          ),
          ...(named && town
            ? {
                place: {
                  text: named,
                  span: [town.start, town.end],
                  name: named,
                  via: 'name',
                  known: 'report',
                  group: false,
                  anonymous: false,
                },
              }
            : {}),
          contexts: ['military'],
          told: { ...NONE, modality: [] },
          confidence: 0.5,
        }),
      ]
    }),
}
