import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { readKinds } from '../testing.ts'
import { events } from './index.ts'

const WAR = ' The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'
const read = (text: string) => readKinds(`${text}${WAR}`, [attributions], events)

test('the news of the first sentences, told without a day, is of the day of the report or the one before, and marked so', async () => {
  const [first] = await read('Armenia has shelled Azerbaijan.')
  expect(first!.date).toMatchObject({ timex: { type: 'offset', from: -1, to: 0 }, inferred: ['report-day', 'event'] })
})

test('what was before, or may be, gets no day', async () => {
  const all = await read('Armenia had repeatedly shelled Azerbaijan. Azerbaijan may attack Armenia.')
  expect(all.map((e) => e.date)).toEqual(all.map(() => null))
})

test('a deed told in the next sentence of the same people has the day of the one before', async () => {
  const all = await read(
    'Pakistan shelled India on Tuesday. Pakistan also fired rockets at India, and the talks in Geneva ended.',
  )
  const days = all.filter((e) => e.type === 'ASSAULT').map((e) => e.date?.text)
  expect(new Set(days)).toEqual(new Set(['Tuesday']))
})

test('fighting whose place no words tell is where the report tells most of', async () => {
  const all = await read(
    'Azerbaijan shelled Armenia on Monday. Families fled Syunik. The roads out of Syunik are full, and hospitals in Syunik overflow.',
  )
  expect(all.find((e) => e.type === 'ASSAULT')?.place?.name).toBe('Syunik')
})

test('what two agreed is where they are told to have met', async () => {
  const all = await read(
    'Ethiopia and Eritrea held talks in Nairobi on Monday. Ethiopia and Eritrea agreed to reopen the border.',
  )
  const agreed = all.find((e) => e.type === 'AGREE')
  expect([agreed?.place?.name, agreed?.recipients]).toEqual(['Nairobi', []])
})

test.each([
  ['Armenia fired on villages in Tavush district on Monday.', 'Tavush'],
  ['Pakistan shelled posts in Poonch sector on Monday.', 'Poonch'],
])('%s', async (text, place) => {
  const all = await read(text)
  expect(all.find((e) => e.type === 'ASSAULT')?.place?.name).toBe(place)
})

test.each([
  [
    'Armenia and Azerbaijan accused each other of shelling. Armenia rejected the proposal on Monday.',
    'REJECT',
    ['Azerbaijan'],
  ],
  [
    'Armenia and Azerbaijan have fought since spring. Armenia and Azerbaijan agreed in Moscow on a truce with the help of Russia.',
    'AGREE',
    [],
  ],
  [
    'Armenia and Azerbaijan accused each other of shelling. António Guterres called on both sides to stop.',
    'REQUEST',
    ['Armenia', 'Azerbaijan'],
  ],
  // of neither side: nobody is put in
  ['Armenia and Azerbaijan accused each other of shelling. Iran rejected the proposal.', 'REJECT', []],
])('to whom: %s', async (text, type, expected) => {
  const found = (await read(text)).find((e) => e.type === type)
  expect(found?.recipients.map((m) => m.name)).toEqual(expected)
})
