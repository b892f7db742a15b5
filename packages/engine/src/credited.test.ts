import { expect, test } from 'vitest'
import { credited } from './credited.ts'
import { analyse } from './language/index.ts'

const names = async (text: string) => credited(await analyse(text)).map((m) => m.name)

test('an agency that was told, asked or reports is credited', async () => {
  expect(
    await names(
      'A commander told Reuters on Monday that his men had left the town. AFP reported that the others stayed.',
    ),
  ).toEqual(['Reuters', 'AFP'])
})

test('the credit of a photo is not', async () => {
  expect(
    await names(
      'Villagers return to the ruins of their homes near the lake.\nJohn Doe/AP\nThe army left the valley on Monday.',
    ),
  ).toEqual([])
})
