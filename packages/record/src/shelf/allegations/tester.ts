import type { Day, Dossier } from '@parley/schema'
import { nameOf } from '../../fold/agreements/answer.ts'
import { partiesOf } from '../../fold/agreements/parties.ts'
import { shownOf } from '../../fold/agreements/telling.ts'
import { byText } from '../../fold/order.ts'
import { type Choosable, chosen, TESTED } from '../../scope/choose.ts'
import { inScopeFirst, isTold, isWhole, type Tester } from '../../scope/index.ts'
import { concerns, type Deed, scopeTest } from '../../scope/test.ts'
import type { Joined } from '../agreements/join.ts'
import type { AgreementShelf } from '../agreements/read.ts'
import { Lately } from '../lately.ts'
import type { At } from '../view.ts'

type Profile = Choosable & { kind: string; parties: string[]; standing: boolean; one: Joined }

const told = (one: Joined, what: string): string[] =>
  shownOf(one.rows).flatMap((t) => t.telling.values.flatMap((v) => (v.startsWith(what) ? [v.slice(what.length)] : [])))

/** The agreements of a view in the order in which deeds are tested against them; no more of them are looked at than is needed. */
function ranked(all: readonly Joined[], agreed: AgreementShelf, dossier: Dossier | null) {
  const byReports = new Map<number, { all: Joined[]; profiles: Profile[] | null }>()
  const byName = new Map<string, Set<Joined>>()
  for (const one of all) {
    const own = byReports.get(one.reports)
    if (own) own.all.push(one)
    else byReports.set(one.reports, { all: [one], profiles: null })
    for (const c of one.classes) {
      const { name } = c.first.telling
      const named = byName.get(name)
      if (named) named.add(one)
      else byName.set(name, new Set([one]))
    }
  }
  const profiles = new Map<Joined, Profile>()
  function profile(one: Joined): Profile {
    const known = profiles.get(one)
    if (known) return known
    const sums = agreed.sumOf(one)
    const name = nameOf(sums)
    const bound = partiesOf(sums, dossier)
    const watched = dossier?.agreements.find((a) => a.name === name)?.parties ?? []
    const made: Profile = {
      ...{ id: sums.first, name, reports: one.reports, one, parties: bound.length ? bound : [...watched].sort() },
      kind: one.rows.find((r) => r.id === sums.first)!.alike.finding.value.kind,
      standing: one.rows.some((r) => r.telling.values.some((v) => v.startsWith('status ') && isTold(v.slice(7)))),
    }
    profiles.set(one, made)
    return made
  }
  const sizes = [...byReports.keys()].sort((a, b) => b - a)
  function* inOrder(): Generator<Profile> {
    for (const n of sizes) {
      const own = byReports.get(n)!
      own.profiles ??= own.all.map(profile).sort((a, b) => byText(a.id, b.id))
      yield* own.profiles
    }
  }
  const chosenFor = new Map<string, ReturnType<typeof chosen<Profile>>>()
  return (deed: Deed) => {
    const key = JSON.stringify([deed.by, deed.to, deed.agreement])
    const known = chosenFor.get(key)
    if (known) return known
    const binds = (p: Profile) => p.standing && concerns(p as never, deed, dossier)
    const own = [...(byName.get(deed.agreement ?? '') ?? [])]
      .map(profile)
      .filter((p) => p.name === deed.agreement && binds(p))
    own.sort((a, b) => b.reports - a.reports || byText(a.id, b.id))
    const found: Profile[] = own.slice(0, TESTED + 1)
    const first = new Set(found)
    for (const p of inOrder()) {
      if (found.length > TESTED) break
      if (!first.has(p) && binds(p)) found.push(p)
    }
    const made = chosen(found, deed.agreement)
    chosenFor.set(key, made)
    return made
  }
}

/** Tests deeds of a large record against agreements: those that are tested against are made, and no others. */
export function testerOnShelf(agreed: AgreementShelf) {
  const views = new Lately<ReturnType<typeof ranked>>(6)
  return async (v: At, deeds: readonly Deed[], day: Day | null): Promise<Tester> => {
    const choose = await views.get(v.key, async () => ranked((await agreed.all(v)).all, agreed, v.dossier))
    const wanted = [...new Set(deeds.flatMap((deed) => choose(deed).some.map((p) => p.one)))]
    const answers = await agreed.made(v, wanted, day)
    const made = new Map(
      wanted.map((one, i) => [one, { answer: answers[i]!, reach: isWhole(told(one, 'coverage ')) ? 'full' : null }]),
    )
    return (deed) => {
      const { some, ...left } = choose(deed)
      const tests = some.map(({ one }) => scopeTest(made.get(one)!.answer, deed, made.get(one)!.reach))
      return { scope: tests.sort(inScopeFirst), ...left }
    }
  }
}
export type ShelfTester = ReturnType<typeof testerOnShelf>
