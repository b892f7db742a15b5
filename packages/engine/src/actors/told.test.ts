import { expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import { bodyBefore } from './before.ts'
import { described } from './described.ts'
import { actorsOf } from './index.ts'
import { membersOf } from './members.ts'
import { administrationOf, officesOf } from './offices.ts'
import { sidesOf } from './sides.ts'

process.env.PARLEY_MODEL = 'none'

/** What the last words of a text stand for, a description in brackets: "[the council]". */
async function meant(marked: string) {
  const at = marked.indexOf('[')
  const text = marked.replace(/[[\]]/g, '')
  const analysis = await analyse(text)
  const first = analysis.tokens.findIndex((t) => t.start >= at)
  const last = analysis.tokens.findIndex((t) => t.start >= marked.indexOf(']') - 1)
  return described(analysis, first, last)?.name ?? null
}

test.each([
  ['The Lake Peace Council met in Juba. On Friday [the council] spoke.', 'Lake Peace Council'],
  ['The Free River Army, a rebel group, took the dam. Then [the group] left.', 'Free River Army'],
  ['Kenyan President John Otieno came. Later [the Kenyan president] left.', 'John Otieno'],
  ['The envoy of Chad, Ali Saleh, spoke. Then [the Chadian envoy] left.', 'Ali Saleh'],
  ['The Lake Peace Council met in Juba. On Friday [the committee] spoke.', null],
  ['Kenyan President John Otieno came. Later [the Ugandan president] left.', null],
  ['Heavy rain fell in Juba. Then [the group] left.', null],
])('%s', async (text, name) => expect(await meant(text)).toBe(name))

test('whose office somebody holds is told before and after the name', async () => {
  const analysis = await analyse('Sudanese army chief Osman Idris met Ana Ruiz, Colombia’s defence minister, in Cairo.')
  const told = officesOf(analysis).map((o) => [analysis.text.slice(o.person.start, o.person.end), [...o.words].sort()])
  expect(told).toEqual([
    ['Osman Idris', ['Sudan', 'army', 'chief']],
    ['Ana Ruiz', ['Colombia', 'defence', 'minister']],
  ])
  expect(administrationOf(analysis, officesOf(analysis)[1]!.person)).toBe('Government of Colombia')
})

test('"it" goes back to the body that the report’s own words begin with, not to one in a quotation', async () => {
  const text = 'Ethiopia’s foreign ministry spoke. “Kenya will help,” it said.'
  const analysis = await analyse(text)
  const it = analysis.tokens.findIndex((t) => t.text === 'it')
  expect(bodyBefore(analysis, it)?.text).toBe('Ethiopia’s foreign ministry')
})

test('members of a group as the report lists them, a listed group of states by its own', async () => {
  const text = 'Five nations agreed to send monitors. These being Chad, Kenya, and the three Baltic nations.'
  const analysis = await analyse(text)
  const group = actorsOf(analysis).find((a) => a.mention.text.endsWith('nations'))!
  expect(membersOf(analysis, group.mention)?.members.map((m) => m.name)).toEqual([
    'Chad',
    'Kenya',
    'Estonia',
    'Latvia',
    'Lithuania',
  ])
  const alone = await analyse('Five nations agreed to send monitors. Chad and Kenya were not asked.')
  expect(membersOf(alone, actorsOf(alone)[0]!.mention)).toBeNull()
})

test('the two sides are those who fight each other, where the report tells', async () => {
  const analysis = await analyse(
    'The war between Armenia and Azerbaijan went on. Armenian troops fought Azerbaijani forces. Both sides agreed to a truce.',
  )
  const sides = actorsOf(analysis).find((a) => a.kind === 'sides')!
  expect(sidesOf(analysis, sides.mention).map((m) => m.name)).toEqual(['Armenia', 'Azerbaijan'])
})
