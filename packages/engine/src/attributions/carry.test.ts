import { expect, test } from 'vitest'
import { attributed } from './fixture.ts'

const media = async (text: string) => (await attributed(text)).map((a) => `${a.source}: ${a.value.medium}`)

test('who is told again by a pronoun right after still speaks by the same medium', async () => {
  const all = await media(
    'Ana Ruiz said on Telegram that the road was open. She said that the crossing was safe. Omar Saleh said that it was not.',
  )
  expect(all).toEqual(['Ana Ruiz: Telegram', 'She: Telegram', 'Omar Saleh: null'])
})

test('words within words were told by the medium of the outer ones', async () => {
  const all = await media('In a letter, Ana Ruiz said that the front believes that the truce is dead.')
  expect(all).toContain('the front: a letter')
})

test.each([
  ['The envoy told Xinhua that talks went on.', 'Xinhua'],
  ['The road was shut, the mayor said in remarks aired by Al Jazeera.', 'Al Jazeera'],
  ['The mayor described the offer as a “nice start” on Facebook.', 'Facebook'],
])('%s', async (text, medium) => {
  expect((await attributed(text)).map((a) => a.value.medium)).toContain(medium)
})

test('an outlet that is the source is not its own medium', async () => {
  expect(await media('Reuters news agency reports that the road is shut.')).toEqual(['Reuters news agency: null'])
})
