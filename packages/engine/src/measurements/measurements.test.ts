import type { ValueOf } from '@parley/schema'
import { expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import type { Found } from '../rule.ts'
import { measurements } from './index.ts'

const found = { report: null, findings: [], of: () => [], drop: () => {} } as unknown as Found
async function read(text: string): Promise<ValueOf<'measurement'>[]> {
  const analysis = await analyse(
    `${text} The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.`,
  )
  return measurements.rules.flatMap((rule) => rule.read(analysis, found)).map((d) => d.value)
}

test('people killed, with the bound and the time', async () => {
  const [killed] = await read('Shelling killed at least 32 people in Sisaket on Thursday.')
  expect([killed!.quantity, killed!.value, killed!.low, killed!.high, killed!.unit, killed!.period?.text]).toEqual([
    'people killed',
    32,
    32,
    null,
    'people',
    'Thursday',
  ])
})

test('land in square kilometres and shares of it', async () => {
  const all = await read('The army captured 120 square kilometres of territory and now controls 40% of the country.')
  expect(all.map((m) => [m.value, m.unit])).toEqual([
    [120, 'km2'],
    [40, 'percent'],
  ])
})

test('a vague number keeps its words', async () => {
  const [fled] = await read('Hundreds of thousands of people fled Goma.')
  expect([fled!.quantity, fled!.value]).toEqual(['people displaced', 'hundreds of thousands'])
})

test('figures beside which no noun is counted', async () => {
  const all = await read('Shelling left more than 600 people dead and 5,000 injured, forcing 150,000 to flee.')
  expect(all.map((m) => [m.quantity, m.value])).toEqual([
    ['people killed', 600],
    ['people wounded', 5000],
    ['people displaced', 150000],
  ])
})

test('"several hundred" is no hundred', async () => {
  const [killed] = await read('Several hundred people were killed in Omdurman.')
  expect([killed!.value, killed!.low, killed!.unit]).toEqual(['several hundred', null, 'people'])
})
