import type { Candidate } from '../../draft.ts'
import { ACTS, type Act } from '../../lexicon/acts.ts'
import { HARM, holds, STRIKES, UNTRUE } from '../../lexicon/blame.ts'
import type { Group } from '../../phrases/groups.ts'
import type { Range } from '../../phrases/nouns.ts'
import { type Scene, small } from '../../phrases/scene.ts'
import { subjectBefore } from '../../phrases/subject.ts'
import { blames, wrongs } from './blame.ts'
import { isOwn } from './owner.ts'

const MUST = /^(?:must|should|ought)$/
const WILL = /^(?:will|shall|'ll|’ll|wo|ca)$/
const THINKS = /^(?:think|believe|know|guess|feel|hope|mean|suppose|say|see|understand|imagine|fear|worry)$/
const STATES =
  /^(?:be|have|know|believe|think|want|need|see|feel|understand|remember|like|love|care|mean|expect|recall|hear)$/
const SUBORDINATE =
  /^(?:if|when|because|although|though|while|as|since|who|which|whose|where|after|before|unless|until|whether)$/
/** Acts that a speaker does by telling of them: "we reject", "said it condemned". */
const TOLD = new Set<Act>([
  'accuse',
  'reject',
  'accept',
  'demand',
  'deny',
  'confirm',
  'propose',
  'predict',
  'promise',
  'offer',
  'warn',
])

/** What the form of the content makes of a plain "said": the first of its clauses that does more than claim decides. */
export function contentAct(scene: Scene, { content, source }: Omit<Candidate, 'rule'>): Act | null {
  const { tokens } = scene
  for (const range of content) {
    const groups = groupsIn(scene, range)
    for (const [k, group] of groups.entries()) {
      if (subordinate(scene, group, range)) continue
      const subject = within(subjectBefore(scene, group), range)
      const own = subject !== null && isOwn(scene, subject, source)
      if (own && /^(?:hope|fear|wish)$/.test(group.lemma)) return null
      if (own && THINKS.test(group.lemma) && groups[k + 1] && !group.negated) continue
      const act = clauseAct(scene, group, groups[k + 1], subject, own, range)
      if (act) return act
    }
    if (blames(scene, range, source)) return 'accuse'
    const last = tokens[range.last - 1]!
    const closing = /^["”’']+$/.test(last.text) ? tokens[range.last - 2] : last
    if (
      closing?.text === '?' &&
      scene.quoteAt[range.first]! >= 0 &&
      /^(?:who|what|when|where|why|how|will|is|are|do|does|did|can|could|would)$/.test(small(tokens[range.first + 1]))
    )
      return 'demand'
  }
  return null
}

const within = (subject: Range | null, range: Range): Range | null =>
  subject && subject.first >= range.first ? subject : null

const groupsIn = (scene: Scene, range: Range): Group[] => {
  const found: Group[] = []
  for (let s = scene.tokens[range.first]!.sentence; s <= scene.tokens[range.last - 1]!.sentence; s++)
    for (const g of scene.groups[s] ?? [])
      if (g.main >= range.first && g.main < range.last && g.main - range.first < 60) found.push(g)
  return found
}

/** A clause that hangs in another: opened by "if", "who" …, or no finite verb. */
function subordinate({ tokens }: Scene, group: Group, range: Range): boolean {
  if (group.form !== 'finite') return true
  for (let i = group.first - 1; i >= Math.max(range.first, group.first - 8); i--) {
    const token = tokens[i]!
    if (SUBORDINATE.test(small(token)) || (small(token) === 'that' && token.xpos === 'WDT')) return true
    if (token.upos === 'VERB' || token.upos === 'AUX' || /^[,;:.!?"“”]$/.test(token.text)) return false
  }
  return false
}

/** What one clause does. */
function clauseAct(
  scene: Scene,
  group: Group,
  next: Group | undefined,
  subject: Range | null,
  own: boolean,
  range: Range,
): Act | null {
  const { tokens, quoteAt } = scene
  const words = tokens.slice(group.first, group.last).map(small)
  const has = (pattern: RegExp) => words.some((w) => pattern.test(w))
  const quoted = quoteAt[group.first]! >= 0
  const after = tokens.slice(group.last, Math.min(range.last, group.last + 4))
  const to = after[0]?.xpos === 'TO' || (/^got$/.test(small(after[0])) && after[1]?.xpos === 'TO')
  const past = tokens[group.main]!.xpos === 'VBD' || has(/^had$/)
  const early = group.first - range.first <= 8
  if (group.negated && has(/^not$/) && has(/^have|do$/) && to) return null
  const perfect = has(/^have$/) && group.last - group.first > 2
  if (has(MUST) && !perfect) return 'demand'
  if (
    /^(?:need|have|get)$/.test(group.lemma) &&
    to &&
    !past &&
    !group.negated &&
    !/^(?:know|say|be|understand)$/.test(next?.lemma ?? '')
  )
    return 'demand'
  if (
    quoted &&
    opens(scene, group) &&
    !/^(?:thank|believe|look|listen|imagine|remember|see|note|mind|say|take)$/.test(group.lemma) &&
    tokens[group.main]!.xpos === 'VB' &&
    group.main === group.first
  )
    return /^let$/.test(group.lemma) && /^(?:us|'s|’s)$/.test(small(after[0])) ? 'propose' : 'demand'
  const complement = after.find((t) => t.upos === 'ADJ' || t.upos === 'NOUN' || t.upos === 'VERB')
  const future =
    has(WILL) ||
    (has(/^going$/) && !has(/^(?:was|were)$/)) ||
    (to && /^(?:plan|intend|aim|go|prepare)$/.test(group.lemma))
  const would = has(/^(?:would|'d|’d)$/)
  if (own) {
    if (group.lemma === 'be' && complement && to === false && /^(?:ready|willing|prepared)$/.test(small(complement)))
      return group.negated || after.some((t) => /^(?:not|n't|n’t)$/.test(small(t))) ? 'reject' : 'offer'
    if (future || (would && !quoted)) {
      if (has(/^be$/) && group.lemma === 'be') return null
      if (/^(?:like|want|have|need|know|see|think|love|prefer|say)$/.test(group.lemma)) return null
      if (group.negated || /^(?:refuse|reject|oppose|resist)$/.test(group.lemma)) return 'reject'
      if (holds(STRIKES, group.lemma)) return 'threaten'
      return 'promise'
    }
    const told = ACTS.get(group.lemma)
    if (
      told &&
      TOLD.has(told) &&
      early &&
      !/^(?:why|how|what|when)$/.test(small(tokens[range.first])) &&
      !has(/^(?:can|could|may|might|be|been)$/)
    )
      return group.negated ? (told === 'accept' || told === 'promise' ? 'reject' : null) : told
    if (
      early &&
      group.negated &&
      !group.passive &&
      (past || has(/^(?:did|had|has|have|was|were)$/)) &&
      !STATES.test(group.lemma) &&
      !has(/^(?:can|could)$/)
    )
      return 'deny'
    return null
  }
  if (
    group.lemma === 'be' &&
    complement &&
    UNTRUE.has(small(complement)) &&
    !group.negated &&
    !(subject && isBare(scene, subject))
  )
    return 'deny'
  if (/^(?:neither|nobody|none)$/.test(small(tokens[range.first])) && early && !future && !would) return 'deny'
  if (wrongs(scene, group, complement, subject !== null && isBare(scene, subject))) return 'accuse'
  if (future || would) {
    if (harmful(scene, group, range)) return 'warn'
    return would ? null : 'predict'
  }
  return null
}

/** Whether a group begins a sentence or a quotation. */
const opens = ({ tokens, analysis }: Scene, group: Group): boolean =>
  analysis.sentences[group.sentence]!.first === group.first ||
  (/^(?:["“]|''|``)$/.test(tokens[group.first - 1]?.text ?? '') &&
    /^[,.:!?]$|^$/.test(tokens[group.first - 2]?.text ?? ''))

/** "This is wrong" judges a thing; "the reports are wrong" calls words untrue. */
const isBare = ({ tokens }: Scene, subject: Range): boolean =>
  /^(?:this|that|it|what)$/.test(small(tokens[subject.first])) && subject.last - subject.first === 1

/** Harm on a condition, or harm that follows from a verb to come. */
function harmful({ tokens }: Scene, group: Group, range: Range): boolean {
  for (let i = Math.max(range.first, group.first - 6); i < Math.min(range.last, group.last + 10); i++)
    if (HARM.has(tokens[i]!.lemma) || HARM.has(small(tokens[i])) || holds(STRIKES, tokens[i]!.lemma)) return true
  return false
}
