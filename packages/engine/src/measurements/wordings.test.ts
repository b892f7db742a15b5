import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { anchor } from '../language/times/anchor.ts'
import { readKinds } from '../testing.ts'
import { measurements } from './index.ts'

const WAR = ' The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'
const read = (text: string) => readKinds(`${text}${WAR}`, [attributions], measurements)

test('each of several figures has its own words', async () => {
  const text = 'The Houthis released 290 prisoners, including three Saudi nationals and 14 boys.'
  const all = await read(text)
  expect(all.slice(0, 2).map((m) => [m.value, text.slice(...m.evidence[0]!)])).toEqual([
    [290, 'The Houthis released 290 prisoners'],
    [3, 'three Saudi nationals'],
  ])
})

test('"59 of the 250 hostages" counts hostages twice', async () => {
  const all = await read('Hamas still holds 59 of the more than 250 hostages.')
  expect(all.map((m) => [m.value, m.unit])).toEqual([
    [59, 'hostages'],
    [250, 'hostages'],
  ])
})

test('"since" runs from then to the day of the report', async () => {
  const [fled] = await read('Since fighting broke out on 7 May, more than 100,000 people have fled Sudan.')
  expect(fled!.period!.timex).toMatchObject({ type: 'range', from: { month: 5, day: 7 }, to: { anchor: 'report' } })
})

test('how many troops, how many groups, by one word each', async () => {
  const all = await read('Some 4,000 Rwandan troops are stationed in Congo, among more than 100 armed factions.')
  expect(all.map((m) => [m.value, m.unit])).toEqual([
    [4000, 'soldiers'],
    [100, 'groups'],
  ])
})

test('"since" a month and year is open at its end where nothing tells the day of the report', async () => {
  const [killed] = await read('Attacks have killed more than 30 people since August 2019.')
  expect(anchor(killed!.period!.timex, null)).toEqual({ from: '2019-08-01', to: null })
})
