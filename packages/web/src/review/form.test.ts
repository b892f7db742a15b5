import type { FindingAnswer } from '@parley/schema'
import { expect, test } from 'vitest'
import { editable, typed } from './form.tsx'

test.each([
  ['Hale', ' Ilse Marrow ', 'Ilse Marrow'],
  ['Hale', '', null],
  [['A', 'B'], 'A; C', ['A', 'C']],
  [['A'], '', []],
  [14, '15', 15],
  [14, 'dozens', 'dozens'],
  [false, 'yes', true],
])('%j typed over as %j is %j', (before, text, after) => expect(typed(before, text)).toEqual(after))

test('places in the text are not written by hand; the fields that tables show come first', () => {
  const finding = {
    fields: { hedged: false, evidence: [[1, 2]], source: [[3, 4]], actor: 'Hale', said: { from: null, to: null } },
  }
  expect(editable(finding as unknown as FindingAnswer, ['actor'])).toEqual(['actor', 'hedged'])
})
