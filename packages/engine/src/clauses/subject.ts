import { type Actor, actorsOf } from '../actors/index.ts'
import type { Analysis, Token } from '../language/analysis.ts'

const PREPOSITION =
  /^(?:with|by|for|of|to|from|against|between|among|than|via|after|before|following|toward|towards|including|despite|over|on|in|at|into|under|about|regarding|concerning|alongside|like)$/i
const JOINING =
  /^(?:,|and|or|as|well|both|along|with|together|the|including|from|nations?|countries|like|—|-|leaders)$/i

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

/** Actors named together: "A, B and C" around one of them, in order. */
export function together(analysis: Analysis, actor: Actor, all: readonly Actor[]): Actor[] {
  const { tokens } = analysis
  const joined = (a: Actor, b: Actor): boolean => {
    const words = tokens.slice(a.last, b.first)
    if (words.some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return false
    const marks = words.filter((t) => /^(?:,|and|&)$/i.test(t.text)).length
    return (
      marks > 0 &&
      marks <= 2 &&
      words.every((t) => JOINING.test(t.text) || /^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test(t.upos)) &&
      words.length <= 6
    )
  }
  const i = all.indexOf(actor)
  let [from, to] = [i, i]
  while (from > 0 && joined(all[from - 1]!, all[from]!)) from--
  while (to + 1 < all.length && joined(all[to]!, all[to + 1]!)) to++
  return all.slice(from, to + 1)
}

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
 * passive, whoever follows "by". Works on word order alone, so that a text without parse is read too.
 */
export function subjectsOf(analysis: Analysis, verb: Token): Actor[] {
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
  if (!/^(?:VBN|VBD|VB|)$/.test(verb.xpos) || !/(?:ed|en|wn|ne|ld|t|ck|ung|de)$/i.test(verb.text)) return false
  for (let i = verb.i - 1; i >= 0 && verb.i - i < 4; i--) {
    const token = analysis.tokens[i]!
    if (token.sentence !== verb.sentence) return false
    if (/^(?:be|been|being|is|are|was|were|get|got)$/i.test(token.text)) return true
    if (!/^(?:ADV|PART|AUX)$/.test(token.upos)) return false
  }
  return false
}
