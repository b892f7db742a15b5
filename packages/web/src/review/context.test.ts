import { expect, test } from 'vitest'
import { around } from './context.tsx'

const text = 'One two three. Hale said the ferry runs again. Four five six.'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]

test('the words are lit where they stand, and nothing of the text around is lost', () => {
  const runs = around(text, [at('the ferry runs'), at('Hale')])
  expect(runs.map((r) => r.text).join('')).toBe(text)
  expect(runs.filter((r) => r.lit).map((r) => r.text)).toEqual(['Hale', 'the ferry runs'])
})

test('far text is cut at a word, and said to be', () => {
  const runs = around(text, [at('ferry')], 8)
  expect(runs[0]?.text).toBe('… ')
  expect(runs.at(-1)?.text).toBe(' …')
  expect(runs.find((r) => r.lit)?.text).toBe('ferry')
})

test('spans that overlap light their words once', () => {
  const runs = around(text, [at('Hale said'), at('said the')])
  expect(runs.map((r) => r.text).join('')).toBe(text)
})
