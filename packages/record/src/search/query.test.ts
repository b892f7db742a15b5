import { expect, test } from 'vitest'
import { matches, queryOf, tokensOf } from './query.ts'
import { stemOf } from './stem.ts'

const found = (typed: string, text: string): boolean => {
  const query = queryOf(typed)
  return query !== null && matches(query, tokensOf(text))
}

test.each([
  ['prisoner exchange', 'They exchanged 40 prisoners.', true],
  ['Prisoners, exchang', 'a prisoner exchange', true],
  ['"prisoner exchange"', 'They exchanged 40 prisoners.', false],
  ['"prisoner exchan', 'a Prisoner-Exchange today', true],
  ['exchange prisoner', 'an exchange of views', false],
  ['truce', 'truces were agreed', true],
  ['agrees', 'Both sides agreed on it', true],
  ['cere', 'a CÉRÉMONIE', true],
  ['aid', 'they said so', false],
  ['…', 'anything', false],
])('%s in “%s”: %s', (typed, text, there) => expect(found(typed, text)).toBe(there))

test.each([
  [['exchange', 'exchanged', 'exchanges', 'exchanging']],
  [['stop', 'stops', 'stopped', 'stopping']],
  [['carry', 'carries', 'carried', 'carrying']],
  [['agree', 'agrees', 'agreed', 'agreeing']],
  [['release', 'releases', 'released', 'releasing']],
  [['attack', 'attacks', 'attacked']],
])('%j are forms of one word, and begin alike', (forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1)
  for (const form of forms) expect(form.startsWith(stemOf(form).replace(/y$/, ''))).toBe(true)
})

test('what only looks alike is no form of it', () => {
  for (const [a, b] of [
    ['war', 'ward'],
    ['press', 'pres'],
    ['bus', 'bu'],
    ['need', 'ne'],
    ['Киева', 'Киев'],
  ] as const)
    expect(stemOf(a)).not.toBe(stemOf(b))
})
