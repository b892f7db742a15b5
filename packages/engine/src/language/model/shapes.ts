/** The shape of a word, which an uncased encoder cannot see. A port of training/shapes.py: both must agree. */
const SHAPES = [
  'special',
  'sentence end',
  'paragraph end',
  'lower',
  'title',
  'upper',
  'one upper',
  'mixed',
  'uncased',
  'number',
  'letters and digits',
  'mark',
] as const

const id = (name: (typeof SHAPES)[number]): number => SHAPES.indexOf(name)
export const SENTENCE_END = id('sentence end')
export const PARAGRAPH_END = id('paragraph end')
const MARK = id('mark')
/** Every shape of a word comes twice: inside a sentence and, lifted by this, as its first word that is no mark. */
const FIRST = SHAPES.length - id('lower')

const count = (word: string, pattern: RegExp): number => word.match(pattern)?.length ?? 0

export function shapeOf(word: string): number {
  const letters = word.match(/\p{L}/gu) ?? []
  const digits = /\p{N}/u.test(word)
  if (!letters.length) return digits ? id('number') : MARK
  if (digits) return id('letters and digits')
  const upper = count(word, /[\p{Lu}\p{Lt}]/gu)
  const lower = count(word, /\p{Ll}/gu)
  if (upper + lower === 0) return id('uncased')
  if (upper === 0) return id('lower')
  if (lower === 0 && upper === letters.length) return upper === 1 ? id('one upper') : id('upper')
  return upper === 1 && /^[\p{Lu}\p{Lt}]/u.test(letters[0]!) ? id('title') : id('mixed')
}

/** Shapes of a sentence's words, the first that is no mark lifted. */
export function shapesOf(words: readonly string[]): number[] {
  const shapes = words.map(shapeOf)
  const first = shapes.findIndex((s) => s !== MARK)
  if (first >= 0) shapes[first]! += FIRST
  return shapes
}
