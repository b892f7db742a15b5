import { expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import { actorsOf } from './index.ts'

const actors = async (text: string) => actorsOf(await analyse(text)).map((a) => `${a.mention.name}/${a.kind}`)

test('two adjectives of states name a people, and neither state', async () => {
  const all = await actors('The Turkish Cypriot side asked for a pause, and the Greek Cypriots agreed in Nicosia.')
  expect(all).toContain('Turkish Cypriot side/body')
  expect(all).toContain('Greek Cypriots/body')
  expect(all.filter((a) => a.endsWith('/state'))).toEqual([])
})

test('one adjective is still its state', async () => {
  expect(await actors('Kenyan forces crossed the border.')).toEqual(['Kenya/state'])
})

test('a state’s army as a name, a government of a state, and an office before its bearer', async () => {
  expect(await actors('The Azeri Armed Forces opened fire.')).toEqual(['Azerbaijan/state'])
  expect((await actors('The Government of Kenya opened the road.'))[0]).toBe('Government of Kenya/government')
  const envoy = await actors('The United Nations Special Envoy for Sudan, Amina Diallo, welcomed an offer.')
  expect(envoy[0]).toBe('Amina Diallo/person')
  expect(await actors("Kenya's Defence Ministry met the General Staff.")).toEqual([
    "Kenya's Defence Ministry/body",
    'General Staff/body',
  ])
  expect(await actors('They broke the sanctions regime.')).toEqual([])
})
