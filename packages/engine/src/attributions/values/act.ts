import type { ValueOf } from '@parley/schema'
import type { Candidate } from '../draft.ts'
import { ACTS } from '../lexicon/acts.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, small } from '../phrases/scene.ts'

type Act = NonNullable<ValueOf<'attribution'>['act']>
const MUST = /^(?:must|should|ought)$/
const WILL = /^(?:will|shall|'ll|’ll|wo)$/
const WRONGS =
  /^(?:lie|violate|breach|betray|sabotage|undermine|provoke|incite|deceive|mislead|exploit|destroy|murder|bully|attack|bomb|shell|torture|rig|steal|smear|insult|fail|refuse|stall|obstruct|block|delay|hide|ignore|threaten)$/
const WRONG =
  /^(?:lie|lies|liar|liars|crime|crimes|terrorism|aggression|genocide|provocation|provocations|corrupt|corruption|dishonest|illegal|hypocrite|hypocrisy|hypocritical|disgrace|disgraceful|shameful|reckless|irresponsible|racist|bigot|bigoted|cynical|cruel|barbaric|blackmail|propaganda|unfit|incompetent|crooked|rigged|dangerous|failure|failed|unqualified)$/

/** What a negated cue does: "did not accept" rejects, "did not confirm" denies. */
const NEGATED: Partial<Record<Act, Act>> = { accept: 'reject', confirm: 'deny', promise: 'reject', offer: 'reject' }

/**
 * What the speaker does with the words: from the cue's verb or noun, its negation, and the content's own form
 * ("said it would …" promises, "said Russia must …" demands, "said they lied" accuses). 'claim' where nothing tells more.
 */
export function actOf(scene: Scene, { cue, content, group, word }: Omit<Candidate, 'rule'>): Act {
  const act = cueAct(scene, cue, word)
  if (group?.negated && act) return NEGATED[act] ?? act
  if (act && act !== 'claim') return act
  return formAct(scene, content) ?? 'claim'
}

function cueAct({ tokens }: Scene, cue: Range | null, word: string | undefined): Act | null {
  for (let i = (cue?.last ?? 0) - 1; cue && i >= cue.first; i--) {
    const act = ACTS.get(tokens[i]!.lemma.toLowerCase()) ?? ACTS.get(small(tokens[i]))
    if (act) return act
  }
  return (word && ACTS.get(word)) || null
}

/** What the content's first verb makes of a plain statement. */
function formAct(scene: Scene, content: readonly Range[]): Act | null {
  const { tokens } = scene
  for (const range of content) {
    for (let i = range.first; i < Math.min(range.last, range.first + 20); i++) {
      const token = tokens[i]!
      const word = small(token)
      if (MUST.test(word) && token.upos !== 'NOUN') return 'demand'
      if (word === 'need' || word === 'needs' || word === 'have' || word === 'has') {
        if (small(tokens[i + 1]) === 'to' && tokens[i + 2]?.upos === 'VERB') return 'demand'
      }
      if (WILL.test(word) || word === 'would') {
        const own = /^(?:i|we|he|she|it|they)$/.test(small(tokens[i - 1])) && small(tokens[i + 1]) !== 'like'
        if (own && small(tokens[i + 1]) !== 'be') return 'promise'
        return word === 'would' ? accusation(scene, range) : 'predict'
      }
    }
    const accused = accusation(scene, range)
    if (accused) return accused
  }
  return null
}

/** Somebody else is said to do wrong, or is called something bad. */
function accusation({ tokens }: Scene, range: Range): Act | null {
  const subject = nounPhraseOn(
    tokens,
    /^(?:that|["“])$/i.test(tokens[range.first]!.text) ? range.first + 1 : range.first,
    range.last,
    false,
  )
  if (subject && /^(?:i|we|my|our)$/.test(small(tokens[subject.first]))) return null
  for (let i = subject?.last ?? range.first; i < Math.min(range.last, range.first + 24); i++) {
    const token = tokens[i]!
    const passive = tokens[i - 1]?.upos === 'AUX' && token.xpos === 'VBN'
    if (token.upos === 'VERB' && !passive && WRONGS.test(token.lemma)) return 'accuse'
    if ((token.upos === 'NOUN' || token.upos === 'ADJ') && WRONG.test(small(token))) return 'accuse'
  }
  return null
}
