import { expect, test } from 'vitest'
import { measure } from './measure.ts'
import { packed, unpacked } from './pack.ts'
import { FACT, printOf } from './print.ts'

const TEXT =
  'Four drowned on Lake Tamar on 3 March, Dana Orlov said. "Whoever fired could see that," she told Reuters. The lane for ships was agreed with Ilir Basha.'

test('a print comes back from its block as it was', () => {
  const print = printOf(TEXT, [[0, TEXT.length]])
  const back = unpacked(packed(print), FACT)
  expect(back.sentences.map((s) => s.span)).toEqual(print.sentences.map((s) => s.span))
  for (const list of ['runs', 'quoted', 'facts', 'keys'] as const) expect([...back[list]]).toEqual([...print[list]])
  expect(measure(back, print)).toMatchObject({ words: expect.any(Number), told: 1, order: 1 })
  expect([...packed(back)]).toEqual([...packed(print)])
})
