import {
  type AgreementAnswer,
  type ContradictionAnswer,
  type DateValue,
  type Dossier,
  type Evidence,
  interval,
} from '@parley/schema'
import { ofAgreements } from '../../contradictions/agreements.ts'
import type { Account, Field, Length } from '../../fold/agreements/accounts.ts'
import { nameOf } from '../../fold/agreements/answer.ts'
import { isBinding } from '../../fold/agreements/clock.ts'
import { partiesOf } from '../../fold/agreements/parties.ts'
import { type Sums, shownOf } from '../../fold/agreements/telling.ts'
import { windowsOf } from '../../fold/agreements/windows.ts'
import { byLatest } from '../../fold/evidence.ts'
import { gathered } from '../../fold/gather.ts'
import type { Joined } from '../agreements/join.ts'

const MAKER = { originOf: (report: string) => report, dossier: null }

/** What of an agreement differs, from what is told of it alone: no words are read. */
export function agreementDiffers(
  one: Joined,
  sumOf: (one: Joined) => Sums,
  dossier: Dossier | null,
): ContradictionAnswer[] {
  const apart = one.rows.some((r) => r.telling.values.some((v) => v.startsWith('dated ') && !v.includes(',"all",')))
  const values = new Set(one.rows.flatMap((r) => r.telling.values.filter((v) => !v.startsWith('clause '))))
  const several = (what: string) => [...values].filter((v) => v.startsWith(what)).length > 1
  if (!apart && !several('status ') && !several('lasts ') && !several('dated ["announced"')) return []
  const sums = sumOf(one)
  const [accounts, lengths, statuses]: [Account[], Length[], { value: string; evidence: Evidence }[]] = [[], [], []]
  for (const t of shownOf(one.rows)) {
    const evidence = {
      report: t.report,
      outlet: t.outlet,
      finding: t.id,
      day: t.day,
      spans: [],
      quote: '',
    } as unknown as Evidence
    for (const value of t.telling.values) {
      if (value.startsWith('status ')) statuses.push({ value: value.slice(7), evidence })
      if (value.startsWith('lasts ')) lengths.push({ iso: value.slice(6), evidence })
      if (!value.startsWith('dated ')) continue
      const [field, party, at] = JSON.parse(value.slice(6)) as [Field, string, DateValue]
      accounts.push({ field, party, value: at, days: interval(at), evidence })
    }
  }
  accounts.sort((a, b) => byLatest(a.evidence, b.evidence))
  lengths.sort((a, b) => byLatest(a.evidence, b.evidence))
  const told = partiesOf(sums, dossier)
  const name = nameOf(sums)
  const watched = dossier?.agreements.find((a) => a.name === name)?.parties ?? []
  const binding = isBinding(statuses[0]!.value as Parameters<typeof isBinding>[0])
  const light = {
    ...{ id: sums.first, name, statuses: gathered(statuses) },
    announced: gathered(accounts.filter((a) => a.field === 'announced')),
    durations: gathered(lengths.map(({ iso, evidence }) => ({ value: iso, evidence }))),
    windows: windowsOf(accounts, lengths, told.length ? told : [...watched].sort(), binding),
  }
  return ofAgreements(MAKER, [light as unknown as AgreementAnswer])
}
