import { expect, test } from 'vitest'
import { agreements } from '../agreements/index.ts'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { violations } from './index.ts'

const WAR = 'The war has displaced families. Rebels and soldiers have fought since spring, and envoys hope for peace.'
const read = (text: string) => readKinds(`${text} ${WAR}`, [attributions, events, agreements], violations)
const who = (all: Awaited<ReturnType<typeof read>>) => all.map((v) => `${v.accuser?.name ?? '–'} → ${v.accused?.name}`)

test.each([
  [
    'Hamas accused Israel of blocking trucks at Rafah, which it called a violation of the agreement.',
    ['Hamas → Israel'],
  ],
  [
    'The truce between India and Pakistan is a day old. Each accused the other of breaking it.',
    ['India → Pakistan', 'Pakistan → India'],
  ],
  ['Hamas was accused by Israel of violating the truce by holding back bodies.', ['Israel → Hamas']],
  ['Azerbaijan said Armenian forces had breached the ceasefire by firing near Kalbajar.', ['Azerbaijan → Armenia']],
  ['Despite the ceasefire, Israeli air strikes killed four people in Tyre on Sunday.', ['– → Israel']],
  [
    'A truce holds between India and Pakistan. India lodged a protest with Pakistan over ceasefire violations by Pakistani troops.',
    ['India → Pakistan'],
  ],
  [
    'A truce holds between India and Pakistan. A farmer was killed in another ceasefire violation by Pakistan near Uri.',
    ['– → Pakistan'],
  ],
  [
    'The ceasefire holds. Armenia condemned repeated Azerbaijani violations of the ceasefire.',
    ['Armenia → Azerbaijan'],
  ],
  // told again, it stays one
  [
    'Kenya said Somalia had breached the truce. The Kenyan army said Somali troops violated the truce.',
    ['Kenya → Somalia'],
  ],
  ['Thailand and Cambodia traded accusations of breaching the truce.', ['Thailand → Cambodia', 'Cambodia → Thailand']],
])('%s', async (text, pairs) => {
  expect(who(await read(text))).toEqual(pairs)
})

test('in a civil war the army is a side by its own name, with place, day and act', async () => {
  const [one, ...others] = await read(
    'The Sudanese army and the Rapid Support Forces agreed to a truce on Monday. The Sudanese army accused the Rapid Support Forces of shelling a market in Omdurman on Tuesday, in violation of the truce.',
  )
  expect(others).toEqual([])
  expect([one!.accuser?.name, one!.accused?.name, one!.date?.text, one!.place?.name, one!.located?.country]).toEqual([
    'Sudanese Armed Forces',
    'Rapid Support Forces',
    'Tuesday',
    'Omdurman',
    'Sudan',
  ])
  expect(one!.act).toContain('shelling a market')
})

test.each([
  'A truce holds between India and Pakistan. The United Nations warned India against violating the truce.',
  'India and Pakistan agreed a truce. India said parties that violate the truce would be punished.',
  'India and Pakistan agreed a truce. India said the claims of Pakistan that its troops violated the truce were false.',
  'Kenya and Somalia signed a peace deal. Qatar had failed to broker a truce between Kenya and Somalia in May.',
  'Observers will monitor any violation of the truce between India and Pakistan by Pakistan.',
])('a breach that nobody is said to have committed is none: %s', async (text) => {
  expect(who(await read(text))).toEqual([])
})

test('what breaks no agreement of peace is no violation', async () => {
  expect(await read('The league accused the club of breaching the agreement on transfers.')).toEqual([])
  expect(
    await readKinds(
      'The club accused the league of breaching the agreement on transfers.',
      [attributions, events, agreements],
      violations,
    ),
  ).toEqual([])
})
