import { expect, test } from 'vitest'
import { fieldValue, placeOf, slug, textOf } from './columns.ts'

test('spellings are parted by semicolons, and go back as they came', () => {
  const aliases = fieldValue({ as: 'list', field: 'aliases' }, ' the Mark;  Aldermark, Kingdom of ;; ')
  expect(aliases).toEqual(['the Mark', 'Aldermark, Kingdom of'])
  expect(textOf(aliases)).toBe('the Mark; Aldermark, Kingdom of')
})

test('who speaks for nobody has no such field, a source that speaks for nobody says so', () => {
  expect(fieldValue({ as: 'actor', field: 'of' }, '')).toBeUndefined()
  expect(fieldValue({ as: 'actor', field: 'speaksFor' }, '')).toBeNull()
})

test.each([
  ['dossier.actors.0.name: Too small', { section: 'actors', row: 0, field: 'name' }],
  ['actors[2].of names "X", and no actor is called so', { section: 'actors', row: 1, field: 'of' }],
  ['the period ends before it begins', null],
])('%s', (message, place) => expect(placeOf(message)).toEqual(place))

test('an identifier from a title', () => {
  expect(slug('Talks on the Río Varn, 2031')).toBe('talks-on-the-rio-varn-2031')
  expect(slug('Переговоры')).toBe('talks')
})
