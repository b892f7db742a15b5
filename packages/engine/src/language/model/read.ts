import type { LinkRows } from './links.ts'
import type { Model } from './load.ts'
import type { Feeds, Given } from './session.ts'
import { cuts, type ModelSentence, type WindowInput, windowsOf } from './windows.ts'

/** The links of one window: for its words [base, end), those before `own` being context. */
export type WindowLinks = {
  base: number
  own: number
  end: number
  rows: LinkRows
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
  const place = (input: WindowInput, number: number, { outputs, links }: Given) => {
    const base = offsets[input.window.first]!
    const own = offsets[input.window.first + input.window.context]!
    const end = offsets[input.window.end]!
    const copy = (name: string, into: Int32Array | Float32Array, size: number, lift = 0) => {
      const data = outputs[name]!
      const from = (own - base) * size
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
    reading.windows[number] = { base, own, end, rows: links }
  }
  // One window a run: its numbers then depend on nothing but itself, and no row is padded for another's sake.
  await Promise.all(
    inputs.map(async (input, number) => {
      const width = Math.max(LEAST_WORDS, input.first.length)
      place(input, number, await model.run(feedsOf(input, width)))
    }),
  )
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

/** The graph's inputs, one row each; words are padded to the least number that the graph takes. */
function feedsOf(input: WindowInput, width: number): Feeds {
  const feeds: Feeds = {}
  for (const name of INPUTS) {
    const length = name === 'ids' || name === 'shapes' ? input.ids.length : width
    const row = new Int32Array(length)
    row.set(input[name])
    feeds[name] = row
  }
  return feeds
}
