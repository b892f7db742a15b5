import { expect, test } from 'vitest'
import { relationWords, tagWords, wordLine } from './words.ts'

const word = (i: number, text: string, head: number, rel: string) => ({
  ...{ i, start: 0, end: 0, text, lemma: text, upos: 'NOUN', xpos: 'NN', head, rel },
})
const tokens = [word(0, 'Hale', 1, 'nsubj'), word(1, 'said', -1, 'root'), word(2, 'now', 1, 'obl:tmod')]

test('relations and tags are told in words, unknown ones as they are', () => {
  expect(tokens.map((t) => relationWords(t, tokens))).toEqual([
    'subject of “said”',
    'root of the sentence',
    'adverbial phrase of “said”',
  ])
  expect(relationWords(word(3, 'x', 1, 'novel'), tokens)).toBe('novel of “said”')
  expect([tagWords('PROPN'), tagWords('NEW')]).toEqual(['proper noun', 'NEW'])
})

test('a word that was not parsed has no relation', () => {
  const names = [{ start: 0, end: 4, first: 0, last: 1, type: 'person' as const }]
  const sentence = { report: 'r', n: 1, total: 1, span: [0, 9] as [number, number], previous: null, next: null }
  expect(wordLine(tokens[0]!, { ...sentence, parsed: false, tokens, names })).toBe(
    'lemma “Hale”, noun (NN), within the name of a person',
  )
})
