import type { When } from '@parley/schema'
import type { Analysis, Sentence, TimeExpression } from '../../language/analysis.ts'
import type { Candidate } from '../draft.ts'
import { type Scene, small } from '../phrases/scene.ts'

/** Lengths, repetitions and "recently" are no time at which words were said. */
const isMoment = ({ timex }: TimeExpression): boolean =>
  !/^(?:duration|set|vague)$/.test(timex.type) &&
  (timex.type !== 'offset' || timex.from === timex.to || timex.unit === 'day' || timex.calendar === true)
const DEADLINE = /^(?:by|until|before|since|from|of|for|after)$/
/** What opens another clause between a time and its cue. */
const APART = /^(?:who|which|whose|where|when|after|before|while|as|because|if|during|following|amid)$/

/**
 * When it was said: the time nearest to the cue in its own clause, outside content and source ("said on Tuesday", "On 4 May, X
 * told …", "In a statement on Friday, X said"); null where none is told there.
 */
export function saidOf(scene: Scene, { cue, content, source }: Omit<Candidate, 'rule'>): When | null {
  if (!cue) return null
  const { analysis, tokens, quoteAt } = scene
  const sentence = analysis.sentences[tokens[cue.first]!.sentence]!
  const taken = (at: number): boolean =>
    quoteAt[at]! >= 0 ||
    content.some((r) => at >= r.first && at < r.last) ||
    (source !== null && at >= source.first && at < source.last)
  let best: { time: TimeExpression; far: number } | null = null
  for (const time of momentsIn(analysis, sentence)) {
    let first = sentence.first
    while (first < sentence.last && tokens[first]!.end <= time.start) first++
    let last = first
    while (last < sentence.last && tokens[last]!.start < time.end) last++
    if (last <= first || taken(first) || taken(last - 1)) continue
    if (first > sentence.first && DEADLINE.test(small(tokens[first - 1]))) continue
    // "Monday's march was …": a time that only describes, unless it is where the words were said ("at Monday's debate").
    if (tokens[last]?.xpos === 'POS' && !(first > sentence.first && tokens[first - 1]!.upos === 'ADP')) continue
    const [from, to] = first >= cue.last ? [cue.last, first] : [last, cue.first]
    const between: number[] = []
    for (let i = from; i < to; i++) if (!taken(i)) between.push(i)
    if (between.some((i) => parts(scene, i))) continue
    // Words that stand behind content tell of the content rather than of the cue, unless a comma sets them off from it.
    if (first >= cue.last && to - from > between.length && between.length === 0 && tokens[first - 1]!.text !== ',')
      continue
    const far = between.length + (first >= cue.last ? 0 : 2)
    if (!best || far < best.far) best = { time, far }
  }
  if (!best) return null
  const { text, start, end, timex } = best.time
  return { text, span: [start, end], timex, value: null, inferred: [] }
}

const moments = new WeakMap<Analysis, Map<number, TimeExpression[]>>()

/** The moments told in a sentence; sorted by sentence once, so that long reports stay quick to read. */
function momentsIn(analysis: Analysis, sentence: Sentence): readonly TimeExpression[] {
  let all = moments.get(analysis)
  if (!all) {
    all = new Map()
    let s = 0
    for (const time of [...analysis.times].sort((a, b) => a.start - b.start)) {
      while (s < analysis.sentences.length && analysis.sentences[s]!.end <= time.start) s++
      if (isMoment(time)) all.set(s, [...(all.get(s) ?? []), time])
    }
    moments.set(analysis, all)
  }
  return (all.get(sentence.i) ?? []).filter((t) => t.end <= sentence.end)
}

/** Whether a word between a time and its cue opens or bears another clause. */
const parts = ({ tokens }: Scene, i: number): boolean =>
  APART.test(small(tokens[i])) ||
  /^(?:[;(]|—|–)$/.test(tokens[i]!.text) ||
  (tokens[i]!.upos === 'VERB' && !/^(?:VBN|VBG)$/.test(tokens[i]!.xpos))
