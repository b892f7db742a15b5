import type { Dossier, Mention } from '@parley/schema'
import { expect, test } from 'vitest'
import type { Candidate } from './item.ts'
import { partiesOf } from './parties.ts'

const who = (name: string) => ({ name }) as Mention
const told = (parties: string[], brokers: string[] = []) =>
  ({
    finding: { value: { parties: parties.map(who), brokers: brokers.map(who), thirdParties: [] } },
  }) as never as Candidate
const side = (m: Mention) => m.name
const dossier = (role: string) => ({ actors: [{ name: 'Midland', role }] }) as never as Dossier

test('who brokered it is no party where the dossier says mediator', () => {
  const cluster = [told(['Upland', 'Lowland', 'Midland']), told(['Upland', 'Midland']), told(['Upland'], ['Midland'])]
  expect(partiesOf(cluster, dossier('mediator'), side)).toEqual(['Lowland', 'Upland'])
  expect(partiesOf(cluster, dossier('party'), side)).toEqual(['Lowland', 'Midland', 'Upland'])
})

test('without a dossier the reports are counted', () => {
  expect(partiesOf([told(['Upland', 'Lowland', 'Midland'], ['Midland'])], null, side)).toEqual(['Lowland', 'Upland'])
})

test('where nobody else would be left, it stays', () => {
  expect(partiesOf([told(['Upland', 'Midland'], ['Midland'])], dossier('mediator'), side)).toEqual([
    'Midland',
    'Upland',
  ])
})
