import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { readKinds } from '../testing.ts'
import { commitments } from './index.ts'

const read = (text: string) => readKinds(text, [attributions], commitments)
const WAR = ' The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'

test('a pledge with sum, currency and whom it is for', async () => {
  const [pledge] = await read(`Germany pledged 244 million euros for Sudan at the conference.${WAR}`)
  expect([pledge!.amount, pledge!.currency, pledge!.for?.name, pledge!.status, pledge!.stage]).toEqual([
    244_000_000,
    'EUR',
    'Sudan',
    'committed',
    'announced',
  ])
  expect(pledge!.who.map((m) => m.name)).toEqual(['Germany'])
})

test('an undertaking without money', async () => {
  const [undertaking] = await read(`Ethiopia agreed to withdraw its troops by 15 January.${WAR}`)
  expect([undertaking!.status, undertaking!.by?.text, undertaking!.amount]).toEqual(['committed', '15 January', null])
})

test('each giver of a list has his own sum', async () => {
  const all = await read(`Norway pledged $5 million for Sudan, Kuwait $3 million and Ireland $2 million.${WAR}`)
  expect(all.map((c) => [c.who[0]!.name, c.amount])).toEqual([
    ['Norway', 5_000_000],
    ['Kuwait', 3_000_000],
    ['Ireland', 2_000_000],
  ])
})

test('a refusal is kept as refused', async () => {
  const [refusal] = await read(`Egypt said that it would not send troops to Gaza.${WAR}`)
  expect([refusal!.status, refusal!.who[0]!.name]).toEqual(['refused', 'Egypt'])
})

test('a company that spends is none', async () => {
  expect(
    await read('The company pledged 20 million euros for its new plant. Analysts welcomed it, and shares rose.'),
  ).toEqual([])
})
