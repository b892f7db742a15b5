import { expect, test } from 'vitest'
import { attributions } from '../../attributions/index.ts'
import { events } from '../../events/index.ts'
import { readKinds } from '../../testing.ts'
import { agreements } from '../index.ts'

const read = (text: string) =>
  readKinds(
    `${text} The war between Chad and Libya has displaced thousands, and shelling goes on at the front.`,
    [attributions, events],
    agreements,
  )

test('a new truce is another one than those that failed before, and than the one only talked about', async () => {
  const found = await read(
    'Chad accepted an initiative to broker a ceasefire. Previous attempts to reach a truce have failed. On Monday Chad and Libya agreed to a new five-day truce.',
  )
  expect(found.map((a) => [a.status, a.duration])).toEqual([
    ['proposed', null],
    ['expired', null],
    ['agreed', 'P5D'],
  ])
})

test('a length told after the headline makes no second truce', async () => {
  const found = await read('Chad and Libya agree on a truce\n\nChad and Libya agreed on Monday to a 72-hour truce.')
  expect(found).toHaveLength(1)
})

test('a length told later of a pause in some strikes makes no second truce', async () => {
  const found = await read(
    'Chad and Libya agreed on Sunday to a ceasefire on energy sites, but they disagree on when it began. Libya says that the 30-day moratorium began on Monday, and Chad that it began on Friday.',
  )
  expect(found.map((a) => a.duration)).toEqual(['P30D'])
})

test('what one side declares and what it would accept from the other are two', async () => {
  const found = await read(
    'Libya declared a three-day unilateral ceasefire. It said it would accept a permanent truce if Chad stopped its air strikes.',
  )
  expect(found.map((a) => a.status)).toEqual(['agreed', 'proposed'])
})

test.each([
  ['Chad and Libya agreed to negotiate a ceasefire.', 'proposed'],
  ['The ceasefire between Chad and Libya has been in place since March.', 'in force'],
  ['The truce between Chad and Libya had held for weeks, but was shattered on Sunday.', 'expired'],
  ['Chad broke the ceasefire with Libya on Sunday, the army said.', 'disputed'],
  ['The peace accord between Chad and Libya was never implemented.', 'stalled'],
  ['Chad and Libya signed a deal to end their ten-year war.', 'agreed'],
])('%s', async (text, status) => expect((await read(text))[0]?.status).toBe(status))

test('an accord with somebody else than the other side is of its own', async () => {
  const found = await read(
    'The truce between Colombia and the National Liberation Army ended. Colombia signed a peace accord with the Revolutionary Armed Forces of Colombia in 2016.',
  )
  const names = found.find((a) => a.kind === 'peace plan')?.parties.map((p) => p.name)
  expect(names).toEqual(['Colombia', expect.stringMatching(/FARC|Revolutionary/)])
})
