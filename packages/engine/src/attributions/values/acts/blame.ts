import type { Token } from '../../../language/analysis.ts'
import { BAD, DUE, holds, WRONGS } from '../../lexicon/blame.ts'
import type { Group } from '../../phrases/groups.ts'
import { nounPhraseOn, type Range } from '../../phrases/nouns.ts'
import { type Scene, small } from '../../phrases/scene.ts'
import { isOwn } from './owner.ts'

/** How far into the content its main clause is looked for. */
const REACH = 26
const SOFT =
  /^(?:potential|possible|counter|deter|prevent|against|stop|fight|combat|end|any|no|without|avoid|victims?|from|if)$/

/** Somebody else is said to do wrong, to leave undone what is due, or is called something bad. */
export function blames(scene: Scene, range: Range, source: Range | null): boolean {
  const { tokens } = scene
  const open = /^(?:that|["“]|''|``)$/i
  let from = range.first
  while (from < range.last && open.test(tokens[from]!.text)) from++
  const subject = nounPhraseOn(tokens, from, range.last, false)
  if (subject && (isOwn(scene, subject, source) || /^(?:my|our)$/.test(small(tokens[subject.first])))) return false
  for (let i = from; i < (subject?.last ?? from); i++)
    if (
      (/^(?:his|her|their|its|your)$/.test(small(tokens[i - 1])) || tokens[i - 1]?.xpos === 'POS') &&
      BAD.has(small(tokens[i]))
    )
      return true
  for (let i = subject?.last ?? from; i < Math.min(range.last, from + REACH); i++) {
    const token = tokens[i]!
    const before = small(tokens[i - 1])
    const negated =
      /^(?:not|n't|n’t|never)$/.test(before) ||
      (tokens[i - 1]?.upos === 'AUX' && /^(?:not|n't|n’t|never)$/.test(small(tokens[i - 2])))
    const passive = tokens[i - 1]?.upos === 'AUX' && token.xpos === 'VBN'
    if (token.upos === 'VERB' && !passive && !negated && tokens[i - 1]?.xpos !== 'TO' && holds(WRONGS, token.lemma))
      return true
    if (
      token.upos === 'ADJ' &&
      tokens[i + 1]?.upos === 'NOUN' &&
      /^(?:terrorist|criminal|guilty|illegal)$/.test(small(token))
    )
      continue
    const soft = [1, 2, 3].some((back) => i - back >= range.first && SOFT.test(tokens[i - back]!.lemma))
    if (/^(?:NOUN|ADJ|ADV)$/.test(token.upos) && !negated && !soft && BAD.has(small(token))) return true
    if (negated && DUE.has(token.lemma) && !/^(?:is|be|was)$/.test(small(tokens[i - 3]))) return true
  }
  return false
}

/**
 * A clause about another (or, `thing`, about a bare "it") whose verb is a wrong, or that calls him something bad, or that denies him what is due:
 * "was not being honest".
 */
export function wrongs({ tokens }: Scene, group: Group, complement: Token | undefined, thing: boolean): boolean {
  // "has proven to be unstable", "is unfit"
  if (/^(?:be|prove|proven|seem|appear)$/.test(group.lemma) && !group.negated && !thing && judged(tokens, group))
    return true
  if (group.passive || group.form !== 'finite') return false
  if (group.negated)
    return DUE.has(group.lemma) || (group.lemma === 'be' && complement !== undefined && DUE.has(complement.lemma))
  return holds(WRONGS, group.lemma) && tokens[group.main]!.xpos !== 'VB'
}

/** Whether a bad word follows a copula, with no noun between. */
function judged(tokens: Scene['tokens'], group: Group): boolean {
  for (let i = group.last; i < Math.min(tokens.length, group.last + 6); i++) {
    const token = tokens[i]!
    if (/^(?:ADJ|NOUN)$/.test(token.upos) && BAD.has(small(token)))
      return tokens[i + 1]?.upos !== 'NOUN' || token.upos === 'ADJ'
    if (/^(?:NOUN|VERB|PROPN|PUNCT|ADP)$/.test(token.upos)) return false
  }
  return false
}
