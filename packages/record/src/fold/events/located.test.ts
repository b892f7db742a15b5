import { expect, test } from 'vitest'
import { located } from './located.ts'

test('an organisation is no town of its name, wherever there is one', () => {
  expect(located('NATO', [])).toBeNull()
  expect(located('Nato', [])).toBeNull()
})

test('a capital is a place, though its name also stands for its government', () => {
  expect(located('Ottawa', [])).toMatchObject({ name: 'Ottawa' })
})

test('what nobody names lies nowhere', () => expect(located(null, [])).toBeNull())
