import { type Dossier, type Evidence, type Interval, interval, type Mention, type When } from '@parley/schema'
import { partyOf } from '../../resolve/state-of.ts'
import { byLatest, evidence } from '../evidence.ts'
import type { Candidate } from './item.ts'

export type Field = 'announced' | 'effective' | 'expires'

/** One date as somebody's account of an agreement: `party` is "all" where the report tells it of no one party. */
export type Account = {
  field: Field
  party: string
  value: NonNullable<When['value']>
  days: Interval
  evidence: Evidence
}

const FIELDS: readonly Field[] = ['announced', 'effective', 'expires']

/** Every dated account of a cluster, latest report first. */
export function accountsOf(cluster: readonly Candidate[], dossier: Dossier | null): Account[] {
  const made: Account[] = []
  for (const { told, finding } of cluster) {
    const add = (field: Field, party: string, when: When) => {
      if (when.value === null) return
      const words = evidence(told, finding, when.span ? [when.span] : undefined)
      made.push({ field, party, value: when.value, days: interval(when.value), evidence: words })
    }
    for (const field of FIELDS) {
      const term = finding.value[field]
      const side = (party: Mention) => partyOf(party.name, dossier)
      if (term && 'per' in term) for (const { party, when } of term.per) add(field, side(party), when)
      else if (term) add(field, 'all', term)
    }
  }
  return made.sort((a, b) => byLatest(a.evidence, b.evidence))
}

export type Length = { iso: string; evidence: Evidence }

/** Every duration told, latest report first. */
export const lengthsOf = (cluster: readonly Candidate[]): Length[] =>
  cluster
    .flatMap(({ told, finding }) =>
      finding.value.duration ? [{ iso: finding.value.duration, evidence: evidence(told, finding) }] : [],
    )
    .sort((a, b) => byLatest(a.evidence, b.evidence))
