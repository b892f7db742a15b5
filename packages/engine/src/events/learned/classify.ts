import events from '../../../model/events.json' with { type: 'json' }
import type { Analysis } from '../../language/analysis.ts'
import type { EventValue } from '../make.ts'
import { featuresOf, type Run } from './features.ts'

type File = {
  labels: EventValue['type'][]
  dims: number
  /** places' weights beside the named features */
  scale: number[]
  named: string
  words: string
  /** int8 in base64: vectors of words; then weights by feature and label, each with its scale */
  vectors: { scale: number; data: string }
  weights: { scale: number; data: string }
  bias: number[]
}

type Model = {
  labels: readonly EventValue['type'][]
  dims: number
  scale: readonly number[]
  features: ReadonlyMap<string, number>
  words: ReadonlyMap<string, number>
  vectors: Int8Array
  vectorScale: number
  weights: Int8Array
  weightScale: number
  bias: readonly number[]
}

const bytes = (data: string): Int8Array => {
  const buffer = Buffer.from(data, 'base64')
  return new Int8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

let known: Model | null = null

function model(): Model {
  if (known) return known
  const file = events as unknown as File
  const index = (words: string) => new Map(words.split('\n').map((w, i) => [w, i] as const))
  known = {
    labels: file.labels,
    dims: file.dims,
    scale: file.scale,
    features: index(file.named),
    words: index(file.words),
    vectors: bytes(file.vectors.data),
    vectorScale: file.vectors.scale,
    weights: bytes(file.weights.data),
    weightScale: file.weights.scale,
    bias: file.bias,
  }
  return known
}

export type Guess = { type: EventValue['type']; probability: number }

/**
 * Which PLOVER type a sentence tells between two of its phrases, the likeliest first, by a linear classifier over words, tree and the lists of
 * verbs (training/events.py; its card: packages/engine/model/README.md). The engine's own encoder has no part in it.
 */
export function classify(analysis: Analysis, source: Run, target: Run): Guess[] {
  const m = model()
  const { named, places } = featuresOf(analysis, source, target)
  const sums = new Float64Array(m.labels.length)
  const add = (feature: number, value: number) => {
    for (let k = 0; k < sums.length; k++) sums[k]! += value * m.weights[feature * sums.length + k]! * m.weightScale
  }
  for (const [p, lemmas] of places.entries()) {
    const ids = lemmas.flatMap((w) => m.words.get(w) ?? [])
    if (!ids.length) continue
    for (let d = 0; d < m.dims; d++) {
      let sum = 0
      for (const i of ids) sum += m.vectors[i * m.dims + d]!
      add(p * m.dims + d, (sum / ids.length) * m.vectorScale * m.scale[p]!)
    }
  }
  const first = places.length * m.dims
  for (const name of named) {
    const i = m.features.get(name)
    if (i !== undefined) add(first + i, 1)
  }
  const scores = m.labels.map((_, k) => sums[k]! + m.bias[k]!)
  const top = Math.max(...scores)
  const exps = scores.map((s) => Math.exp(s - top))
  const total = exps.reduce((a, b) => a + b, 0)
  return m.labels
    .map((type, k) => ({ type, probability: exps[k]! / total }))
    .sort((a, b) => b.probability - a.probability)
}
