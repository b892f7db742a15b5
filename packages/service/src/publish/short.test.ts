import { expect, test } from 'vitest'
import { excerpt, type Span, short, shortSpans } from './short.ts'

test('a text is cut after a word, and says so; one that is short enough stays', () => {
  expect(short('one two three four', 2)).toBe('one two …')
  expect(short('one two', 2)).toBe('one two')
  expect(short('one two \n', 2)).toBe('one two \n')
  expect(short('', 3)).toBe('')
})

const TEXT = 'The truce holds. Nobody was hurt, said the mayor of Oste. The port opens again tomorrow at noon.'
const span = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const read = (text: string, [start, end]: Span) => text.slice(start, end)

test('words are counted over the spans of one finding', () => {
  const spans = shortSpans(TEXT, [span('The truce holds'), span('the mayor of Oste')], 5)
  expect(spans.map((s) => read(TEXT, s))).toEqual(['The truce holds', 'the mayor'])
})

test('what is kept stands in its order, what lies between is left out, and spans follow', () => {
  const kept = [span('The port opens'), span('Nobody was hurt'), span('was hurt, said the mayor')]
  const { text, moved } = excerpt(TEXT, kept)
  expect(text).toBe('[…]\n\nNobody was hurt, said the mayor\n\n[…]\n\nThe port opens\n\n[…]')
  for (const each of kept) expect(read(text, moved(each))).toBe(read(TEXT, each))
  expect(read(text, moved(span('said the mayor of Oste')))).toBe('said the mayor')
  expect(read(text, moved(span('The truce holds')))).toBe('')
})

test('nothing kept is no text', () => expect(excerpt(TEXT, []).text).toBe(''))
