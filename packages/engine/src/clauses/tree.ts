import type { Actor } from '../actors/index.ts'
import { actorsOf } from '../actors/index.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { representing } from './representatives.ts'
import { together } from './together.ts'

const known = new WeakMap<Analysis, Token[][]>()

/** The dependents of each token, in order; worked out once for each analysis. */
export function childrenOf(analysis: Analysis, token: Token): readonly Token[] {
  let table = known.get(analysis)
  if (!table) {
    table = analysis.tokens.map(() => [])
    for (const t of analysis.tokens) if (t.head >= 0) table[t.head]!.push(t)
    known.set(analysis, table)
  }
  return table[token.i] ?? []
}

export const childOf = (analysis: Analysis, token: Token, rel: RegExp): Token | undefined =>
  childrenOf(analysis, token).find((t) => rel.test(t.rel))

/** The preposition that a noun stands under; '' where none. */
export const caseOf = (analysis: Analysis, token: Token): string =>
  childOf(analysis, token, /^case$/)?.text.toLowerCase() ?? ''

/** The actor that a noun is or belongs to the name of. */
const at = (analysis: Analysis, token: Token): Actor | undefined =>
  actorsOf(analysis).find((a) => a.first <= token.i && token.i < a.last && a.as !== 'adjective')

/** Whom a group's own words list: "leaders like X and Y", "officials from A, B and C". */
function membersOf(analysis: Analysis, group: Actor): Actor[] {
  const all = actorsOf(analysis).filter((a) => a.sentence === group.sentence && a.as !== 'adjective')
  const next = all.find((a) => a.start >= group.end)
  if (
    !next ||
    !/^,?\s+(?:like|such\s+as|including|from)\s+(?:[\p{L}.]+\s+){0,3}$/u.test(
      analysis.text.slice(group.end, next.start),
    )
  )
    return []
  const list = together(
    analysis,
    next,
    all.filter((a) => a.start >= group.end),
  )
  return list.length > 1 || next.kind === 'person' ? list : []
}

const OFFICE =
  /^(?:president|minister|leader|secretary|chief|head|envoy|commander|general|chair|chairman|chairwoman|negotiator|ambassador|representative|king|emir|chancellor|premier|spokesman|spokeswoman)$/i

/** "the leader of the Turkish Cypriots, X": whoever is named after the office and its domain. */
function officeHolder(analysis: Analysis, token: Token): Actor | undefined {
  if (!OFFICE.test(token.text)) return undefined
  const person = actorsOf(analysis).find(
    (a) => a.sentence === token.sentence && a.kind === 'person' && a.first > token.i,
  )
  const between = person ? analysis.text.slice(token.end, person.start) : ''
  return person &&
    /^(?:\s+(?:of|for|to)\s+[^,;.]{2,50})?,\s+$|^\s+(?:of|for)\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]+\s+){1,4}$/u.test(between)
    ? person
    : undefined
}

/** Who a noun phrase names: its head, what stands in apposition, what it lists ("leaders like X and Y"), and what is joined to it. */
export function actorsAt(analysis: Analysis, token: Token): Actor[] {
  const out: Actor[] = []
  const add = (a: Actor | undefined) => {
    if (a && !out.includes(a)) out.push(a)
  }
  const listed = childrenOf(analysis, token).filter(
    (t) => t.rel.startsWith('nmod') && /^(?:like|including|as)$/.test(caseOf(analysis, t)),
  )
  if (listed.length) for (const t of listed) for (const a of actorsAt(analysis, t)) add(a)
  if (!out.length) {
    const own = at(analysis, token)
    const members = own?.kind === 'group' ? membersOf(analysis, own) : []
    if (members.length) for (const a of members) add(a)
    else add(own)
    if (!out.length)
      for (const t of childrenOf(analysis, token)) if (/^(?:appos|flat)/.test(t.rel)) add(at(analysis, t))
    if (!out.length) add(officeHolder(analysis, token))
  }
  for (const t of childrenOf(analysis, token)) if (t.rel === 'conj') for (const a of actorsAt(analysis, t)) add(a)
  return out
}

export const isPassiveTree = (analysis: Analysis, verb: Token): boolean =>
  childrenOf(analysis, verb).some((t) => t.rel === 'aux:pass' || t.rel === 'nsubj:pass' || t.rel === 'obl:agent') ||
  (verb.rel === 'acl' && verb.xpos === 'VBN')

/** The noun that a verb's subject is, its own or that of the verb it hangs on. */
export function subjectToken(analysis: Analysis, verb: Token, depth = 0): Token | null {
  const own = childOf(analysis, verb, /^nsubj/)
  const head = verb.head >= 0 ? analysis.tokens[verb.head]! : null
  if (own && !/^(?:who|which|that|whom)$/i.test(own.text)) return own
  if (!head || depth > 4) return own ?? null
  if (verb.rel === 'acl:relcl' || verb.rel === 'acl') return head
  // "urged X to stop", "requires X to withdraw"
  if (verb.rel === 'xcomp') return childOf(analysis, head, /^i?obj$/) ?? subjectToken(analysis, head, depth + 1)
  if (verb.rel === 'ccomp' && verb.xpos === 'VB') return childOf(analysis, head, /^iobj$/) ?? own ?? null
  if (verb.rel === 'conj' || verb.rel === 'advcl' || verb.rel === 'parataxis')
    return /^(?:VERB|AUX|ADJ)$/.test(head.upos) ? subjectToken(analysis, head, depth + 1) : null
  return null
}

/** Who does it: the subject; of a passive, whoever stands under "by". */
export function subjectsByTree(analysis: Analysis, verb: Token): Actor[] {
  if (isPassiveTree(analysis, verb)) {
    const agent = childrenOf(analysis, verb).find((t) => t.rel.startsWith('obl') && caseOf(analysis, t) === 'by')
    return agent ? actorsAt(analysis, agent) : []
  }
  const token = subjectToken(analysis, verb)
  if (!token) return []
  const found = actorsAt(analysis, token).filter((a) => a.as !== 'possessive')
  if (!found.length && token.upos === 'NOUN') return representing(analysis, token)
  if (found.length || token.upos !== 'PRON') return found
  // "Russia said it might": an unresolved pronoun in what somebody says is mostly himself
  const head = verb.head >= 0 ? analysis.tokens[verb.head]! : null
  return verb.rel === 'ccomp' && head ? subjectsByTree(analysis, head) : []
}

const AIMED = /^(?:with|to|on|against|at|from|into|toward|towards|of|for)$/

/** First actor of a phrase that is not the head itself: "attacks on Hamas", "Ukrainian facilities". */
function within(analysis: Analysis, token: Token, depth = 0): Actor[] {
  const direct = actorsAt(analysis, token)
  if (direct.length || depth > 3) return direct
  for (const t of childrenOf(analysis, token)) {
    if (/^(?:nmod|obl|amod|compound|nmod:poss|acl)/.test(t.rel)) {
      const adjective = actorsOf(analysis).find((a) => a.first <= t.i && t.i < a.last && a.as === 'adjective')
      if (adjective) return [adjective]
      const found = within(analysis, t, depth + 1)
      if (found.length) return found
    }
  }
  return []
}

/** To whom it is done: objects first, then who stands under "with", "to", "on", "against"; of a passive, its subject. */
export function objectsByTree(analysis: Analysis, verb: Token): Actor[] {
  const children = childrenOf(analysis, verb)
  if (isPassiveTree(analysis, verb)) {
    const patient =
      children.find((t) => t.rel === 'nsubj:pass') ??
      (verb.rel === 'acl' && verb.head >= 0 ? analysis.tokens[verb.head] : undefined)
    return patient ? within(analysis, patient) : []
  }
  const objects = children.filter((t) => /^(?:obj|iobj)$/.test(t.rel))
  // "killed and abducted civilians": one object of both
  if (!objects.length) {
    const joined = children.find((t) => t.rel === 'conj' && t.upos === 'VERB' && !childOf(analysis, t, /^nsubj/))
    const shared =
      joined && !children.some((t) => /^(?:obl|ccomp|xcomp)/.test(t.rel))
        ? childOf(analysis, joined, /^obj$/)
        : undefined
    if (shared) objects.push(shared)
  }
  const obliques = children.filter((t) => /^obl/.test(t.rel) && AIMED.test(caseOf(analysis, t)))
  for (const token of [...objects, ...obliques]) {
    const found = within(analysis, token).filter((a) => a.first > verb.i)
    if (found.length) return found
  }
  return []
}
