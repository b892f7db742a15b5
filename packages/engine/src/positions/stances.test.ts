import { expect, test } from 'vitest'
import { agreements } from '../agreements/index.ts'
import { attributions } from '../attributions/index.ts'
import { commitments } from '../commitments/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { positions } from './index.ts'

const WAR = 'The war between the army and the rebels has displaced thousands of families. Envoys hope for peace.'

async function read(text: string) {
  const found = await readKinds(`${text} ${WAR}`, [attributions, events, agreements, commitments], positions)
  return found.map((v) => [v.actor[0]!.name, v.issue, v.stance])
}

test.each([
  // what others accepted is theirs, not the speaker's
  ['Angola said Rwanda had accepted a truce.', ['Rwanda', 'ceasefire', 'supports']],
  // the main clause tells the issue, and what it hangs on is asked for
  ['Kenya ruled out any truce before the detainees are released.', ['Kenya', 'ceasefire', 'opposes']],
  ['Chad said it would sign a truce if Sudan withdrew its troops.', ['Chad', 'ceasefire', 'conditional']],
  ['Chad said it would sign a truce if Sudan withdrew its troops.', ['Chad', 'withdrawal', 'demands']],
  [
    'India said that talks could only start once the attacks had stopped.',
    ['India', 'negotiation-format', 'conditional'],
  ],
  // two thoughts of one sentence
  ['Peru said it was ready for a truce and would accept foreign monitors.', ['Peru', 'ceasefire', 'offers']],
  ['Peru said it was ready for a truce and would accept foreign monitors.', ['Peru', 'monitoring', 'supports']],
  // words of stance
  ['Hamas said it would not lay down its weapons.', ['Hamas', 'disarmament', 'opposes']],
  ['Turkey vowed to keep its troops in the province.', ['Turkey', 'withdrawal', 'opposes']],
  ['Pakistan said it was reviewing the ceasefire proposal.', ['Pakistan', 'ceasefire', 'undecided']],
  ['Poland warned against lifting the sanctions.', ['Poland', 'sanctions', 'opposes']],
  ['Azerbaijan said that it saw no need for mediators.', ['Azerbaijan', 'negotiation-format', 'opposes']],
  ['Japan warned that failure to reach a truce would cost lives.', ['Japan', 'ceasefire', 'demands']],
])('%s %j', async (text, expected) => expect(await read(text)).toContainEqual(expected))

test('"the deal" is the settlement last named', async () => {
  expect(
    await read(
      'Mali and the rebels signed a peace deal. The European Union keeps its sanctions. Ghana welcomed the deal.',
    ),
  ).toContainEqual(['Ghana', 'ceasefire', 'supports'])
})

test.each([
  [
    'what hangs on an if is nobody’s stance yet',
    'Israel would extend the truce if Hamas agreed to free the hostages.',
    'Hamas',
  ],
  [
    'what a paper obliges somebody to is no stance of his',
    'The agreement requires Eritrea to withdraw its troops.',
    'Eritrea',
  ],
  ['that a truce holds is no consent', 'The truce between Yemen and Oman has largely held since May.', 'Oman'],
])('%s', async (_, text, actor) => expect((await read(text)).filter(([name]) => name === actor)).toEqual([]))
