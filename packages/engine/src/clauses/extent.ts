import type { Span, When } from '@parley/schema'
import type { Analysis, TimeExpression, Token } from '../language/analysis.ts'
import { signalBefore } from '../language/times/index.ts'

const MOST = 34

/** The words that tell a deed: from its first actor (or the clause's beginning) to the end of its clause. */
export function extentOf(analysis: Analysis, verb: Token, firstActor: number | null): Span {
  const { tokens, text } = analysis
  const sentence = analysis.sentences[verb.sentence]!
  let first = verb.i
  const limit = firstActor !== null && firstActor < verb.i && verb.i - firstActor < MOST ? firstActor : null
  while (
    first > sentence.first &&
    (limit === null ? verb.i - first < 12 && !/^[,;:—–“"]$/.test(tokens[first - 1]!.text) : first > limit)
  )
    first--
  let last = verb.i + 1
  while (last < sentence.last && last - first < MOST) {
    const token = tokens[last]!
    const next = tokens[last + 1]
    if (/^[;—–]$/.test(token.text) || (token.text === '.' && last >= sentence.last - 2)) break
    if (token.text === ',' && last - verb.i > 6 && (!next || !/^(?:PROPN|NUM)$/.test(next.upos))) break
    if (/^(?:while|although|whereas)$/i.test(token.text) && last - verb.i > 3) break
    last++
  }
  while (last - 1 > verb.i && /^[,.;:]$/.test(tokens[last - 1]!.text)) last--
  return [tokens[first]!.start, Math.min(tokens[last - 1]!.end, text.length)]
}

/** How far words can still tell when and where: from the deed's own words to the end of its sentence or the next main clause. */
export function reachOf(analysis: Analysis, verb: Token, span: Span): Span {
  const sentence = analysis.sentences[verb.sentence]!
  const rest = analysis.text.slice(span[1], sentence.end)
  const joint =
    /(?:,\s+(?:while|although|though|whereas|but|where|which|who|after|before|as|citing|noting|yet|and\s+\p{L}+\s+(?:is|has|was|will|said))|;|\s+(?:while|although|whereas|after|before))\b/u.exec(
      rest,
    )
  return [span[0], span[1] + (joint ? joint.index : rest.length)]
}

/** Times that cannot be a deed's day: lengths, repetitions, "recently", "in recent weeks", and deadlines. */
function isDay(analysis: Analysis, t: TimeExpression): boolean {
  const { timex } = t
  if (timex.type === 'duration' || timex.type === 'set' || timex.type === 'vague') return false
  if (timex.type === 'offset' && timex.from !== timex.to && timex.unit !== 'day' && !timex.calendar) return false
  return !/^(?:by|until|before)$/.test(signalBefore(analysis.text, t.start) ?? '')
}

/** The time that tells when: the nearest to the verb, those after it first. */
export function whenOf(analysis: Analysis, verb: Token, span: Span): When | null {
  const sentence = analysis.sentences[verb.sentence]!
  const reach = reachOf(analysis, verb, span)
  const times = analysis.times.filter((t) => sentence.start <= t.start && t.end <= sentence.end && isDay(analysis, t))
  const inside = times.filter((t) => span[0] <= t.start && t.end <= span[1])
  const later = times.filter((t) => span[1] <= t.start && t.end <= reach[1])
  const opening = times.filter(
    (t) => t.start - sentence.start < 4 || (t.end < span[0] && /^\s*,/u.test(analysis.text.slice(t.end, t.end + 2))),
  )
  const all = inside.length ? inside : opening.length ? opening : later
  const distance = (at: number): number => (at >= verb.end ? at - verb.end : (verb.start - at) * 1.5)
  const [best] = [...all].sort((a, b) => distance(a.start) - distance(b.start))
  return best ? { text: best.text, span: [best.start, best.end], timex: best.timex, value: null, inferred: [] } : null
}
