import type { ValueOf } from '@parley/schema'
import type { Candidate } from '../draft.ts'
import { ACTS } from '../lexicon/acts.ts'
import { type Scene, small } from '../phrases/scene.ts'

type Act = NonNullable<ValueOf<'attribution'>['act']>
const MUST = /^(?:must|should|need|needs)$/
const PROMISES = /^(?:will|shall|'ll|’ll)$/

/** What a negated cue does: "did not accept" rejects, "did not rule out" and "did not say" claim nothing else. */
const NEGATED: Partial<Record<Act, Act>> = {
  accept: 'reject',
  confirm: 'deny',
  promise: 'reject',
  offer: 'reject',
  claim: 'claim',
}

/**
 * What the speaker does with the words: from the cue's verb or noun, its negation, and the content's own form
 * ("said it would …" promises, "said Russia must …" demands). 'claim' where nothing tells more; null for mere thoughts.
 */
export function actOf(scene: Scene, { cue, content, group, word }: Omit<Candidate, 'rule'>): Act | null {
  const { tokens } = scene
  let act: Act | null = null
  if (cue) {
    for (let i = cue.last - 1; i >= cue.first && act === null; i--)
      act = ACTS.get(tokens[i]!.lemma.toLowerCase()) ?? ACTS.get(small(tokens[i])) ?? null
  }
  act ??= (word && ACTS.get(word)) || null
  if (group?.negated && act) act = NEGATED[act] ?? act
  if (act !== 'claim' && act !== null) return act
  const first = content[0]!
  const end = content.at(-1)!.last
  for (let i = first.first; i < Math.min(end, first.first + 14); i++) {
    const token = tokens[i]!
    if (MUST.test(small(token)) && token.upos !== 'NOUN') return 'demand'
    if (PROMISES.test(small(token)) || small(token) === 'would') {
      const left = small(tokens[i - 1])
      if (/^(?:i|we|he|she|it|they)$/.test(left)) return 'promise'
      return act === null ? null : small(token) === 'would' ? act : 'predict'
    }
    if (token.upos === 'VERB') break
  }
  return act
}
