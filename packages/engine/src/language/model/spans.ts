import type { ModelFacts } from './facts.ts'
import { rowOf } from './links.ts'
import type { ModelReading, WindowLinks } from './read.ts'

/** Words [first, end). */
export type Run = [first: number, end: number]

export type ModelName = { first: number; end: number; type: 'person' | 'organisation' | 'place' | 'other' }

const TYPES: Record<string, ModelName['type']> = { PER: 'person', ORG: 'organisation', LOC: 'place', OTH: 'other' }

/** Names as runs of words: they begin and go on by each word's best label; the kind is the best one over all words of a name. */
export function namesOf(reading: ModelReading, facts: ModelFacts): ModelName[] {
  const labels = facts.labels.names
  const bias = labels.map((label) => facts.nameBias[label.slice(2)] ?? 0)
  const score = (word: number, l: number) => reading.names[word * labels.length + l]! + bias[l]!
  const names: ModelName[] = []
  let open: Run | undefined
  const close = () => {
    if (open) names.push({ first: open[0], end: open[1], type: kindOf(open, labels, score) })
    open = undefined
  }
  for (let word = 0; word < reading.upos.length; word++) {
    let best = 0
    for (let l = 1; l < labels.length; l++) if (score(word, l) > score(word, best)) best = l
    const mark = labels[best]![0]
    if (mark === 'I' && open) open[1] = word + 1
    else {
      close()
      if (mark !== 'O') open = [word, word + 1]
    }
  }
  close()
  return names
}

function kindOf(
  [first, end]: Run,
  labels: readonly string[],
  score: (word: number, label: number) => number,
): ModelName['type'] {
  let best = ''
  let most = Number.NEGATIVE_INFINITY
  for (const [l, label] of labels.entries()) {
    if (label[0] !== 'B') continue
    const inside = labels.indexOf(`I${label.slice(1)}`)
    let sum = score(first, l)
    for (let word = first + 1; word < end; word++) sum += score(word, inside)
    if (sum > most) [best, most] = [label.slice(2), sum]
  }
  return TYPES[best] ?? 'other'
}

export const SOURCE = 0
export const CUE = 1
export const CONTENT = 2

/** Runs of one role: the best sequence of O, B, I in which I follows B or I; `bias` is added to the log-probability of O. */
export function runsOf(reading: ModelReading, role: number, bias = 0): Run[] {
  const n = reading.upos.length
  if (n === 0) return []
  const score = (word: number, state: number) => reading.roles[word * 9 + role * 3 + state]! + (state === 0 ? bias : 0)
  const back = new Uint8Array(n * 3)
  let total = [score(0, 0), score(0, 1), score(0, 2)]
  for (let i = 1; i < n; i++) {
    const any = argmax(total)
    const inside = total[1]! >= total[2]! ? 1 : 2
    back.set([any, any, inside], i * 3)
    total = [total[any]! + score(i, 0), total[any]! + score(i, 1), total[inside]! + score(i, 2)]
  }
  const states = new Uint8Array(n)
  for (let i = n - 1, state = argmax(total); i >= 0; i--) {
    states[i] = state
    state = back[i * 3 + state]!
  }
  const runs: Run[] = []
  states.forEach((state, i) => {
    if (state === 1 || (state === 2 && (i === 0 || states[i - 1] === 0))) runs.push([i, i + 1])
    else if (state === 2) runs.at(-1)![1] = i + 1
  })
  return runs
}

const argmax = (values: readonly number[]): number => values.reduce((best, v, i) => (v > values[best]! ? i : best), 0)

/** Probabilities that the words of a cue's window belong to its source (role 0) or content (role 1). */
export type CueLinks = { base: number; end: number; source: Float64Array; content: Float64Array }

/** The links of a cue, from the window in which it is not context. */
export function linksOf(reading: ModelReading, cue: Run): CueLinks {
  const window = reading.windows.find((w) => w.own <= cue[0] && cue[0] < w.end) as WindowLinks
  const { base, end, rows } = window
  const last = Math.min(cue[1], end)
  const column = (role: number) => {
    const starts: number[] = []
    for (let c = cue[0]; c < last; c++) {
      const start = rowOf(rows, role, c - base)
      if (start >= 0) starts.push(start)
    }
    return Float64Array.from({ length: end - base }, (_, w) => {
      let sum = 0
      for (const start of starts) sum += rows.logits[start + w]!
      return starts.length ? 1 / (1 + Math.exp(-sum / starts.length)) : 0
    })
  }
  return { base, end, source: column(0), content: column(1) }
}

/** Mean probability over the part of a span that lies in the cue's window; 0 where none does. */
export function strength(links: CueLinks, role: 'source' | 'content', [first, end]: Run): number {
  const from = Math.max(first - links.base, 0)
  const to = Math.min(end, links.end) - links.base
  if (to <= from) return 0
  let sum = 0
  for (let w = from; w < to; w++) sum += links[role][w]!
  return sum / (to - from)
}
