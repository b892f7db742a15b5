import { type Actor, actorsOf } from '../../actors/index.ts'
import { subjectsOf } from '../../clauses/index.ts'
import { caseOf, childrenOf } from '../../clauses/tree.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, make } from '../make.ts'
import { quoted } from './meetings.ts'
import { governor, wanted } from './wanted.ts'
import { between, sidesAsActors } from './war.ts'

const TALKS =
  /^(?:talks|negotiations?|meetings?|summits?|consultations|conference|rounds?|dialogue|discussions|session|conversation)$/i
/** A place, or who led them, near behind. */
const SOMEWHERE =
  /^\s+(?:of\s+(?:\p{Ll}+\s+)?(?:talks|negotiations|dialogue|discussions)\s+)?(?:(?:that|which)\s+(?:began|started|opened|ended|took\s+place)\s+|held\s+|(?:on|this|last|earlier|between|with)\s+[^.;,]{3,60}?\s+)?(?:(?:in|at)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}(?:of\s+)?\p{Lu}|in\s+the\s+\p{Lu}\p{L}+\s+capital|(?:mediated|brokered|hosted|sponsored|facilitated)\s+by\b)/u
/** "the August 18 Geneva talks", "Monday's meeting", "three weeks of talks", "the latest round of talks". */
const DATED_BEFORE =
  /(?:\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s|yesterday['’]s|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|a\s+few)[\s-]+(?:hours?|days?|weeks?|months?|years?|rounds?)(?:\s+of)?)\s+(?:[\p{L}-]+\s+){0,3})$/iu
const ORDINAL =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|latest|new|fresh|previous|last)\s+(?:\p{L}+\s+){0,3}$/iu
const AHEAD =
  /\b(?:will|would|due|scheduled|set|expected|planned|to\s+(?:be\s+held|take\s+place|resume|begin|start|open)|upcoming|forthcoming|next)\b/iu
const NO_TALKS = /\b(?:press|news|party|cabinet|annual|donors?|no|any|without|before|until|if)\s+(?:\p{L}+\s+)?$/iu

const comes = (a: Actor): boolean =>
  a.kind !== 'other' && a.kind !== 'outlet' && a.as !== 'place' && a.as !== 'adjective'

const one = (all: readonly Actor[]): Actor[] =>
  all.filter((a, i) => all.findIndex((b) => b.mention.name === a.mention.name) === i)

/** Those who hold them: "between X and Y", "with Z" beside the subject of the deed, the subject itself where it is several; else the report's two sides. */
function holders(analysis: Analysis, noun: Token, head: Token | undefined): { actors: Actor[]; recipients: Actor[] } {
  const pair = between(analysis, noun)
  if (pair.length)
    return pair.every((a) => a.kind === 'person')
      ? { actors: pair.slice(0, 1), recipients: pair.slice(1) }
      : { actors: pair, recipients: [] }
  const own = head?.upos === 'VERB' ? one(subjectsOf(analysis, head).filter(comes)) : []
  const withWhom = childrenOf(analysis, noun).find((t) => t.rel.startsWith('nmod') && caseOf(analysis, t) === 'with')
  const others = withWhom
    ? actorsOf(analysis).filter((a) => a.first <= withWhom.i && withWhom.i < a.last && comes(a))
    : []
  if (others.length && own.length) return { actors: own, recipients: others.slice(0, 2) }
  if (own.length > 1) return { actors: own, recipients: [] }
  const sides = sidesAsActors(analysis)
  if (sides.length > 1) return { actors: sides, recipients: [] }
  return { actors: own, recipients: [] }
}

/** "reached the accord in talks in Nairobi", "after four days of talks", "the latest round in Muscat": talks told beside something else, by those who hold them. */
export const talksAt: Rule<'event'> = {
  id: 'events/talks-at',
  version: 2,
  read: (analysis) => {
    if (!aboutWar(analysis) || !analysis.parsed) return []
    return analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN' || !TALKS.test(noun.text) || quoted(analysis, noun)) return []
      const sentence = analysis.sentences[noun.sentence]!
      const before = analysis.text.slice(sentence.start, noun.start)
      const rest = analysis.text.slice(noun.end, sentence.end)
      if (NO_TALKS.test(before)) return []
      const round = /^rounds?$/i.test(noun.text)
      if (round && !ORDINAL.test(before) && !/^\s+of\s+(?:\p{Ll}+\s+)?(?:talks|negotiations|dialogue)/iu.test(rest))
        return []
      const timed = analysis.times.some(
        (t) =>
          /^(?:date|weekday|offset)$/.test(t.timex.type) &&
          ((t.start >= noun.end &&
            /^\s+(?:held\s+)?(?:on\s+|in\s+)?$/iu.test(analysis.text.slice(noun.end, t.start))) ||
            (t.end <= noun.start &&
              /^\s+(?:\p{Lu}\p{L}+\s+|[\p{Ll}-]+\s+){0,2}$/u.test(analysis.text.slice(t.end, noun.start)))),
      )
      if (!SOMEWHERE.test(rest) && !DATED_BEFORE.test(before) && !timed) return []
      const head = governor(analysis, noun)
      if (wanted(analysis, noun)) return []
      const { actors, recipients } = holders(analysis, noun, head)
      if (!actors.length || actorsOf(analysis).length < 2) return []
      const near = `${before.slice(-40)} ${rest.slice(0, 60)}`
      const ahead = AHEAD.test(near) && !/\b(?:last|had|was|were|ended|held)\b/iu.test(near)
      return [
        make(analysis, {
          rule: 'events/talks-at',
          type: 'CONSULT',
          mode: 'talks',
          verb: noun,
          actors: actors.slice(0, 3),
          recipients,
          contexts: ['diplomatic'],
          told: ahead
            ? { status: 'planned', modality: ['future'], negated: false }
            : { status: 'occurred', modality: [], negated: false },
          confidence: 0.4,
        }),
      ]
    })
  },
}
