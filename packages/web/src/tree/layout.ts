import type { SentenceToken } from '@parley/schema'

/** How wide words are as drawn, in pixels. */
export type Measure = { word: (text: string) => number; small: (text: string) => number }

export type PlacedWord = { i: number; text: string; x: number; width: number }
export type PlacedArc = {
  head: number
  word: number
  rel: string
  from: number
  to: number
  level: number
  label: number
}
export type Layout = {
  words: PlacedWord[]
  arcs: PlacedArc[]
  roots: { word: number; x: number }[]
  levels: number
  width: number
}

const GAP = 16
const EDGE = 12
/** Between two arcs that meet at a word. */
const PORT = 7
/** On each side of a label, within its arc. */
const ROOM = 10
/** A label stands in the middle of its arc, but never farther than this from the word that it tells of. */
const NEAR = 140
const LONGEST = 32

export const shownWord = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** What is drawn as an arc: a mark's relation says nothing, and stands in the table alone. */
const drawn = (t: SentenceToken): boolean => t.head >= 0 && t.rel !== 'punct'

type Arc = { head: number; word: number; rel: string; left: number; right: number }

const arcsOf = (tokens: readonly SentenceToken[]): Arc[] =>
  tokens
    .filter(drawn)
    .map(({ i, head, rel }) => ({ head, word: i, rel, left: Math.min(i, head), right: Math.max(i, head) }))
    .sort((a, b) => a.right - a.left - (b.right - b.left) || a.left - b.left)

/** An arc lies above everything that it reaches over, so that labels never meet. Arcs come shortest first. */
function levelsOf(arcs: readonly Arc[]): number[] {
  const levels: number[] = []
  arcs.forEach((arc, n) => {
    const below = arcs.slice(0, n).map((a, k) => (a.left < arc.right && arc.left < a.right ? levels[k]! : 0))
    levels.push(1 + Math.max(0, ...below))
  })
  return levels
}

/**
 * Where each arc and the root's stem touch their words, beside the word's middle. Arcs to the left come first, the
 * shortest leftmost; then the root; then those to the right, the longest first: so none crosses its neighbour.
 */
function portsOf(tokens: readonly SentenceToken[], arcs: readonly Arc[], isRoot: (i: number) => boolean) {
  return tokens.map(({ i }) => {
    const left = arcs.filter((a) => a.right === i)
    const right = arcs.filter((a) => a.left === i).reverse()
    const order: (Arc | 'root')[] = [...left, ...(isRoot(i) ? ['root' as const] : []), ...right]
    return new Map(order.map((arc, n) => [arc, (n - (order.length - 1) / 2) * PORT]))
  })
}

/** Lays a sentence out: words on a line as far apart as their arcs' labels need, arcs in levels above. Pure. */
export function layout(tokens: readonly SentenceToken[], parsed: boolean, measure: Measure): Layout {
  const arcs = parsed ? arcsOf(tokens) : []
  const isRoot = (i: number) => parsed && tokens[i]!.head < 0
  const levels = levelsOf(arcs)
  const ports = portsOf(tokens, arcs, isRoot)
  const widths = tokens.map((t, i) =>
    Math.max(measure.word(shownWord(t.text)), measure.small(t.upos), (ports[i]!.size - 1) * PORT),
  )
  const x: number[] = []
  for (const [i, w] of widths.entries()) x.push(i === 0 ? EDGE + w / 2 : x[i - 1]! + widths[i - 1]! / 2 + GAP + w / 2)
  const end = (arc: Arc, i: number) => x[i]! + ports[i]!.get(arc)!
  for (const arc of arcs) {
    const lacks = measure.small(arc.rel) + 2 * ROOM - (end(arc, arc.right) - end(arc, arc.left))
    if (lacks <= 0) continue
    const reach = arc.right - arc.left
    for (let i = arc.left + 1; i < x.length; i++) x[i]! += (lacks * Math.min(reach, i - arc.left)) / reach
  }
  const placed = arcs.map((arc, n): PlacedArc => {
    const [from, to] = [end(arc, arc.head), end(arc, arc.word)]
    const half = Math.min(Math.abs(to - from) / 2, NEAR)
    const { head, word, rel } = arc
    return { head, word, rel, from, to, level: levels[n]!, label: to + Math.sign(from - to) * half }
  })
  return {
    words: tokens.map((t, i) => ({ i, text: shownWord(t.text), x: x[i]!, width: widths[i]! })),
    arcs: placed.sort((a, b) => a.word - b.word),
    roots: tokens.filter((t) => isRoot(t.i)).map(({ i }) => ({ word: i, x: x[i]! + ports[i]!.get('root')! })),
    levels: Math.max(0, ...levels),
    width: (x.at(-1) ?? 0) + (widths.at(-1) ?? 0) / 2 + EDGE,
  }
}
