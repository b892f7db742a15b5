import { describe, expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { readKinds } from '../testing.ts'
import { events } from './index.ts'

const read = (text: string) => readKinds(text, [attributions], events)
const names = (list: readonly { name: string }[]) => list.map((m) => m.name)
/** Enough of a war around a sentence for the report to be about one. */
const WAR = ' The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'

describe('events', () => {
  test('who met whom, where and when', async () => {
    const [meeting] = await read(`Abdel Fattah al-Burhan met Abiy Ahmed in Port Sudan on Tuesday.${WAR}`)
    expect([meeting!.type, meeting!.status, meeting!.date?.text, meeting!.place?.name]).toEqual([
      'CONSULT',
      'occurred',
      'Tuesday',
      'Port Sudan',
    ])
    expect(names(meeting!.recipients)).toEqual(['Abiy Ahmed'])
  })

  test('a planned visit is planned', async () => {
    const [visit] = await read(`Gustavo Petro will travel to Caracas on Friday.${WAR}`)
    expect([visit!.type, visit!.mode, visit!.status]).toEqual(['CONSULT', 'visit', 'planned'])
  })

  test('an attack with its manner', async () => {
    const all = await read(`Israel launched missiles at Hezbollah positions on Monday.${WAR}`)
    const attack = all.find((e) => e.type === 'ASSAULT')!
    expect([attack.mode, names(attack.actors)[0]]).toEqual(['missile strike', 'Israel'])
  })

  test('what is only possible is not told as done, what is denied is none', async () => {
    const all = await read(`Azerbaijan may attack Armenia on Sunday. Armenia did not attack Azerbaijan.${WAR}`)
    expect(all.filter((e) => e.type === 'ASSAULT').map((e) => e.status)).toEqual(['planned'])
  })

  test('prisoners released', async () => {
    const all = await read(`Saudi Arabia released 887 prisoners on Friday.${WAR}`)
    expect(all.map((e) => [e.type, e.mode])).toContainEqual(['CONCEDE', 'release'])
  })

  test('one event for a happening told twice', async () => {
    const all = await read(
      `Abiy Ahmed met Isaias Afwerki in Asmara. A meeting between Abiy Ahmed and Isaias Afwerki was long.${WAR}`,
    )
    expect(all.filter((e) => e.type === 'CONSULT')).toHaveLength(1)
  })

  test('sport and markets have few', async () => {
    expect(
      await read(
        'Arsenal attacked from the start and the striker released the ball late. Shares met resistance, and the bank declined to follow.',
      ),
    ).toEqual([])
  })
})
