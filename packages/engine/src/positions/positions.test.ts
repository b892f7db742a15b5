import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { positions } from './index.ts'

async function read(text: string) {
  const war = 'The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'
  const found = await readKinds(`${text} ${war}`, [attributions, events], positions)
  return found.map((value) => [value.actor[0]!.name, value.issue, value.stance])
}

test.each([
  ['Sudan demanded that the militia must disarm.', ['Sudan', 'disarmament', 'demands']],
  ['Ethiopia said it was ready to accept monitors.', ['Ethiopia', 'monitoring', 'supports']],
  ['Eritrea rejected the proposal to withdraw its soldiers.', ['Eritrea', 'withdrawal', 'opposes']],
])('%s', async (text, expected) => expect(await read(text)).toContainEqual(expected))

test('what points back is about what was said before', async () => {
  expect(await read('The mediators plan new sanctions on the generals. Sudan rejected the plan.')).toContainEqual([
    'Sudan',
    'sanctions',
    'opposes',
  ])
})

test('experts hold no positions', async () => {
  expect(await read('Analysts said that sanctions must be lifted.')).toEqual([])
})
