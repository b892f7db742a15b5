import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenise } from './tokenise.ts'

const words = (text: string): string[] => tokenise(text).map(([a, b]) => text.slice(a, b))

test.each([
  ["They don't trust Addis Ababa's word", ['They', 'do', "n't", 'trust', 'Addis', 'Ababa', "'s", 'word']],
  ['U.S. envoy in Port-au-Prince', ['U.S.', 'envoy', 'in', 'Port', '-', 'au', '-', 'Prince']],
  ['a $11.8bn loan', ['a', '$', '11.8', 'bn', 'loan']],
  ['Col. Musa cannot wait…', ['Col.', 'Musa', 'can', 'not', 'wait', '…']],
  ['“We’re ready,” he said.', ['“', 'We', '’re', 'ready', ',', '”', 'he', 'said', '.']],
  ['non-violent, cease-fire 10:30', ['non-violent', ',', 'cease', '-', 'fire', '10:30']],
  ['peace 🕊️ мир السلام', ['peace', '🕊️', 'мир', 'السلام']],
  ['see www.un.org/sg, or mail a@un.org.', ['see', 'www.un.org/sg', ',', 'or', 'mail', 'a@un.org', '.']],
])('%s', (text, expected) => expect(words(text)).toEqual(expected))

test('whatever the text, its words are its own slices in order and leave out white space alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let at = 0
      let left = ''
      for (const [start, end] of tokenise(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        left += text.slice(at, start)
        at = end
      }
      expect(left + text.slice(at)).toMatch(/^[\p{Z}\s\u0085\u200B\u2060\uFEFF\u00AD]*$/u)
    }),
    { numRuns: 500 },
  )
})

test('a line of a quarter of a million characters without a space is read', () => {
  for (const unit of ['a', 'a.', "a'", '1.', '-', 'a-', 'Ж', '"', '.a@'])
    expect(tokenise(unit.repeat(Math.floor(250_000 / unit.length))).length).toBeGreaterThan(0)
})
