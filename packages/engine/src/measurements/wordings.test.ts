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
    [59, 'people'],
    [250, 'people'],
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

test.each([
  ['Shelling wounded four civilians in Taiz on Monday.', 4, 'people', 'Monday'],
  ['Two Palestinian boys were killed in Jenin on Friday.', 2, 'people', 'Friday'],
  ['Close to one million others were displaced by the fighting.', 1e6, 'people', undefined],
  ['Israel said it had struck 30 Hamas targets.', 30, 'targets', undefined],
  ['The militia breached the ceasefire at least 17 times, the army said.', 17, 'violations', undefined],
  ['After seven rounds of talks the envoys went home.', 7, 'rounds', undefined],
  ['The shelling killed nine, and 88 sustained injuries.', 88, 'people', undefined],
  ['The conflict has left at least 90,000 dead.', 90000, 'people', undefined],
  ['The council would send up to 3,000 troops.', 3000, 'soldiers', undefined],
  ['The accord of May 3 calls for the release of 400 prisoners.', 400, 'prisoners', undefined],
])('%s', async (text, value, unit, period) => {
  const found = (await read(text)).find((m) => m.value === value)
  expect([found?.unit, found?.period?.text || undefined]).toEqual([unit, period])
})

test.each(['The two armies met at the river.', 'The three bodies called for calm after the attack.'])(
  'those spoken of before are no count: %s',
  async (text) => expect(await read(text)).toEqual([]),
)

test('who told it to whom: the chain runs from the innermost speaker outwards', async () => {
  const [dead] = await read('Reuters said Hezbollah had reported that shelling killed 12 people.')
  expect(dead!.chain.map((m) => m.name)).toEqual(['Hezbollah', 'Reuters'])
})
