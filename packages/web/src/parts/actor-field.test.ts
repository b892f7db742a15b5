import type { ActorAnswer } from '@parley/schema'
import { expect, test } from 'vitest'
import { matching } from './actor-field.tsx'

const actor = (name: string, findings: number, spellings: string[] = []) =>
  ({ id: name, name, findings, spellings }) as ActorAnswer
const ALL = [
  actor('Aldermark', 40, ['the Mark']),
  actor('Joren Hale', 12),
  actor('Markus Alder', 3),
  actor('Nobody', 0),
]
const found = (typed: string) => matching(ALL, typed, (a) => a.findings).map((a) => a.name)

test('actors by the beginnings of their words and spellings, the most named first, and none that nothing names', () => {
  expect(found('')).toEqual(['Aldermark', 'Joren Hale', 'Markus Alder'])
  expect(found('ald')).toEqual(['Aldermark', 'Markus Alder'])
  expect(found('mark')).toEqual(['Markus Alder', 'Aldermark'])
  expect(found('hale jor')).toEqual(['Joren Hale'])
  expect(found('nobody')).toEqual([])
})
