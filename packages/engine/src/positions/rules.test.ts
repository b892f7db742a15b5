import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { commitments } from '../commitments/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { positions } from './index.ts'

process.env.PARLEY_MODEL = 'none'
const WAR = 'Rebels and soldiers have fought since spring. The war has displaced families, and shelling goes on.'

async function read(text: string) {
  const found = await readKinds(`${text} ${WAR}`, [attributions, events, commitments], positions)
  return found.map((v) => [v.actor[0]!.name, v.issue, v.stance])
}

test.each([
  // told by a noun or adjective of the report's own
  ['Sudan’s refusal to open the crossings angered relief workers.', ['Sudan', 'humanitarian-access', 'opposes']],
  ['Ethiopia remains opposed to foreign monitors in the region.', ['Ethiopia', 'monitoring', 'opposes']],
  [
    'Armenian demands for the release of prisoners were heard in Geneva.',
    ['Armenia', 'prisoners-and-children', 'demands'],
  ],
  ['Rwanda has ruled out a withdrawal of its troops.', ['Rwanda', 'withdrawal', 'opposes']],
  // by what somebody undertakes
  ['Norway gave $20 million for the reconstruction of the port.', ['Norway', 'reconstruction', 'supports']],
  // by words
  ['Azerbaijan said it was not ready to accept observers.', ['Azerbaijan', 'monitoring', 'opposes']],
  ['Israel said it would extend the truce if the hostages were freed.', ['Israel', 'ceasefire', 'conditional']],
  ['Yemen confirmed the truce.', ['Yemen', 'ceasefire', 'supports']],
  [
    'Chad’s government has thrown out the likelihood of new talks.',
    ['Chad’s government', 'negotiation-format', 'opposes'],
  ],
  // what a body is called is not what a passage is about
  [
    'The UN Verification Mission urged Colombia to resume the talks.',
    ['UN Verification Mission', 'negotiation-format', 'demands'],
  ],
])('%s', async (text, expected) => expect(await read(text)).toContainEqual(expected))

test('each sentence of a quotation for itself', async () => {
  const found = await read('“We reject foreign monitors. The prisoners must be freed,” said Kenya on Monday.')
  expect(found).toContainEqual(['Kenya', 'monitoring', 'opposes'])
  expect(found).toContainEqual(['Kenya', 'prisoners-and-children', 'demands'])
})

test.each([
  'Al-Wadi TV said that the sanctions must be lifted.',
  'Mediators want a truce before the rains.',
  'Sudan’s refusal surprised nobody.',
])('nobody’s position: %s', async (text) => expect(await read(text)).toEqual([]))
