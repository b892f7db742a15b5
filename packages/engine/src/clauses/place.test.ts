import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'

const WAR = ' The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'
const place = async (text: string, type: string) => {
  const all = await readKinds(`${text}${WAR}`, [attributions], events)
  return all.find((e) => e.type === type)?.place?.name ?? null
}

test.each([
  ['Abiy Ahmed met Isaias Afwerki in Eritrea’s capital Asmara on Monday.', 'CONSULT', 'Asmara'],
  ['Israel launched missiles at positions in southern Lebanon on Monday.', 'ASSAULT', 'southern Lebanon'],
  ['Rwanda withdrew its troops from Goma on Monday.', 'RETREAT', 'Goma'],
  ['Ethiopia attacked Eritrea on Eritrean soil on Monday.', 'ASSAULT', 'Eritrea'],
  ['Saudi Arabia bombed the Houthis in Yemen’s north on Monday.', 'ASSAULT', 'northern Yemen'],
  // what is spoken of lies elsewhere than where it is spoken
  ['Armenia accused Azerbaijan of violating a ceasefire in Syunik.', 'ACCUSE', null],
])('%s', async (text, type, name) => expect(await place(text, type)).toBe(name))
