import type { Dossier } from '@parley/schema'
import { expect, test } from 'vitest'
import { partiesOf } from './parties.ts'

/** How many call whom a party, and how many name whom beside the parties. */
const counts = (names: readonly string[]) => {
  const found = new Map<string, number>()
  for (const n of names) found.set(n, (found.get(n) ?? 0) + 1)
  return found
}
const told = (parties: string[], brokers: string[] = []) => ({ parties, brokers })
const sums = (all: ReturnType<typeof told>[]) => ({
  parties: counts(all.flatMap((t) => t.parties)),
  beside: counts(all.flatMap((t) => t.brokers)),
})
const dossier = (role: string) => ({ actors: [{ name: 'Midland', role }] }) as never as Dossier

test('who brokered it is no party where the dossier says mediator', () => {
  const cluster = [told(['Upland', 'Lowland', 'Midland']), told(['Upland', 'Midland']), told(['Upland'], ['Midland'])]
  expect(partiesOf(sums(cluster), dossier('mediator'))).toEqual(['Lowland', 'Upland'])
  expect(partiesOf(sums(cluster), dossier('party'))).toEqual(['Lowland', 'Midland', 'Upland'])
})

test('without a dossier the reports are counted', () => {
  expect(partiesOf(sums([told(['Upland', 'Lowland', 'Midland'], ['Midland'])]), null)).toEqual(['Lowland', 'Upland'])
})

test('where nobody else would be left, it stays', () => {
  expect(partiesOf(sums([told(['Upland', 'Midland'], ['Midland'])]), dossier('mediator'))).toEqual([
    'Midland',
    'Upland',
  ])
})
