import { expect, test } from 'vitest'
import { agreements } from '../agreements/index.ts'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { readKinds } from '../testing.ts'
import { commitments } from './index.ts'

const WAR =
  'Eritrea and Sudan signed a ceasefire agreement on Monday. The war between soldiers and rebels has displaced thousands of families.'

async function read(text: string) {
  const found = await readKinds(`${WAR} ${text}`, [attributions, events, agreements], commitments)
  return found.flatMap((v) => v.who.map((m) => [m.name, v.status]))
}

test.each([
  ['Under the accord, Eritrea must withdraw from two border towns.', ['Eritrea', 'committed']],
  ['By the terms of the deal Sudan has to release its captives.', ['Sudan', 'committed']],
  ['The truce says that Eritrea is to reopen the road to the port.', ['Eritrea', 'committed']],
  ['The deal is young. Sudan is due to release the prisoners on Friday.', ['Sudan', 'committed']],
  ['Chad ordered the release of forty fighters.', ['Chad', 'committed']],
  ['Kenya is proposing to send troops to watch the truce.', ['Kenya', 'proposed']],
  ['Uganda suspended its withdrawal from the hills.', ['Uganda', 'refused']],
  ['“We have ordered a halt to the shelling,” said Niger.', ['Niger', 'committed']],
  [
    'The two sides will meet again; Ethiopia reaffirmed its commitment to opening the border.',
    ['Ethiopia', 'committed'],
  ],
])('%s', async (text, expected) => expect(await read(text)).toContainEqual(expected))

test.each([
  'If the deal holds, Kenya would reopen its embassy.',
  'Kenya said that under the deal Sudan might reopen the road.',
  'Shops will open late, and the deal surprised Kenya.',
])('nothing promised: %s', async (text) => expect((await read(text)).filter(([who]) => who === 'Kenya')).toEqual([]))
