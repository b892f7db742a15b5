import { caseOf } from '../../clauses/tree.ts'
import type { Analysis, Token } from '../../language/analysis.ts'

/** Verbs and nouns by which talks are only wanted, feared or refused. */
const WANTED =
  /^(?:call|urge|demand|propose|offer|seek|hope|want|refuse|reject|boycott|suggest|ask|appeal|encourage|favou?r|oppose|support|back|push|press|rule|demand|prospect|possibility|chance|idea|need|effort|attempt|bid|condition|willingness|readiness|return|resumption|invite|invitation|proposal|offer|plan|try|aim|fail|avoid|ruin|derail|undermine|jeopardi[sz]e|deny)$/i

/** The verb that a noun phrase hangs on, through "rounds of", "days of", "after". */
export function governor(analysis: Analysis, noun: Token): Token | undefined {
  let head = noun.head >= 0 ? analysis.tokens[noun.head] : undefined
  for (let i = 0; i < 2 && head?.upos === 'NOUN' && /^nmod/.test(noun.rel) && !WANTED.test(head.lemma); i++)
    head = head.head >= 0 ? analysis.tokens[head.head] : undefined
  return head
}

/** "called for talks", "the prospect of talks", "attempts to restart talks": held by nobody yet. */
export function wanted(analysis: Analysis, noun: Token): boolean {
  // "after talks", "at the meeting": where something else is told
  if (/^(?:after|following|during|in|at|since|on|amid|before|from|until)$/.test(caseOf(analysis, noun))) return false
  const direct = noun.head >= 0 ? analysis.tokens[noun.head] : undefined
  const heads = [direct, governor(analysis, noun)]
  // "attempts to restart talks", "refused to resume talks"
  const over =
    direct && /^(?:xcomp|acl|advcl)$/.test(direct.rel) && direct.head >= 0 ? analysis.tokens[direct.head] : undefined
  return [...heads, over].some((t) => t !== undefined && WANTED.test(t.lemma))
}
