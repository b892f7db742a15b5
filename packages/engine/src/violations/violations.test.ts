import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { violations } from './index.ts'

const WAR = 'The war has displaced families. Rebels and soldiers have fought since spring, and envoys hope for peace.'
const read = (text: string) => readKinds(`${text} ${WAR}`, [attributions, events], violations)

test('mutual accusations are two', async () => {
  const all = await read('Armenia and Azerbaijan accused each other of violating the ceasefire on Tuesday.')
  expect(all.map((v) => [v.accuser?.name, v.accused?.name])).toEqual([
    ['Armenia', 'Azerbaijan'],
    ['Azerbaijan', 'Armenia'],
  ])
})

test('an accusation that names the breach', async () => {
  const [allegation] = await read('Thailand accused Cambodia of violating the truce hours after it began.')
  expect([allegation!.accuser?.name, allegation!.accused?.name]).toEqual(['Thailand', 'Cambodia'])
})

test('an attack that the report sets against a truce', async () => {
  const [breach] = await read('Israel bombed Hezbollah positions on Monday, threatening a fragile ceasefire.')
  expect([breach!.accuser, breach!.accused?.name]).toEqual([null, 'Israel'])
})

test('an attack alone is no violation', async () => {
  expect(await read('Israel bombed Hezbollah positions on Monday. A ceasefire was agreed in November.')).toEqual([])
})
