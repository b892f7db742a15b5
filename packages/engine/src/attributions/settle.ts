import type { Span } from '@parley/schema'
import type { Draft } from '../rule.ts'

type One = Draft<'attribution'>

const length = (spans: readonly Span[]) => spans.reduce((sum, [a, b]) => sum + b - a, 0)
const shared = (a: readonly Span[], b: readonly Span[]): number => {
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]))
  return sum
}
const hull = (one: One): Span => {
  const all = [...one.value.source, ...one.value.cue, ...one.value.content]
  return [Math.min(...all.map((s) => s[0])), Math.max(...all.map((s) => s[1]))]
}

/**
 * Decides between drafts that tell the same attribution (the same cue, or nearly the same content) and marks what
 * lies inside another's content with its depth. The surer draft stays; among equals the longer content.
 */
export function settle(drafts: readonly One[]): One[] {
  const order = [...drafts].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      length(b.value.content) - length(a.value.content) ||
      a.value.content[0]![0] - b.value.content[0]![0],
  )
  const kept: { one: One; hull: Span }[] = []
  const cells = new Map<number, { one: One; hull: Span }[]>()
  const CELL = 2000
  for (const one of order) {
    const span = hull(one)
    const near = new Set<{ one: One; hull: Span }>()
    for (let c = Math.floor(span[0] / CELL); c <= Math.floor(span[1] / CELL); c++)
      for (const k of cells.get(c) ?? []) near.add(k)
    if ([...near].some((k) => same(one, k.one))) continue
    const entry = { one, hull: span }
    kept.push(entry)
    for (let c = Math.floor(span[0] / CELL); c <= Math.floor(span[1] / CELL); c++)
      cells.set(c, [...(cells.get(c) ?? []), entry])
  }
  kept.sort((a, b) => a.one.value.content[0]![0] - b.one.value.content[0]![0] || b.hull[1] - a.hull[1])
  return kept
    .map(({ one, hull: span }) => {
      let depth = 0
      for (const other of neighbours(cells, span, CELL)) if (other.one !== one && within(one, other.one)) depth++
      return depth ? { ...one, value: { ...one.value, depth } } : one
    })
    .filter((one) => one.value.depth === 0 || tellsNested(one))
}

/** Inside another's content only plain speech, belief and will are worth telling; the speaker's own "I think" is not. */
function tellsNested(one: One): boolean {
  // "X said that both had agreed to meet": the agreeing is part of what is said
  if (one.rule.endsWith('/infinitive') && one.value.act === 'accept') return false
  if (!/\/(?:clause|trailing|according-to|noun|infinitive|passive)$/.test(one.rule)) return false
  return one.value.actor.length > 0 && !one.value.actor.some((m) => /^(?:I|we|you|it|this|that|there)$/i.test(m.text))
}

function neighbours<T>(cells: Map<number, T[]>, span: Span, size: number): Set<T> {
  const near = new Set<T>()
  for (let c = Math.floor(span[0] / size); c <= Math.floor(span[1] / size); c++)
    for (const k of cells.get(c) ?? []) near.add(k)
  return near
}

/** The same attribution told twice: cues that touch, or contents that are nearly one. */
function same(a: One, b: One): boolean {
  const both = shared(a.value.content, b.value.content)
  // One verb can lead to what it tells itself and to a quotation that follows alone.
  const apart = both === 0 && (a.rule.endsWith('orphan-quotation') || b.rule.endsWith('orphan-quotation'))
  if (!apart && a.value.cue.length && b.value.cue.length && shared(a.value.cue, b.value.cue) > 0) return true
  if (both === 0) return false
  const ratio = both / (length(a.value.content) + length(b.value.content) - both)
  if (ratio < 0.8) return false
  // "X, citing Y, said", "X was quoted by Y": the same words, and both stand
  const passed = [a, b].some((one) => /\/(?:citing|quoted-as)$/.test(one.rule))
  if (passed && a.value.source.length && b.value.source.length && shared(a.value.source, b.value.source) === 0)
    return false
  // "X said, according to Y": two sources of the same words are two attributions.
  return (
    shared(a.value.source, b.value.source) > 0 ||
    a.value.source.length === 0 ||
    b.value.source.length === 0 ||
    ratio > 0.95
  )
}

/** Whether `inner` with its cue lies within one of `outer`'s contents. */
function within(inner: One, outer: One): boolean {
  const spans = [...inner.value.cue, ...inner.value.content]
  const holds = outer.value.content.some(([a, b]) => spans.every(([x, y]) => x >= a && y <= b))
  return holds && length(inner.value.content) < length(outer.value.content)
}
