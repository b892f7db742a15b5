import type { Candidate } from '../../draft.ts'
import { ACTS, type Act, ANSWER, NEGATED } from '../../lexicon/acts.ts'
import { BAD } from '../../lexicon/blame.ts'
import type { Range } from '../../phrases/nouns.ts'
import { type Scene, small } from '../../phrases/scene.ts'

const NOT = /^(?:not|n't|n’t|never|neither|nor)$/
const PLANS =
  /^(?:proposals?|plans?|polic(?:y|ies)|roadmap|blueprint|framework|steps|measures|agenda|platform|vision|initiatives?)$/

/** What the cue itself does, by its words and the words right after it; null where it only says that words were said. */
export function cueAct(scene: Scene, { cue, content, group, word }: Omit<Candidate, 'rule'>): Act | null {
  if (!cue) return (word && ACTS.get(word)) || null
  const { tokens } = scene
  const negated = group?.negated === true || tokens.slice(cue.first, cue.last).some((t) => NOT.test(small(t)))
  const lemmas = tokens.slice(cue.first, cue.last).map((t) => t.lemma.toLowerCase())
  const next = small(tokens[cue.last])
  const has = (pattern: RegExp) => lemmas.some((l) => pattern.test(l))
  const phrase = phraseAct(scene, { has, next, negated, cue, content })
  if (phrase) return phrase
  const act = wordAct(scene, cue, group?.lemma) ?? ((word && ACTS.get(word)) || null)
  if (negated && act) return NEGATED[act] ?? act
  return act
}

type Around = {
  has: (pattern: RegExp) => boolean
  next: string
  negated: boolean
  cue: Range
  content: readonly Range[]
}

/** Cues of several words. */
function phraseAct(scene: Scene, { has, next, negated, cue, content }: Around): Act | null {
  const { tokens } = scene
  const opening = tokens.slice(content[0]!.first, Math.min(content[0]!.last, content[0]!.first + 4))
  const follows = (pattern: RegExp) =>
    pattern.test(next) || has(pattern) || pattern.test(opening[0] ? small(opening[0]) : '')
  if (has(/^(?:refuse|decline)$/)) {
    const verb = [...tokens.slice(cue.first, cue.last), ...opening].find((t) => ANSWER.test(t.lemma))
    return verb || has(/^comment$/) ? 'decline to comment' : 'reject'
  }
  if (
    negated &&
    has(/^(?:respond|reply|comment|answer|elaborate|say|disclose|reveal|discuss|speculate)$/) &&
    !has(/^rule$/)
  )
    return 'decline to comment'
  if (negated && has(/^(?:apologize|apologise|want|intend|plan|agree|commit|budge|yield)$/)) return 'reject'
  if (has(/^decide$/)) return negated || follows(/^(?:against|not)$/) ? 'reject' : follows(/^to$/) ? 'promise' : null
  if (has(/^opt$/)) return follows(/^against$/) ? 'reject' : 'promise'
  if (has(/^agree$/) && !follows(/^(?:to|on|with|upon)$/) && !opening.some((t) => t.xpos === 'TO') && !negated)
    return opening.some((t) => /^(?:that|the|he|she|it|they|we)$/.test(small(t))) ? 'claim' : 'accept'
  if (has(/^(?:call|push|press|plead|lobby|campaign|appeal|petition|beg)$/) && follows(/^(?:for|on|upon)$/))
    return 'demand'
  if (has(/^(?:want|expect)$/) && !negated && aimsAtOthers(scene, content[0]!)) return 'demand'
  if (
    has(/^(?:lay|outline|unveil|present|table|set|put|offer|release|detail|circulate|submit)$/) &&
    opening.some((t) => PLANS.test(small(t)))
  )
    return 'propose'
  if (has(/^(?:call|brand|label|dub|describe|deem|term|cast|paint|portray|depict)$/)) {
    const bad = content.some((r) => tokens.slice(r.first, r.last).some((t) => BAD.has(small(t))))
    return bad ? 'accuse' : null
  }
  if (has(/^keep$|^remain$|^stay$/) && has(/^(?:quiet|silent|mum|silence)$/)) return 'decline to comment'
  return null
}

/** "somebody to do something", "something [to be] done": not "to do" alone. */
function aimsAtOthers({ tokens }: Scene, range: Range): boolean {
  if (tokens[range.first]!.xpos === 'TO') return false
  for (let i = range.first + 1; i < Math.min(range.last, range.first + 10); i++) {
    if (tokens[i]!.xpos === 'TO' && tokens[i + 1]?.xpos === 'VB') return true
    if (tokens[i]!.upos === 'VERB' || tokens[i]!.upos === 'AUX') return false
  }
  return false
}

function wordAct({ tokens }: Scene, cue: Range, lemma: string | undefined): Act | null {
  const whole = lemma ? ACTS.get(lemma) : undefined
  if (lemma?.includes('_') && whole) return whole
  for (let i = cue.last - 1; i >= cue.first; i--) {
    const token = tokens[i]!
    if (/^(?:ADV|ADP|DET|PRON|AUX|PUNCT)$/.test(token.upos)) continue
    const act = ACTS.get(token.lemma.toLowerCase()) ?? ACTS.get(small(token))
    if (act) return act
  }
  return null
}
