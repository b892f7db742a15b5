import type { ValueOf } from '@parley/schema'
import type { Analysis, Token } from '../language/analysis.ts'

type Status = ValueOf<'event'>['status']
type Modality = ValueOf<'event'>['modality'][number]

export type Told = { status: Status; modality: Modality[]; negated: boolean }

const FUTURE = /^(?:will|’ll|'ll|shall)$/i
const MAYBE = /^(?:would|could|may|might|should|can|must)$/i
const PLANS =
  /^(?:schedule[ds]?|plan(?:s|ned|ning)?|expect(?:s|ed)?|set|slated|due|prepare[ds]?|preparing|intend(?:s|ed)?|hope[ds]?|gear|about|going|propos(?:e[ds]?|ing)|supposed)$/i
const NOT = /^(?:not|n['’]t|never|no|without|cannot)$/i

/**
 * In what sense a verb is told, by the auxiliaries and words before it in its clause: done, going on, planned, merely possible, or denied.
 */
export function toldOf(analysis: Analysis, verb: Token): Told {
  const { tokens } = analysis
  const before: Token[] = []
  for (let i = verb.i - 1; i >= 0 && verb.i - i <= 7; i--) {
    const token = tokens[i]!
    if (token.sentence !== verb.sentence || /^[,;:—–]$/.test(token.text)) break
    if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      if (PLANS.test(token.text)) before.push(token)
      break
    }
    before.push(token)
    if (token.upos === 'VERB' && !PLANS.test(token.text)) break
  }
  const has = (pattern: RegExp) => before.some((t) => pattern.test(t.text))
  const negated = has(NOT)
  const modality: Modality[] = negated ? ['negated'] : []
  const sentence = analysis.sentences[verb.sentence]!
  const marked = tokens
    .slice(sentence.first, sentence.last)
    .some((t) => t.head === verb.i && t.rel === 'mark' && /^(?:if|unless|once|until)$/i.test(t.text))
  const conditional =
    marked || /^(?:if|unless|in case|should)\b/iu.test(analysis.text.slice(sentence.start, verb.start))
  if (has(FUTURE) || (has(PLANS) && has(/^to$/i)))
    return { status: negated ? 'cancelled' : 'planned', modality: [...modality, 'future'], negated }
  if (has(MAYBE) || conditional) return { status: 'planned', modality: [...modality, 'hypothetical'], negated }
  const toBe = before.some(
    (t, i) => /^to$/i.test(t.text) && /^(?:is|are|was|were|reported|due)$/i.test(before[i + 1]?.text ?? ''),
  )
  if (toBe) return { status: 'planned', modality: [...modality, 'future'], negated }
  const ing = verb.xpos === 'VBG' && has(/^(?:is|are|’re|'re|been|keeps?)$/i)
  const goes = before.some((t) => /^continue/i.test(t.text))
  if (ing || goes) return { status: 'ongoing', modality, negated }
  const present = (verb.xpos === 'VBP' || verb.xpos === 'VBZ') && sentence.form === 'sentence' && !negated
  return { status: present ? 'ongoing' : 'occurred', modality, negated }
}

/** Verbs that tell no deed of their own but that one has begun, goes on or was brought off. */
const BEGUN = /^(?:begin|start|continue|resume|proceed|manage|succeed|help)$/

const LEADS = /^(?:after|before|since|of|by|from|for|on|without|despite|while|at)$/i

/**
 * A verb that hangs on another one's deed, so that neither its subject nor its happening can be told by word order: "after speaking with",
 * "might allow them to rearm", "and mobilize". Plans ("will meet", "is to travel", "agreed to") are none of these.
 */
export function isLoose(analysis: Analysis, verb: Token): boolean {
  const { tokens } = analysis
  let i = verb.i - 1
  while (i >= 0 && tokens[i]!.sentence === verb.sentence && tokens[i]!.upos === 'ADV') i--
  const before = tokens[i]
  if (!before || before.sentence !== verb.sentence) return false
  if (verb.xpos === 'VBG' && LEADS.test(before.text)) return true
  if (verb.xpos !== 'VB' && verb.xpos !== 'VBP') return false
  if (/^(?:and|or)$/i.test(before.text)) {
    const first = tokens.slice(Math.max(0, i - 5), i).findLast((t) => t.upos === 'VERB')
    return first !== undefined && first.xpos === 'VB' && isLoose(analysis, first)
  }
  if (!/^to$/i.test(before.text)) return false
  // "began to withdraw", "continued to shell", "managed to retake": done, or begun
  const head = verb.head >= 0 ? tokens[verb.head]! : undefined
  if (verb.rel === 'xcomp' && head && BEGUN.test(head.lemma) && !toldOf(analysis, head).negated) return false
  const { status } = toldOf(analysis, verb)
  return status === 'occurred' || status === 'ongoing'
}
