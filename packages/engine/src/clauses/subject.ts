import { type Actor, actorsOf } from '../actors/index.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { together } from './together.ts'
import { isPassiveTree, subjectsByTree, subjectToken } from './tree.ts'

const PREPOSITION =
  /^(?:with|by|for|of|to|from|against|between|among|than|via|after|before|following|toward|towards|including|despite|over|on|in|at|into|under|about|regarding|concerning|alongside|like)$/i

/** Whether an actor stands under a preposition: then it is no subject. Titles, adjectives and determiners before it are looked through. */
export function underPreposition(analysis: Analysis, actor: Actor): boolean {
  const { tokens } = analysis
  for (let i = actor.first - 1; i >= 0 && tokens[i]!.sentence === actor.sentence && actor.first - i < 9; i--) {
    const token = tokens[i]!
    if (PREPOSITION.test(token.text) && !/^(?:like|including)$/i.test(token.text))
      return !(/^of$/i.test(token.text) && isTitle(tokens, i))
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.upos) && !/^['’]s?$|^-$|^\.$/u.test(token.text)) return false
  }
  return false
}

const isTitle = (tokens: readonly Token[], of: number): boolean =>
  /^(?:president|secretary|minister|head|chief|leader)$/i.test(tokens[of - 1]?.text ?? '')

export const isFiniteVerb = (t: Token): boolean =>
  (t.upos === 'VERB' && !/^VBG$|^VBN$/.test(t.xpos)) || t.upos === 'AUX'

/** Whether a verb has a common noun of its own before it ("the alliance's expansion threatened …"), so that no actor further off is its subject. */
function ownSubject(analysis: Analysis, verb: Token, actor: Actor): boolean {
  const { tokens } = analysis
  let i = verb.i - 1
  while (i >= actor.last && /^(?:AUX|ADV|PART)$/.test(tokens[i]!.upos)) i--
  const noun = tokens[i]
  if (!noun || i < actor.last || noun.upos !== 'NOUN') return false
  // "Putin, the president," and "the minister for defence said": an apposition or a title leads back to the actor
  const between = tokens.slice(actor.last, i)
  return (
    !between.some((t) => t.text === ',') &&
    !/^(?:president|minister|spokesman|spokeswoman|envoy|chief|leader|secretary|sources?|time|week|month|day)$/i.test(
      noun.text,
    )
  )
}

/**
 * Who does what a verb tells: the nearest actor before it that stands under no preposition, with those named together with it; in the
 * passive, whoever follows "by". By the tree where there is one, else by word order alone.
 */
export function subjectsOf(analysis: Analysis, verb: Token): Actor[] {
  if (analysis.parsed) {
    const found = subjectsByTree(analysis, verb)
    if (found.length || subjectToken(analysis, verb)?.upos === 'NOUN' || isPassiveTree(analysis, verb)) return found
  }
  const all = actorsOf(analysis).filter((a) => a.sentence === verb.sentence && a.as !== 'adjective')
  if (isPassive(analysis, verb)) {
    const agent = all.find((a) => a.first > verb.i && a.first - verb.i < 12 && byBefore(analysis, a))
    return agent ? together(analysis, agent, all) : []
  }
  const free = all.filter(
    (a) => a.last <= verb.i && a.as !== 'place' && a.as !== 'possessive' && !underPreposition(analysis, a),
  )
  const chosen = free.at(-1)
  if (!chosen || ownSubject(analysis, verb, chosen)) return []
  return together(
    analysis,
    chosen,
    all.filter((a) => a.as !== 'place' && a.last <= verb.i),
  ).filter((a) => a.as !== 'possessive')
}

const byBefore = (analysis: Analysis, actor: Actor): boolean => {
  for (let i = actor.first - 1; i >= 0 && actor.first - i < 6; i--) {
    const token = analysis.tokens[i]!
    if (/^by$/i.test(token.text)) return true
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(token.upos)) return false
  }
  return false
}

/** A participle after a form of "be" or "get". */
export function isPassive(analysis: Analysis, verb: Token): boolean {
  if (analysis.parsed) return isPassiveTree(analysis, verb)
  if (!/^(?:VBN|VBD|VB|)$/.test(verb.xpos) || !/(?:ed|en|wn|ne|ld|t|ck|ung|de)$/i.test(verb.text)) return false
  for (let i = verb.i - 1; i >= 0 && verb.i - i < 4; i--) {
    const token = analysis.tokens[i]!
    if (token.sentence !== verb.sentence) return false
    if (/^(?:be|been|being|is|are|was|were|get|got)$/i.test(token.text)) return true
    if (!/^(?:ADV|PART|AUX)$/.test(token.upos)) return false
  }
  return false
}
