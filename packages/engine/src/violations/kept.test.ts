import { expect, test } from 'vitest'
import { agreements } from '../agreements/index.ts'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { violations } from './index.ts'

const WAR = 'The war has displaced families. Rebels and soldiers have fought since spring, and envoys hope for peace.'
const read = async (text: string) =>
  (await readKinds(`${text} ${WAR}`, [attributions, events, agreements], violations)).map(
    (v) => `${v.accuser?.name ?? '–'} → ${v.accused?.name}`,
  )

test.each([
  ['Thailand and Cambodia agreed to a truce in July, with both sides violating it.', ['– → Thailand', '– → Cambodia']],
  ['India and Pakistan agreed to a truce. Pakistan has not fully respected the truce.', ['– → Pakistan']],
  ['Ethiopia and Eritrea signed a peace deal. Eritrea has failed to leave as the deal requires.', ['– → Eritrea']],
])('told by a verb: %s', async (text, pairs) => expect(await read(text)).toEqual(pairs))

test.each([
  'Armenia and Azerbaijan agreed a ceasefire. Azerbaijan denied violating the ceasefire.',
  'Kenya and Somalia signed a peace agreement. Kenya said it would not violate the agreement.',
  'India and Pakistan agreed to a truce. Fighting flared in Kashmir in May, ending a truce.',
])('none: %s', async (text) => expect(await read(text)).toEqual([]))
