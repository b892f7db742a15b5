import { expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import { opponents } from './opponents.ts'

const read = async (text: string) =>
  opponents(await analyse(text))
    .map((m) => m.name)
    .sort()

test.each([
  [
    'Peace talks between the Sudanese army and the Rapid Support Forces resumed in Jeddah, Saudi Arabia and the US said.',
    ['Rapid Support Forces', 'Sudanese Armed Forces'],
  ],
  [
    'Israel may not complete its withdrawal by the deadline set in its ceasefire agreement with Hezbollah, Lebanon said.',
    ['Hezbollah', 'Israel'],
  ],
  [
    'China said it had agreed a ceasefire between Myanmar’s army and an alliance of ethnic minority armed groups.',
    ['Myanmar', 'alliance of ethnic minority armed groups'],
  ],
  [
    'The ceasefire, brokered by Russia, ended when Armenia accused Azerbaijan of shelling. Russia urged restraint.',
    ['Armenia', 'Azerbaijan'],
  ],
])('%s', async (text, sides) => {
  expect(await read(text)).toEqual(sides)
})

test('who only mediates, or nobody, is no side', async () => {
  expect(await read('Qatar hosted talks, Egypt urged restraint and the United Nations welcomed a plan.')).toEqual([])
})

test('to whom the lists of attacks are handed is no side', async () => {
  expect(
    await read(
      'Chad kept the truce, its ministry said. Chad hands information on each attack to the French side and wants Paris to press the Libyan leadership. Chad accused Libya of shelling.',
    ),
  ).toEqual(['Chad', 'Libya'])
  expect(
    await read('Chad kept the truce. It says that Chad hands information on each attack to the French side.'),
  ).toEqual([])
})
