import { expect, test } from 'vitest'
import { lines } from './fixture.ts'

test.each([
  'Fighting in the north threatened to spread.',
  'The talks promised to end the war.',
  'GOMA: The river rose by a metre.',
])('what happens says nothing: %s', async (text) => expect(await lines(text)).toEqual([]))

test('who threatens is told', async () => {
  expect(await lines('Rebels in the north threatened to leave the talks.')).toHaveLength(1)
})

test('that nothing is reported is nobody’s word', async () => {
  expect((await lines('Kenya shelled the port. No casualties were reported.')).join()).not.toContain('casualties')
})
