import { expect, test } from 'vitest'
import { agreements } from '../agreements/index.ts'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { commitments } from './index.ts'

const WAR =
  'The war has displaced thousands of families. Rebels and soldiers have fought since spring, and envoys hope for peace.'
const read = async (text: string) =>
  (await readKinds(`${text} ${WAR}`, [attributions, events, agreements], commitments)).map((c) => [
    c.who.map((m) => m.name).join(' + '),
    c.status,
  ])

test.each([
  ['The truce requires Kenya to reopen the crossing.', 'Kenya', 'committed'],
  ['Under the proposal, Chad would free 20 officers.', 'Chad', 'proposed'],
  ['Ghana agreed to a seven-day truce.', 'Ghana', 'committed'],
  ['Ethiopia refused to restore banking services in the region.', 'Ethiopia', 'refused'],
  ['The Rwandan foreign minister said that Rwanda would lift the restrictions.', 'Rwanda', 'committed'],
  ['Oman announced a unilateral ceasefire.', 'Oman', 'committed'],
  ['Serbia’s pledge to pull its police out of the north pleased the mediators.', 'Serbia', 'committed'],
])('%s', async (text, who, status) => {
  const found = await read(text)
  expect(found.some(([name, told]) => name!.includes(who.split(' ')[0]!) && told === status)).toBe(true)
})

test('an exchange that was agreed binds both sides', async () => {
  expect(
    await read('Armenia said an agreement had been reached with Azerbaijan to swap 32 prisoners for two.'),
  ).toEqual(
    expect.arrayContaining([
      ['Armenia', 'committed'],
      ['Azerbaijan', 'committed'],
    ]),
  )
})

test.each([
  'The mediator hoped it would lead to a release of prisoners.',
  'Israel might extend the truce if Hamas agreed to release more captives.',
])('no promise: %s', async (text) => expect((await read(text)).filter(([name]) => name !== 'Israel')).toEqual([]))
