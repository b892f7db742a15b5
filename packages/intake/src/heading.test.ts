import { expect, test } from 'vitest'
import { headingOf } from './heading.ts'

const body = 'The two armies agreed on Sunday to open the road to Mekelle, the mediators said.'

test('a short first line set off by an empty line is the heading', () => {
  expect(headingOf(`Road to Mekelle to open, mediators say\n\n${body}`, [])).toBe(
    'Road to Mekelle to open, mediators say',
  )
  expect(headingOf(`\r\n  📰 Road to Mekelle to open\r\n\r\n${body}`, [])).toBe('Road to Mekelle to open')
})

test('furniture before it is left out', () => {
  const text = `Ad Code\n\nRoad to Mekelle to open\n\n${body}`
  expect(headingOf(text, [[0, 8]])).toBe('Road to Mekelle to open')
})

test.each([
  ['a sentence', `${body}\n\n${body}`],
  ['a line that runs on', `Road to Mekelle to open\n${body}`],
  ['a label', `Statement of the ministry:\n\n${body}`],
  ['nothing after it', 'Road to Mekelle to open\n\n'],
  ['one word', `Newsletter\n\n${body}`],
  ['an empty text', ''],
])('%s is none', (_, text) => expect(headingOf(text, [])).toBe(null))
