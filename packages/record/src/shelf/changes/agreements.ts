import type { Change } from '@parley/schema'
import { agreementChanges } from '../../fold/changes/agreements.ts'
import { clocksIn } from '../agreements/clocks.ts'
import type { Joined } from '../agreements/join.ts'
import type { AgreementShelf } from '../agreements/read.ts'
import type { At } from '../view.ts'

/** Agreements that differ between two views: only those that are told by others, or whose clocks stand otherwise, are laid side by side. */
export async function changedAgreements(shelf: AgreementShelf, from: At, to: At): Promise<Change[]> {
  const [before, after] = [(await shelf.all(from)).all, (await shelf.all(to)).all]
  const [first, last] = [await shelf.dayFor(from, null), await shelf.dayFor(to, null)]
  let most = 0
  for (const one of [...before, ...after]) for (const r of one.rows) if (r.place > most) most = r.place
  const places = new Int32Array(most + 1).fill(-1)
  before.forEach((one, i) => {
    for (const r of one.rows) places[r.place] = i
  })
  const met = new Uint8Array(before.length)
  const [olds, news] = [new Set<Joined>(), new Set<Joined>()]
  for (const one of after) {
    const own = new Set<number>()
    let all = true
    for (const r of one.rows) {
      const i = places[r.place]!
      if (i < 0) all = false
      else own.add(i)
    }
    for (const i of own) met[i] = 1
    const [only] = own
    if (all && own.size === 1 && before[only!]!.rows.length === one.rows.length) {
      if (first === last) continue
      const clocks = clocksIn(one, shelf.sumOf(one), to.dossier)
      if (JSON.stringify(states(clocks(first))) === JSON.stringify(states(clocks(last)))) continue
    }
    news.add(one)
    for (const i of own) olds.add(before[i]!)
  }
  before.forEach((one, i) => {
    if (!met[i]) olds.add(one)
  })
  const was = await shelf.made(from, [...olds], first)
  const is = await shelf.made(to, [...news], last)
  return agreementChanges(was, is)
}

const states = (clocks: readonly { party: string; state: string }[]): string[] =>
  clocks.map((c) => `${c.party} ${c.state}`)
