import { expect, test } from 'vitest'
import { agreements } from '../agreements/index.ts'
import { attributions } from '../attributions/index.ts'
import { commitments } from '../commitments/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { positions } from './index.ts'

const WAR = 'The war between soldiers and rebels has displaced thousands of families, and shelling goes on.'

async function read(text: string) {
  const found = await readKinds(`${text} ${WAR}`, [attributions, events, agreements, commitments], positions)
  return found.map((v) => [v.actor[0]!.name, v.issue, v.stance])
}

test.each([
  ['Algeria rejected a referendum on self-rule that Spain had proposed.', ['Algeria', 'governance', 'opposes']],
  ['The plan for foreign observers was accepted by Eritrea.', ['Eritrea', 'monitoring', 'supports']],
  ['Thailand, which opposes foreign monitors, sent an envoy.', ['Thailand', 'monitoring', 'opposes']],
  ['Chad voiced opposition to a withdrawal of its troops.', ['Chad', 'withdrawal', 'opposes']],
  ['Kenya reiterated its demand for the release of all prisoners.', ['Kenya', 'prisoners-and-children', 'demands']],
  ['Georgia is not ready to lift the sanctions.', ['Georgia', 'sanctions', 'opposes']],
  ['Angola no longer felt committed to the ceasefire.', ['Angola', 'ceasefire', 'opposes']],
  ['Niger suspended its participation in the talks.', ['Niger', 'negotiation-format', 'opposes']],
  ['Officials spoke of a call for a truce by Qatar.', ['Qatar', 'ceasefire', 'demands']],
  ['Serbia would sign the treaty and is pressing for an amnesty.', ['Serbia', 'accountability', 'demands']],
  [
    '“We will not accept foreign inspectors. We call on Mali to release the captives,” said Niger.',
    ['Niger', 'prisoners-and-children', 'demands'],
  ],
  ['Chad called the deployment of foreign observers unacceptable.', ['Chad', 'monitoring', 'opposes']],
  ['The army accepted a truce plan drafted by Qatar.', ['Qatar', 'ceasefire', 'supports']],
  ['Tunisia agreed to disarm in exchange for an amnesty.', ['Tunisia', 'disarmament', 'conditional']],
  ['A French report noted that Togo had ruled out elections.', ['Togo', 'elections', 'opposes']],
])('%s', async (text, expected) => expect(await read(text)).toContainEqual(expected))

test.each([
  // what somebody might do, is asked to do, or did before is no stand of his
  'Kenya may accept foreign observers.',
  'If Kenya accepts foreign observers, flights will resume.',
  // whoever backs somebody backs no plan
  'Qatar, which backs the government, has a small army.',
  'The minister refused to give details of the truce.',
])('no stand: %s', async (text) => expect((await read(text)).filter(([who]) => who !== 'minister')).toEqual([]))
