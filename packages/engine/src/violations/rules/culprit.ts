import { type Actor, actorsIn, actorsOf } from '../../actors/index.ts'
import { subjectsOf, underPreposition } from '../../clauses/subject.ts'
import { caseOf, childrenOf, isPassiveTree } from '../../clauses/tree.ts'
import type { Analysis, Token } from '../../language/analysis.ts'

/** Nouns for the breaking of what was agreed. */
export const BREACH_NOUN = /^(?:violation|breach|infringement|infraction|contravention|transgression)s?$/i
/** Verbs under which somebody commits what a noun tells: "committed violations", "carried out breaches". */
const COMMITS = /^(?:commit|carry|make|perpetrate|cause|continue|conduct|launch|resume|stage)$/

const BY =
  /^[^,;:.]{0,40}\b(?:by|from|(?:committed|carried\s+out|perpetrated)\s+by)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}$/iu

/** Whether somebody can break a truce: a state, a body, a group or a person that acts; no outlet, no place. */
export const canBreak = (a: Actor): boolean => a.kind !== 'outlet' && a.kind !== 'other' && a.as !== 'place'

/** Whose breach a noun tells: "violations by X", "X's breaches", "Israeli violations", "X committed violations". Empty where nobody's. */
export function culpritsOfNoun(analysis: Analysis, noun: Token): Actor[] {
  const { text } = analysis
  const sentence = analysis.sentences[noun.sentence]!
  const all = actorsOf(analysis).filter((a) => a.sentence === noun.sentence)
  const by = all.find((a) => a.start >= noun.end && canBreak(a) && BY.test(text.slice(noun.end, a.start)))
  if (by) return [by]
  const owner = all.find(
    (a) =>
      a.end <= noun.start &&
      (a.as === 'adjective' || a.as === 'possessive' || a.kind === 'state') &&
      /^(?:['’]s?)?\s+(?:(?:alleged|repeated|continued|continuing|daily|serious|fresh|new|numerous|latest|grave|flagrant|cease-?fire|truce|[\p{Ll}-]+ed)\s+){0,3}$/iu.test(
        text.slice(a.end, noun.start),
      ),
  )
  if (owner) return [owner]
  const verb = noun.head >= 0 ? analysis.tokens[noun.head]! : null
  if (verb?.upos === 'VERB' && COMMITS.test(verb.lemma))
    return isPassiveTree(analysis, verb)
      ? actorsIn(analysis, verb.end, sentence.end)
          .filter((a) => canBreak(a) && BY.test(text.slice(verb.end, a.start)))
          .slice(0, 1)
      : subjectsOf(analysis, verb).filter(canBreak)
  return []
}

/** Who breaks, by the verb or noun of breaking within some words: its subject, its agent or its owner, else whoever stands nearest before it. */
export function culpritAt(analysis: Analysis, from: number, at: number, to: number, not: string): Actor | undefined {
  const token = analysis.tokens.find((t) => t.end > at)
  const fits = (a: Actor) => canBreak(a) && a.kind !== 'sides' && a.mention.name !== not
  if (!token) return undefined
  const told = BREACH_NOUN.test(token.text)
    ? culpritsOfNoun(analysis, token)
    : token.upos === 'VERB' || token.upos === 'AUX'
      ? subjectsOf(analysis, token).filter((a) => a.start >= from - 1)
      : []
  const own = told.find(fits)
  if (own) return own
  const agent = actorsIn(analysis, at, to).find((a) => fits(a) && BY.test(analysis.text.slice(token.end, a.start)))
  if (agent && (isPassive(analysis, token) || BREACH_NOUN.test(token.text))) return agent
  if (BREACH_NOUN.test(token.text)) return undefined
  const before = actorsIn(analysis, from, at + 1).filter(fits)
  return before.findLast((a) => !underPreposition(analysis, a)) ?? before[0]
}

const isPassive = (analysis: Analysis, t: Token): boolean =>
  isPassiveTree(analysis, t) || childrenOf(analysis, t).some((c) => caseOf(analysis, c) === 'by')
