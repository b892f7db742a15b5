import type { Token } from '../analysis.ts'
import type { Draft } from './merge.ts'
import { BODIES } from './titles.ts'

const HYPHEN = /^[-‐]$/
const small = (t: Token | undefined): string => t?.text.toLowerCase() ?? ''

/**
 * Names whole: no name ends in a small word or a mark. What was cut at a hyphen ("Dlamini-Zuma") or within a body's name ("Security and [Defence
 * Council]") is one name again; of the rest the small word is left off ("Government of [Kenya]").
 */
export function tidy(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    const next = drafts[i + 1]
    const end = tokens[draft.last - 1]!
    if (next && next.first === draft.last && joins(tokens, draft, next)) {
      const type = HYPHEN.test(end.text) ? draft.type : 'organisation'
      result.push({ ...draft, last: next.last, type, sure: false, own: true })
      i++
      continue
    }
    let { first, last } = draft
    while (last > first && hangs(tokens[last - 1]!)) last--
    while (last > first && !/[\p{L}\p{N}]/u.test(tokens[first]!.text)) first++
    if (last > first) result.push({ ...draft, first, last })
  }
  return result
}

const hangs = (t: Token): boolean =>
  HYPHEN.test(t.text) || /^(?:ADP|CCONJ|DET)$/.test(t.upos) || !/[\p{L}\p{N}]/u.test(t.text)

function joins(tokens: readonly Token[], draft: Draft, next: Draft): boolean {
  const end = tokens[draft.last - 1]!
  if (HYPHEN.test(end.text)) return draft.last - draft.first > 1 && end.end === tokens[next.first]!.start
  return small(end) === 'and' && draft.type === 'organisation' && BODIES.has(small(tokens[next.last - 1]))
}
