import { type Clock, type DateValue, type Day, type Dossier, type Evidence, interval } from '@parley/schema'
import type { Account, Field, Length } from '../../fold/agreements/accounts.ts'
import { nameOf } from '../../fold/agreements/answer.ts'
import { clocksOf, isBinding } from '../../fold/agreements/clock.ts'
import { partiesOf } from '../../fold/agreements/parties.ts'
import { type Sums, shownOf } from '../../fold/agreements/telling.ts'
import { windowsOf } from '../../fold/agreements/windows.ts'
import { byLatest } from '../../fold/evidence.ts'
import type { Joined } from './join.ts'

/** The clocks of an agreement on any day, from what is told of it alone: no words are read. */
export function clocksIn(one: Joined, sums: Sums, dossier: Dossier | null): (day: Day | null) => Clock[] {
  const shown = shownOf(one.rows)
  const [accounts, lengths]: [Account[], Length[]] = [[], []]
  let status: string | null = null
  for (const t of shown) {
    const words = { finding: t.id, day: t.day, spans: [] as unknown } as Evidence
    for (const value of t.telling.values) {
      if (status === null && value.startsWith('status ')) status = value.slice(7)
      if (value.startsWith('lasts ')) lengths.push({ iso: value.slice(6), evidence: words })
      if (!value.startsWith('dated ')) continue
      const [field, party, at] = JSON.parse(value.slice(6)) as [Field, string, DateValue]
      accounts.push({ field, party, value: at, days: interval(at), evidence: words })
    }
  }
  accounts.sort((a, b) => byLatest(a.evidence, b.evidence))
  lengths.sort((a, b) => byLatest(a.evidence, b.evidence))
  const told = partiesOf(sums, dossier)
  const watched = dossier?.agreements.find((a) => a.name === nameOf(sums))?.parties ?? []
  const as = status as Parameters<typeof isBinding>[0]
  const windows = windowsOf(accounts, lengths, told.length ? told : [...watched].sort(), isBinding(as))
  return (day) => clocksOf(windows, day, as, sums.standing)
}
