import type { Analysis, Token } from '../language/analysis.ts'
import { childOf, childrenOf } from './tree.ts'

/** Whether a verb is only wished, supposed or asked for by another one, so that its subject does not do it. */
export function unreal(analysis: Analysis, verb: Token): boolean {
  const kids = childrenOf(analysis, verb)
  if (kids.some((c) => c.rel === 'mark' && /^(?:if|unless|whether|until|once)$/i.test(c.text))) return true
  if (kids.some((c) => c.rel === 'aux' && /^(?:may|might|could|can|should|must)$/i.test(c.text))) return true
  const head = verb.head >= 0 ? analysis.tokens[verb.head]! : null
  if (
    verb.rel === 'xcomp' &&
    head &&
    head.upos === 'VERB' &&
    !/^(?:continue|begin|start|keep|go|feel|remain|stay|seem|appear|stand)$/.test(head.lemma)
  )
    return true
  if (verb.rel === 'conj' && head && head.upos === 'VERB' && !childOf(analysis, verb, /^nsubj/))
    return unreal(analysis, head)
  // what somebody did before or despite something else is not where he stands now
  if (
    verb.rel === 'advcl' &&
    kids.some((c) => c.rel === 'mark' && /^(?:after|before|despite|without|since|to)$/i.test(c.text))
  )
    return true
  // "the coalition that backs the government" tells who it is
  if (verb.rel.startsWith('acl') && /^(?:back|support)$/.test(verb.lemma)) return true
  return verb.rel === 'acl' && kids.some((c) => c.rel === 'mark' && c.text === 'to')
}
