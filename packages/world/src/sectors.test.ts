import { expect, test } from 'vitest'
import { sectorOf } from './sectors.ts'

test('a sector by the words of a name, or by what is known of it', () => {
  expect(['the Sudanese army', 'Ethiopia', 'UN Security Council', 'Houthis', 'Iraqi parliament', 'villagers', 'Reuters', 'Riek Machar'].map((w) => sectorOf(w))).toEqual([
    'MIL', 'GOV', 'IGO', 'REB', 'LEG', 'CVL', 'JRN', null,
  ]) // biome-ignore format: one line for each
})

test('the name decides where the words alone would mislead', () => {
  expect([sectorOf('the movement’s forces', 'Rapid Support Forces'), sectorOf('Forces', 'Sudan')]).toEqual([
    'REB',
    'MIL',
  ])
})
