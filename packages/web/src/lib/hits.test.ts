import { expect, test } from 'vitest'
import { hits } from './hits.ts'

const found = (text: string, q: string | undefined) =>
  hits(text, q)
    .map((run) => (run.hit ? `[${run.text}]` : run.text))
    .join('')

test.each([
  ['A promise made by one bank', 'bank', 'A promise made by one [bank]'],
  ['Banks embank the bank', 'BANK', '[Banks] embank the [bank]'],
  ['one bank, half a bridge', '"half a" brid', 'one bank, [half] [a] [bridge]'],
  ['Київ заявив', 'київ', '[Київ] заявив'],
  ['a (b) c.*', '(b) .*', 'a ([b]) c.*'],
  ['nothing asked', undefined, 'nothing asked'],
  ['nothing but signs', '"" *', 'nothing but signs'],
])('in "%s" the search %s finds %s', (text, q, marked) => expect(found(text, q)).toBe(marked))
