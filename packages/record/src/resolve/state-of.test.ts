import { Dossier } from '@parley/schema'
import { expect, test } from 'vitest'
import { partyOf, sideOf, stateOf } from './state-of.ts'

const dossier = Dossier.parse({
  ...{ dossier: 'd', title: 'D', period: { from: '2020-01-01', to: '2020-12-31' } },
  actors: [
    { name: 'Government of Colombia', kind: 'government', of: 'Colombia' },
    { name: 'Ministry of Peace', kind: 'body', of: 'Government of Colombia' },
    { name: 'Ana Ruiz', kind: 'person', of: 'Ministry of Peace' },
    { name: 'ELN', kind: 'group' },
    { name: 'Pablo Paz', kind: 'person', of: 'ELN' },
    { name: 'Union', kind: 'body' },
    { name: 'Commission', kind: 'body', of: 'Union' },
    { name: 'Round', kind: 'person', of: 'Trip' },
    { name: 'Trip', kind: 'person', of: 'Round' },
  ],
})

test('a government is its state, with or without a dossier', () => {
  expect(stateOf('Government of Colombia', dossier)).toBe('Colombia')
  expect(stateOf('Government of the Netherlands', null)).toBe('Netherlands')
  expect(stateOf('ELN', dossier)).toBe('ELN')
})

test('officials bind whom they speak for, bodies of a union themselves', () => {
  expect(
    ['Ana Ruiz', 'Ministry of Peace', 'Pablo Paz', 'ELN', 'Commission', 'Nobody'].map((n) => partyOf(n, dossier)),
  ).toEqual([...['Colombia', 'Colombia', 'ELN', 'ELN', 'Commission', 'Nobody']])
  expect(sideOf('Commission', dossier)).toBe('Union')
})

test('a dossier that goes round in circles ends', () => {
  expect(['Round', 'Trip']).toContain(sideOf('Round', dossier))
})
