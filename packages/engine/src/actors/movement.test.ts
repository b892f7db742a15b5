import { expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import { movementOf } from './movement.ts'

/** Which movement a phrase of a text means. */
async function means(text: string, phrase: string): Promise<string | null> {
  const analysis = await analyse(text)
  const start = text.indexOf(phrase)
  const inside = analysis.tokens.filter((t) => t.start >= start && t.end <= start + phrase.length)
  return movementOf(analysis, inside[0]!.i, inside.at(-1)!.i + 1)
}

const AZAWAD = 'Azawadi rebels held Kidal. The Azawad Liberation Front said so, and the Azawadi leadership agreed.'

test('fighters of a land are the movement that bears its name', async () => {
  expect(await means(AZAWAD, 'Azawadi rebels')).toBe('Azawad Liberation Front')
  expect(await means(AZAWAD, 'the Azawadi leadership')).toBe('Azawad Liberation Front')
})

test('rebels without a name are the one movement that the report names at all, also further on', async () => {
  expect(await means('Rwanda-backed rebels left Goma. The M23 group said so.', 'Rwanda-backed rebels')).toBe('M23')
  expect(await means('The rebels left the port. Renamo said so.', 'The rebels')).toBe('Renamo')
})

test('where a report names two, or none, they stay unnamed', async () => {
  expect(await means('The rebels left. Renamo and M23 said so.', 'The rebels')).toBeNull()
  expect(await means('The rebels left. Kenya said so.', 'The rebels')).toBeNull()
  expect(await means('Baloch militants fled. Hamas said nothing of it.', 'Baloch militants')).toBeNull()
  expect(await means('Some other rebels fled. Hamas said nothing of it.', 'Some other rebels')).toBeNull()
})
