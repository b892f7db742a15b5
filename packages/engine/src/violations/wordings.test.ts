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
