import { describe, expect, test } from 'vitest'
import { attributions } from '../../attributions/index.ts'
import { readKinds } from '../../testing.ts'
import { events } from '../index.ts'

const WAR = ' The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'
const read = (text: string) => readKinds(`${text}${WAR}`, [attributions], events)
const told = async (text: string) =>
  (await read(text)).map((e) => `${e.type} ${e.actors.map((m) => m.name).join('+')} ${e.status}`)

describe('what an agreement asks for is told as planned', () => {
  test('"requires X to …" and "must"', async () => {
    const all = await told(
      'The agreement requires Rwanda to withdraw all its troops by Friday, while Uganda must pull back its forces from the border.',
    )
    expect(all).toContain('RETREAT Rwanda planned')
    expect(all).toContain('RETREAT Uganda planned')
  })

  test('"under the deal"', async () => {
    expect(await told('Under the deal, Hamas would release five hostages each week.')).toContain(
      'CONCEDE Hamas planned',
    )
  })

  test('a noun of withdrawal with whose it is', async () => {
    expect(await told('The plan includes an Ethiopian military withdrawal from Badme.')).toContain(
      'RETREAT Ethiopia planned',
    )
  })

  test('without an agreement "must withdraw" is a wish', async () => {
    const all = await told('Rwanda must withdraw its troops from Goma.')
    expect(all.filter((e) => e.startsWith('RETREAT'))).toEqual([])
  })
})

describe('happenings told by nouns', () => {
  test('"the signing of an accord with …"', async () => {
    const all = await read(
      'Colombia and Ecuador accused each other of shelling. It followed the signing of a peace accord last year between Colombia and Ecuador.',
    )
    expect(all.find((e) => e.type === 'AGREE')!.actors.map((m) => m.name)).toEqual(['Colombia', 'Ecuador'])
  })

  test('a conflict that erupted is fought by its two sides', async () => {
    const all = await read(
      'Armenia and Azerbaijan accused each other of shelling. Thousands have fled since the conflict erupted on 27 September.',
    )
    const war = all.find((e) => e.type === 'ASSAULT')!
    expect([war.actors.map((m) => m.name), war.date?.text]).toEqual([['Armenia', 'Azerbaijan'], '27 September'])
  })

  test('a condition is none', async () => {
    const all = await told(
      'Armenia and Azerbaijan accused each other of shelling. Nobody will return as long as the fighting continues.',
    )
    expect(all.filter((e) => e.startsWith('ASSAULT'))).toEqual([])
  })
})

describe('who did it', () => {
  test('the accused, where somebody is accused of the deed', async () => {
    const all = await read('Pakistan has accused India of opening fire on its posts on Tuesday.')
    expect(all.find((e) => e.type === 'ASSAULT')!.actors.map((m) => m.name)).toEqual(['India'])
  })

  test('whoever stands under "by"', async () => {
    const all = await told('A truce was signed by Ethiopia and Eritrea in Nairobi on Monday.')
    expect(all).toContain('AGREE Ethiopia+Eritrea occurred')
  })

  test('people without a name by their own words', async () => {
    expect(await told('Regional police arrested two smugglers on Monday.')).toContain('COERCE Regional police occurred')
  })

  test('who backs somebody does nothing by that', async () => {
    const all = await told('The M23 group, backed by Rwanda, said nothing of the talks.')
    expect(all.filter((e) => e.startsWith('SUPPORT'))).toEqual([])
  })

  test('what is denied has not been agreed', async () => {
    const all = await told('Ethiopia denied reports that it had agreed to meet Eritrea.')
    expect(all.filter((e) => /^(?:AGREE|CONSULT)/.test(e))).toEqual([])
  })
})

test('a deal signed, then told again as the deal, is one', async () => {
  const all = await told(
    'Ethiopia and Eritrea have signed a pact. On Thursday Abiy Ahmed and Isaias Afwerki signed the pact in Jeddah.',
  )
  expect(all.filter((e) => e.startsWith('AGREE'))).toHaveLength(1)
})
