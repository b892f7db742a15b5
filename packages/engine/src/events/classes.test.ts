import { describe, expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { readKinds } from '../testing.ts'
import { events } from './index.ts'

const WAR = ' The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'
const read = async (text: string) =>
  (await readKinds(`${text}${WAR}`, [attributions], events)).map((e) =>
    `${e.type} ${e.status} ${e.actors.map((m) => m.name).join('+')} > ${e.recipients.map((m) => m.name).join('+')}`.trim(),
  )

describe('classes of wordings', () => {
  test.each([
    // begun, managed, gone on with
    ['The Houthis had begun to withdraw from Hodeidah.', 'RETREAT occurred Houthis >'],
    ['Hamas said its fighters will withdraw this week.', 'RETREAT planned'],
    ['Kenya and Uganda have contributed 4,000 troops.', 'MOBILIZE occurred Kenya+Uganda >'],
    // force told otherwise than by attacking
    ['Indian and Pakistani soldiers exchanged fire near Poonch.', 'ASSAULT occurred India+Pakistan >'],
    ['Israeli warplanes dropped six bombs on a depot in Tyre.', 'ASSAULT occurred Israel >'],
    ['Armenia retaliated by shelling Azerbaijan.', 'ASSAULT occurred Armenia > Azerbaijan'],
    ['Rebels rose up against Khartoum in 1983.', 'ASSAULT occurred Rebels > Government of Sudan'],
    // who breaks off talks refuses to meet
    ['Colombia suspended talks with the National Liberation Army in May.', 'REJECT occurred Colombia'],
    ['The Taliban turned over twelve prisoners to the Red Cross.', 'CONCEDE occurred Taliban'],
    ['A journalist held by the Houthis for two years wrote home.', 'COERCE occurred Houthis >'],
    // talks told beside something else
    ['Israel and Lebanon signed the accord after four days of talks in Naqoura.', 'CONSULT occurred Israel+Lebanon >'],
    ['Talks between Serbia and Kosovo in Brussels ended in anger.', 'CONSULT occurred Serbia+Kosovo >'],
    // fighting told by a noun with its place or its sides
    [
      'Armenia and Azerbaijan fight for Syunik. Clashes between Armenia and Azerbaijan near Goris worried the council.',
      'ASSAULT occurred Armenia+Azerbaijan >',
    ],
  ])('%s', async (text, expected) => expect((await read(text)).join('\n')).toContain(expected))

  test.each([
    // what is only wanted, feared or told by who said it
    ['The council called for talks in Geneva between Serbia and Kosovo.', 'CONSULT'],
    ['Israel fears a return to clashes with Hezbollah.', 'ASSAULT'],
    ['The army said that the ceasefire should be lasting.', 'REQUEST'],
    ['The army said the Houthis had left Taiz.', 'ACCUSE'],
    ['The Colombian conflict has killed 260,000 people.', 'ASSAULT occurred Colombia'],
    ['No truce was reached between Armenia and Azerbaijan.', 'AGREE'],
    ['Ethiopia withdrew its support for Eritrea.', 'RETREAT'],
  ])('%s is no %s', async (text, type) => expect((await read(text)).join('\n')).not.toContain(type))
})
