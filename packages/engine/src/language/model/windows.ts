import { PARAGRAPH_END, SENTENCE_END, shapesOf } from './shapes.ts'
import type { WordPiece } from './wordpiece.ts'

/**
 * Windows: runs of whole sentences that the encoder reads at once. A port of training/windows.py, whose head tells the
 * layout; both must agree.
 */
const CLS = 2
const SEP = 3

export type WindowLimits = { limit: number; context: number }

/** A sentence as the model is given it: its words and whether its paragraph ends with it. */
export type ModelSentence = { words: string[]; endsParagraph: boolean }

type Encoded = { ids: number[]; shapes: number[]; first: number[]; last: number[] }

/** Sentences [first, end) of the text, of which the first `context` are read only as context. */
export type Window = { first: number; end: number; context: number }

/** One window as the arrays that the model takes. `sentence` counts from 1 within the window. */
export type WindowInput = {
  window: Window
  ids: number[]
  shapes: number[]
  first: number[]
  last: number[]
  sentence: number[]
}

function encode(sentence: ModelSentence, pieces: WordPiece): Encoded {
  const encoded: Encoded = { ids: [], shapes: [], first: [], last: [] }
  const shapes = shapesOf(sentence.words)
  sentence.words.forEach((word, i) => {
    const parts = pieces.pieces(word)
    encoded.first.push(encoded.ids.length)
    for (const part of parts) {
      encoded.ids.push(part)
      encoded.shapes.push(shapes[i]!)
    }
    encoded.last.push(encoded.ids.length - 1)
  })
  encoded.ids.push(SEP)
  encoded.shapes.push(sentence.endsParagraph ? PARAGRAPH_END : SENTENCE_END)
  return encoded
}

/** Where a sentence must be cut so that each part fits a window: the numbers of the words that parts begin with. */
export function cuts(sentence: ModelSentence, pieces: WordPiece, limit: number): number[] {
  const starts = [0]
  let size = 0
  sentence.words.forEach((word, i) => {
    const n = pieces.pieces(word).length
    if (size + n > limit - 2 && size > 0) {
      starts.push(i)
      size = 0
    }
    size += n
  })
  return starts
}

/** Windows over sentences of the given sizes (pieces with the closing [SEP]); greedy, in order. */
export function pack(sizes: readonly number[], { limit, context }: WindowLimits): Window[] {
  const windows: Window[] = []
  let i = 0
  while (i < sizes.length) {
    const before = windows.at(-1)
    let [first, carried, total] = [i, 0, 1]
    if (before && context && before.end - before.first > 1) {
      const size = sizes[i - 1]!
      if (size <= context && 1 + size + sizes[i]! <= limit) [first, carried, total] = [i - 1, 1, 1 + size]
    }
    let end = i
    while (end < sizes.length && (total + sizes[end]! <= limit || end === i)) {
      total += sizes[end]!
      end += 1
    }
    windows.push({ first, end, context: carried })
    i = end
  }
  return windows
}

/** The windows of a text's sentences (each must fit: see `cuts`). */
export function windowsOf(sentences: readonly ModelSentence[], pieces: WordPiece, limits: WindowLimits): WindowInput[] {
  const encoded = sentences.map((s) => encode(s, pieces))
  return pack(
    encoded.map((e) => e.ids.length),
    limits,
  ).map((window) => {
    const input: WindowInput = { window, ids: [CLS], shapes: [0], first: [], last: [], sentence: [] }
    for (let n = window.first; n < window.end; n++) {
      const e = encoded[n]!
      const base = input.ids.length
      for (const at of e.first) input.first.push(base + at)
      for (const at of e.last) input.last.push(base + at)
      for (let k = 0; k < e.first.length; k++) input.sentence.push(n - window.first + 1)
      for (const id of e.ids) input.ids.push(id)
      for (const shape of e.shapes) input.shapes.push(shape)
    }
    return input
  })
}
