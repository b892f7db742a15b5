import { expect, test } from 'vitest'
import type { Token } from '../analysis.ts'
import { type Draft, type Hint, merge } from './merge.ts'

const words = (text: string) => text.split(' ').map((w, i) => ({ i, text: w }) as Token)
const draft = (first: number, last: number, type: Draft['type'], sure = false, own = false): Draft => ({
  first,
  last,
  type,
  sure,
  own,
})
const told = (text: string, drafts: Draft[], hints: Hint[]) =>
  merge(words(text), drafts, hints).map((d) => `${text.split(' ').slice(d.first, d.last).join(' ')}: ${d.type}`)

test('without a model the rules’ names stay as they are', () => {
  expect(told('Acme spoke', [draft(0, 1, 'organisation')], [])).toEqual(['Acme: organisation'])
})

test('the model tells the kind that no rule is sure of', () => {
  expect(told('Zarva fell', [draft(0, 1, 'person')], [{ first: 0, end: 1, type: 'place' }])).toEqual(['Zarva: place'])
})

test('what the world knows keeps its kind and its bounds', () => {
  expect(
    told('Gulf of Mexico oil', [draft(0, 3, 'place', true)], [{ first: 2, end: 3, type: 'organisation' }]),
  ).toEqual(['Gulf of Mexico: place'])
})

test('but a state inside the name of a body is a part of it', () => {
  expect(
    told(
      'the US Marines left',
      [draft(1, 2, 'place', true), draft(2, 3, 'organisation')],
      [{ first: 1, end: 3, type: 'organisation' }],
    ),
  ).toEqual(['US Marines: organisation'])
})

test('two names that the rules took for one are parted', () => {
  expect(
    told(
      'Doug Sewell Jeffrey Synder',
      [draft(0, 4, 'person')],
      [
        { first: 0, end: 2, type: 'person' },
        { first: 2, end: 4, type: 'person' },
      ],
    ),
  ).toEqual(['Doug Sewell: person', 'Jeffrey Synder: person'])
})

test('what only the rules take for a name, and nothing tells its kind, is of none', () => {
  expect(told('Lovely food in Kyiv', [draft(0, 1, 'person')], [{ first: 3, end: 4, type: 'place' }])).toEqual([
    'Lovely: other',
    'Kyiv: place',
  ])
})

test('an office is no body', () => {
  expect(
    told(
      'Secretary of State Rubio',
      [draft(3, 4, 'person', true)],
      [
        { first: 0, end: 1, type: 'organisation' },
        { first: 2, end: 3, type: 'organisation' },
      ],
    ),
  ).toEqual(['Rubio: person'])
})
