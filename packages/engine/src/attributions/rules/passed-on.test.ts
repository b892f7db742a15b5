import { expect, test } from 'vitest'
import { attributed, lines } from '../fixture.ts'

test.each([
  // quoted-as: the words before it, of whom it quotes and of who passed them on
  [
    '“We will not leave,” the commander was quoted as saying by Al Jazeera.',
    ['the commander | saying | “We will not leave,”', 'Al Jazeera | was quoted | “We will not leave,”'],
  ],
  ['The road is shut, Xinhua quotes him as saying.', ['Xinhua | quotes | The road is shut']],
  // relative: what is said of whom the clause is about
  ['The front, which Chad said still held nine towns, left the talks.', ['Chad | said | still held nine towns']],
  // no-response
  [
    'There was no immediate response to the offer from Kenya or Uganda.',
    ['Kenya or Uganda | no immediate response | the offer'],
  ],
  // citing: both are made answerable
  [
    'Xinhua, citing a Kenyan diplomat, said the talks were over.',
    ['a Kenyan diplomat | citing | the talks were over', 'Xinhua | said | the talks were over'],
  ],
])('%s', async (text, expected) => {
  const found = await lines(text)
  for (const line of expected) expect(found).toContain(line)
})

test('a plain relative clause and a plain quotation stay what they are', async () => {
  expect(await lines('The front, which holds nine towns, left the talks.')).toEqual([])
  expect(await lines('There was no road from Kenya to the camp.')).toEqual([])
})

test('a joint statement is that of the two who were named before', async () => {
  const text = 'Amina Diallo and Omar Saleh met on Monday. A joint statement said the road was open.'
  expect((await attributed(text)).at(-1)!.value.actor.map((m) => m.name)).toEqual(['Amina Diallo', 'Omar Saleh'])
})
