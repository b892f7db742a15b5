import { expect, test } from 'vitest'
import { partyColour, partyHues } from './party.ts'

const agreement = (...parties: string[]) => ({ parties, windows: parties.map((party) => ({ party })) })

test('hues go by how often a party is party, then by name, whatever the order', () => {
  const all = [agreement('B', 'A'), agreement('C', 'A'), agreement('all')]
  const hues = partyHues(all)
  expect([...hues]).toEqual([
    ['A', 0],
    ['B', 1],
    ['C', 2],
  ])
  expect(partyHues([...all].reverse())).toEqual(hues)
  expect(partyColour(hues, 'B')).toBe('var(--party-1)')
  expect(partyColour(hues, 'all')).toBe(partyColour(hues, 'a stranger'))
})
