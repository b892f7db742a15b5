import type { Model } from './load.ts'
import { cuts, type ModelSentence, type WindowInput, windowsOf } from './windows.ts'

/** The links of one window: for its words [base, end), those before `own` being context. */
export type WindowLinks = {
  base: number
  own: number
  end: number
  /** [2][width][width] logits: role, word of the cue, word of the source (role 0) or content (role 1) */
  logits: Float32Array
  width: number
}

/** What the model says of every word of a text; word numbers run through the text. */
export type ModelReading = {
  /** first word of each sentence that the model was given, and the number of all words at the end */
  offsets: number[]
  upos: Int32Array
  xpos: Int32Array
  /** [words][candidates]; a word's own number means root; outside the text where there is no such candidate */
  heads: Int32Array
  headScores: Float32Array
  relations: Int32Array
  /** [words][labels] log-probabilities */
  names: Float32Array
  /** [words][3][3] log-probabilities of O, B, I for source, cue, content */
  roles: Float32Array
  antecedents: Int32Array
  antecedentScores: Float32Array
  windows: WindowLinks[]
}

/** Windows that go through the graph together; all of one report. */
const BATCH = 4
/** The graph takes its four best candidates, so a window has at least as many words. */
const LEAST_WORDS = 4

const INPUTS = ['ids', 'shapes', 'first', 'last', 'sentence'] as const

/** Reads sentences (words as the model's training has them) with the model. The same sentences always give the same. */
export async function readWords(model: Model, sentences: readonly ModelSentence[]): Promise<ModelReading> {
  const parts = sentences.flatMap((s) => split(s, model))
  const offsets = [0]
  for (const part of parts) offsets.push(offsets.at(-1)! + part.words.length)
  const words = offsets.at(-1)!
  const { heads: k, antecedents: a } = model.facts.candidates
  const labels = model.facts.labels.names.length
  const reading: ModelReading = {
    offsets,
    upos: new Int32Array(words),
    xpos: new Int32Array(words),
    heads: new Int32Array(words * k),
    headScores: new Float32Array(words * k),
    relations: new Int32Array(words * k),
    names: new Float32Array(words * labels),
    roles: new Float32Array(words * 9),
    antecedents: new Int32Array(words * a),
    antecedentScores: new Float32Array(words * a),
    windows: [],
  }
  const inputs = windowsOf(parts, model.pieces, model.facts.windows)
  const order = inputs.map((_, i) => i).sort((x, y) => inputs[x]!.ids.length - inputs[y]!.ids.length || x - y)
  const links: WindowLinks[] = []
  for (let at = 0; at < order.length; at += BATCH) {
    const chosen = order.slice(at, at + BATCH)
    const batch = chosen.map((i) => inputs[i]!)
    const { feeds, shapes, width } = batched(batch)
    const out = await model.run(feeds, shapes)
    batch.forEach((input, row) => {
      const base = offsets[input.window.first]!
      const own = offsets[input.window.first + input.window.context]!
      const end = offsets[input.window.end]!
      const copy = (name: string, into: Int32Array | Float32Array, size: number, lift = 0) => {
        const data = out[name]!.data as Int32Array | Float32Array
        const from = (row * width + own - base) * size
        for (let i = 0; i < (end - own) * size; i++) into[own * size + i] = data[from + i]! + lift
      }
      copy('upos', reading.upos, 1)
      copy('xpos', reading.xpos, 1)
      copy('heads', reading.heads, k, base)
      copy('head_scores', reading.headScores, k)
      copy('relations', reading.relations, k)
      copy('names', reading.names, labels)
      copy('roles', reading.roles, 9)
      copy('antecedents', reading.antecedents, a, base)
      copy('antecedent_scores', reading.antecedentScores, a)
      const all = out.links!.data as Float32Array
      const size = 2 * width * width
      links[chosen[row]!] = { base, own, end, width, logits: all.slice(row * size, (row + 1) * size) }
    })
  }
  reading.windows = links
  return reading
}

/** A sentence that no window can hold, in parts that fit. */
function split(sentence: ModelSentence, model: Model): ModelSentence[] {
  const starts = cuts(sentence, model.pieces, model.facts.windows.limit)
  if (starts.length === 1) return [sentence]
  return starts.map((start, i) => ({
    words: sentence.words.slice(start, starts[i + 1]),
    endsParagraph: sentence.endsParagraph && i === starts.length - 1,
  }))
}

function batched(batch: readonly WindowInput[]) {
  const length = Math.max(...batch.map((b) => b.ids.length))
  const width = Math.max(LEAST_WORDS, ...batch.map((b) => b.first.length))
  const feeds: Record<string, Int32Array> = {}
  const shapes: Record<string, number[]> = {}
  for (const name of INPUTS) {
    const columns = name === 'ids' || name === 'shapes' ? length : width
    const data = new Int32Array(batch.length * columns)
    batch.forEach((b, row) => {
      data.set(b[name], row * columns)
    })
    feeds[name] = data
    shapes[name] = [batch.length, columns]
  }
  return { feeds, shapes, width }
}
