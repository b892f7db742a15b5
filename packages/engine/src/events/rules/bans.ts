import { actorsOf } from '../../actors/index.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, make } from '../make.ts'

const BAN = /^(?:bans?|prohibitions?|embargo(?:es)?|sanctions)$/i

/** "a ban on gas contracts with …, beginning in …": a sanction told by a noun, by whoever the sentence or the one before it names as deciding. */
export const bans: Rule<'event'> = {
  id: 'events/bans',
  version: 1,
  read: (analysis) => {
    if (!aboutWar(analysis)) return []
    return analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN' || !BAN.test(noun.text)) return []
      const sentence = analysis.sentences[noun.sentence]!
      const rest = analysis.text.slice(noun.end, sentence.end)
      if (
        !/^\s+on\b/iu.test(rest) ||
        !/\b(?:begin(?:ning|s)?|start(?:ing|s)?|commenc(?:ing|es)|from|tak(?:es|ing)\s+effect|impos\w+)\b/iu.test(rest)
      )
        return []
      const all = actorsOf(analysis).filter(
        (a) => a.sentence >= noun.sentence - 1 && a.sentence <= noun.sentence && a.end <= noun.start,
      )
      const actor =
        all.find((a) => a.kind === 'body' && a.mention.known === 'world') ??
        all.findLast((a) => a.kind === 'government' || a.kind === 'state')
      const target = actorsOf(analysis).find(
        (a) => a.sentence === noun.sentence && a.kind === 'state' && a.state !== actor?.state,
      )
      if (!actor) return []
      return [
        make(analysis, {
          rule: 'events/bans',
          type: 'SANCTION',
          mode: 'ban',
          verb: noun,
          actors: [actor],
          recipients: target ? [target] : [],
          contexts: ['economic'],
          told: { status: 'planned', modality: ['future'], negated: false },
          confidence: 0.5,
        }),
      ]
    })
  },
}
