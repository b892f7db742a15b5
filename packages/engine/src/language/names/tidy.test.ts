import { expect, test } from 'vitest'
import type { Token } from '../analysis.ts'
import type { Draft } from './merge.ts'
import { tidy } from './tidy.ts'

/** Tokens of words with their tags; a hyphen touches its neighbours. */
function tokens(words: string): Token[] {
  let at = 0
  return words.split(' ').map((word, i) => {
    const [text, upos = 'PROPN'] = word.split('/') as [string, string?]
    if (text === '-') at--
    const start = at
    at += text.length + (text === '-' ? 0 : 1)
    return { i, start, end: start + text.length, text, lemma: text, upos, xpos: '', head: -1, rel: 'dep', sentence: 0 }
  })
}
const draft = (first: number, last: number, type: Draft['type']): Draft => ({
  first,
  last,
  type,
  sure: false,
  own: true,
})
const bounds = (drafts: Draft[]) => drafts.map((d) => [d.first, d.last, d.type])

test('names cut at a hyphen or within a body are one again', () => {
  const person = tokens('Nkosazana Dlamini -/PUNCT Zuma')
  expect(bounds(tidy(person, [draft(0, 3, 'person'), draft(3, 4, 'person')]))).toEqual([[0, 4, 'person']])
  const body = tokens('Security and/CCONJ Defence Council')
  expect(bounds(tidy(body, [draft(0, 2, 'organisation'), draft(2, 4, 'organisation')]))).toEqual([
    [0, 4, 'organisation'],
  ])
})

test('a small word or a mark at an end is no part of a name; what is only a mark is none', () => {
  const words = tokens('Government of/ADP Kenya -/PUNCT')
  expect(bounds(tidy(words, [draft(0, 2, 'organisation'), draft(2, 3, 'place'), draft(3, 4, 'other')]))).toEqual([
    [0, 1, 'organisation'],
    [2, 3, 'place'],
  ])
})
