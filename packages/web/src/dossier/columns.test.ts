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
  ['dossier.actors.3.offices.0.from: not a day', { section: 'actors', row: 3, field: 'offices' }],
  ['actors[4].members[2] names "X", and no actor is called so', { section: 'actors', row: 3, field: 'members' }],
  ['the period ends before it begins', { section: 'head', row: 0, field: 'from' }],
  ['there is no day 2031-02-30', { section: 'head', row: 0, field: 'from' }],
  ['dossier.period.to: not a day', { section: 'head', row: 0, field: 'to' }],
  ['dossier.tlp: not one of the levels', { section: 'head', row: 0, field: 'tlp' }],
  ['somebody changed the dossier since you opened it', null],
])('%s', (message, place) => expect(placeOf(message)).toEqual(place))

test('an identifier from a title', () => {
  expect(slug('Talks on the Río Varn, 2031')).toBe('talks-on-the-rio-varn-2031')
  expect(slug('Переговоры')).toBe('talks')
})
