import { expect, test } from 'vitest'
import { tokenise } from '../tokens/tokenise.ts'
import { sentencesOf } from './index.ts'

const cut = (text: string): string[] =>
  sentencesOf(text, tokenise(text), [[0, text.length]]).sentences.map((s) => text.slice(s.start, s.end))

test.each([
  [
    'abbreviations',
    'Gen. Burhan met the U.S. envoy. Talks went on.',
    ['Gen. Burhan met the U.S. envoy.', 'Talks went on.'],
  ],
  ['a quotation that closes', '“We left. We were tired.” She wept.', ['“We left.', 'We were tired.”', 'She wept.']],
  ['a question inside', '“Who won?” asked the envoy. Nobody.', ['“Who won?” asked the envoy.', 'Nobody.']],
  [
    'hard-wrapped lines',
    'The truce held\nthrough the night.\nThen it broke.',
    ['The truce held\nthrough the night.', 'Then it broke.'],
  ],
  ['U.S. at the end', 'They flew to the U.S. The talks began.', ['They flew to the U.S.', 'The talks began.']],
])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected))

test('headings and list items are told from sentences', () => {
  const text = 'Truce in Tigray\nBoth sides signed it in Pretoria.\n• Aid may pass'
  const { sentences, paragraphs } = sentencesOf(text, tokenise(text), [[0, text.length]])
  expect(sentences.map((s) => s.form)).toEqual(['heading', 'sentence', 'item'])
  expect(paragraphs).toHaveLength(3)
})

test('no sentence runs over furniture', () => {
  const text = 'The truce holds, Ad Code say monitors'
  const parts: [number, number][] = [
    [0, 16],
    [25, text.length],
  ]
  const tokens = parts.flatMap(([a, b]) => tokenise(text, a, b))
  expect(sentencesOf(text, tokens, parts).sentences.map((s) => text.slice(s.start, s.end))).toEqual([
    'The truce holds,',
    'say monitors',
  ])
})
