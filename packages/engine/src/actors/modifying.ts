import { lookup, type WorldEntry } from '@parley/world'
import type { Analysis, Name } from '../language/analysis.ts'
import { type Actor, mention } from './actor.ts'
import { armyName, isArmyWords } from './army.ts'
import { DEEDS, FORCES, GENERIC_GROUPS, GOVERNMENT, ORGANS, PEOPLE } from './words.ts'

const ARMED =
  /^(?:rebels?|militants?|fighters?|insurgents?|guerrillas?|movement|group|militias?|faction|terrorists?|gunmen|rebellion|insurgency)$/i

/** "Russian forces", "U.S. officials", "a Russian missile strike", "the Sudanese government". */
export function modifying(analysis: Analysis, name: Name, entry: WorldEntry): Actor | null {
  const { tokens, text } = analysis
  const sentence = tokens[name.first]!.sentence
  const of = entry.of ?? entry.name
  const state = mention(analysis, name.start, name.end, { name: of, known: 'world' })
  const base = { start: name.start, first: name.first, sentence, state: of, as: 'itself' as const }
  const bare = {
    ...base,
    end: name.end,
    last: name.last,
    kind: entry.kind === 'body' ? ('body' as const) : ('state' as const),
    as: 'adjective' as const,
    mention: state,
  }
  // "Houthi rebels", "Hamas fighters": the movement itself
  const armed = entry.sector === 'REB'
  for (let i = name.last; i < name.last + 4; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== sentence || !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(token.upos)) break
    const end = { end: token.end, last: i + 1 }
    const following = tokens[i + 1]
    const isLast = !following || following.sentence !== sentence || !/^(?:NOUN|PROPN)$/.test(following.upos)
    if (isLast && armed && (FORCES.test(token.text) || ARMED.test(token.text)))
      return {
        ...base,
        ...end,
        kind: 'body',
        mention: { ...state, text: text.slice(name.start, token.end), span: [name.start, token.end] },
      }
    if (isLast && GOVERNMENT.test(token.text)) {
      const government = lookup(of).find((e) => e.kind === 'government')?.name ?? text.slice(name.start, token.end)
      return {
        ...base,
        ...end,
        kind: 'government',
        mention: mention(analysis, name.start, token.end, { name: government }),
      }
    }
    // "the ELN rebels" are the body itself; its leaders and officials are people of it
    if (isLast && entry.kind === 'body' && GENERIC_GROUPS.test(token.text))
      return {
        ...base,
        ...end,
        kind: 'body',
        mention: { ...state, text: text.slice(name.start, token.end), span: [name.start, token.end] },
      }
    if (isLast && PEOPLE.test(token.text) && /s$/i.test(token.text))
      return { ...base, ...end, kind: 'group', mention: mention(analysis, name.start, token.end, { group: true }) }
    if (isLast && FORCES.test(token.text)) {
      const words = text.slice(name.start, token.end)
      const called = entry.kind === 'state' && isArmyWords(words) ? armyName(analysis, of) : of
      return {
        ...base,
        ...end,
        kind: entry.kind === 'body' ? 'body' : 'state',
        mention: { ...state, name: called, text: words, span: [name.start, token.end] },
      }
    }
    if (isLast && ORGANS.test(token.text))
      return { ...base, ...end, kind: 'body', mention: mention(analysis, name.start, token.end) }
    if (DEEDS.test(token.text)) return bare
  }
  return entry.by === 'adjective' ? null : bare
}
