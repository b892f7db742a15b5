import type { Mention, Span, When } from '@parley/schema'
import type { Analysis, Token } from '../language/analysis.ts'

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

/** The time that tells when: the nearest to the verb in its sentence, those after it first; lengths and vague words tell no day. */
export function whenOf(analysis: Analysis, verb: Token, span: Span): When | null {
  const sentence = analysis.sentences[verb.sentence]!
  const times = analysis.times.filter(
    (t) =>
      sentence.start <= t.start &&
      t.end <= sentence.end &&
      t.timex.type !== 'duration' &&
      t.timex.type !== 'set' &&
      t.timex.type !== 'vague',
  )
  const inside = times.filter((t) => span[0] <= t.start && t.end <= span[1])
  const opening = times.filter(
    (t) => t.start - sentence.start < 4 || (t.end < span[0] && /^\s*,/u.test(analysis.text.slice(t.end, t.end + 2))),
  )
  const all = inside.length ? inside : opening
  const [best] = [...all].sort((a, b) => distance(a.start) - distance(b.start))
  function distance(at: number): number {
    return at >= verb.end ? at - verb.end : (verb.start - at) * 1.5
  }
  return best ? { text: best.text, span: [best.start, best.end], timex: best.timex, value: null, inferred: [] } : null
}

const INTO = /^(?:in|at|to|near|on|into|inside|outside|across|around|of)$/i

/** The place where it is told to be: "in Jeddah, Saudi Arabia", "at the White House", "the city of Sumy". */
export function placeOf(analysis: Analysis, verb: Token, span: Span): Mention | null {
  const { tokens, text, names } = analysis
  const inside = names.filter((n) => span[0] <= n.start && n.end <= span[1])
  for (const name of inside) {
    const before = /^the$/i.test(tokens[name.first - 1]?.text ?? '') ? name.first - 2 : name.first - 1
    const preposition = tokens[before]?.text ?? ''
    if (!INTO.test(preposition)) continue
    if (name.type === 'person' && !/^(?:in|near|inside|across|outside)$/i.test(preposition)) continue
    if (
      /^of$/i.test(preposition) &&
      !/^(?:city|town|village|region|province|district|port|capital|state)$/i.test(tokens[before - 1]?.text ?? '')
    )
      continue
    if (/^(?:to|on|at)$/i.test(preposition) && !(name.type === 'place' || name.type === 'organisation')) continue
    if (
      /^['’]s?$/u.test(tokens[name.last]?.text ?? '') ||
      (/^(?:NOUN)$/.test(tokens[name.last]?.upos ?? '') &&
        !/^(?:region|province|district|city)$/i.test(tokens[name.last]!.text))
    )
      continue
    if (/^on$/i.test(preposition) && name.start > verb.end + 60) continue
    let end = name.end
    const next = names.find((n) => n.i === name.i + 1)
    if (next && /^,\s+$/u.test(text.slice(name.end, next.start)) && next.type !== 'person') end = next.end
    const words = text.slice(name.start, end)
    return {
      text: words,
      span: [name.start, end],
      name: words,
      via: 'name',
      known: 'report',
      group: false,
      anonymous: false,
    }
  }
  return null
}
