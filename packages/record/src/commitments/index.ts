import type { CommitmentAnswer, Day, Evidence } from '@parley/schema'
import { shownOf } from '../fold/agreements/telling.ts'
import { evidence } from '../fold/evidence.ts'
import { byText, latestFirst } from '../fold/order.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { sideOf } from '../resolve/state-of.ts'
import { corroboration, type OriginOf } from '../sources/corroborate.ts'
import { voicesOf } from '../sources/voices.ts'
import { again, type Promised, retold, sumKeys, type Teller } from './again.ts'
import { byFirst, commitmentAnswer } from './answer.ts'
import { type Class as Alike, type Edge, gathered } from './cluster.ts'
import { alike, keysOf, numberOf, pledgeOf } from './pledge.ts'
import { plainOf, type Telling, tellingOf } from './telling.ts'

type Class = Alike & { reports: Set<string>; items: Item<'commitment'>[] }

/** A promise with all who tell of it, beside those whose words the answer shows. */
export type Followed = { answer: CommitmentAnswer; findings: ReadonlySet<string>; names: string[]; words: Evidence[] }

/** The findings of a scene by what they pledge. */
function classesOf(scene: Scene): Class[] {
  const plain = plainOf(scene)
  const classes = new Map<string, Class>()
  for (const item of findingsOf(scene, 'commitment')) {
    const pledge = pledgeOf(plain.get(item.finding.id) ?? item, scene.dossier)
    const key = JSON.stringify(pledge)
    const one = classes.get(key) ?? { number: numberOf(pledge), pledge, reports: new Set(), items: [] }
    classes.set(key, one)
    one.items.push(item)
    one.reports.add(item.told.report.id)
  }
  for (const c of classes.values()) c.items.sort(byFirst)
  return [...classes.values()].sort((a, b) => a.number - b.number)
}

/** What is kept under some keys, found by others. */
function finder(all: readonly Class[], keys: (c: Class) => { own: string[]; near: string[] }) {
  const byKey = new Map<string, Class[]>()
  const found = new Map(all.map((c) => [c, keys(c)] as const))
  for (const [c, { own }] of found)
    for (const key of own) {
      const others = byKey.get(key)
      if (others) others.push(c)
      else byKey.set(key, [c])
    }
  return (c: Class): Set<Class> => new Set(found.get(c)!.near.flatMap((key) => byKey.get(key) ?? []))
}

function edgesOf(all: readonly Class[]): Edge<Class>[] {
  const near = finder(all, ({ pledge }) => {
    const { own, near: others } = keysOf(pledge)
    return { own, near: others.map((n) => n.key) }
  })
  return all.flatMap((a) =>
    [...near(a)].flatMap((b) => {
      const score = a.number < b.number ? alike(a.pledge, b.pledge) : 0
      return score ? [{ a, b, score }] : []
    }),
  )
}

/** The promises of a scene, each followed over all reports, the latest told first. Deadlines are seen from `day`. */
export function promisesOf(scene: Scene, originOf: OriginOf, day: Day | null): Followed[] {
  const { dossier } = scene
  const classes = classesOf(scene)
  const edges = edgesOf(classes)
  type Group = Promised<Class> & { items: Item<'commitment'>[]; days: Day[] }
  const groups = gathered(classes, edges).map((own): Group => {
    const items = own.flatMap((c) => c.items).sort(byFirst)
    const days = items.flatMap((u) => u.told.day ?? [])
    return { id: items[0]!.finding.id, first: days[0] ?? null, classes: own, items, days }
  })
  const holder = new Map(groups.flatMap((g) => g.classes.map((c) => [c, g] as const)))
  const near = finder(classes, (c) => sumKeys(c.pledge))
  const pledges = new Map(classes.flatMap((c) => c.items.map((i) => [i, c.pledge] as const)))
  const teller = (item: Item<'commitment'>): Teller => ({
    ...{ id: item.finding.id, report: item.told.report.id, day: item.told.day, stage: item.finding.value.stage },
    pledge: pledges.get(item)!,
  })
  const tellings = new Map<string, Telling>()
  const once = (telling: Telling): Telling => {
    const key = JSON.stringify(telling)
    const known = tellings.get(key) ?? telling
    tellings.set(key, known)
    return known
  }
  const plain = plainOf(scene)
  const made = groups.map((g): Followed => {
    const shown = shownOf(
      g.items.map((item) => ({
        ...{ id: item.finding.id, report: item.told.report.id, day: item.told.day, item },
        ...{
          start: item.finding.value.evidence[0]?.[0] ?? 0,
          telling: once(tellingOf(plain.get(item.finding.id) ?? item)),
        },
      })),
    )
    const voices = g.items.map((u) => ({ told: u.told, by: voicesOf(u.told, u.finding) }))
    const sums = {
      ...{ id: g.id, tellers: g.items.length, firstDay: g.days[0] ?? null, lastDay: g.days.at(-1) ?? null },
      corroboration: corroboration(voices, originOf, dossier),
    }
    const twice = [
      ...retold(g.items.map(teller), g.id),
      ...again(
        g,
        near,
        (c) => holder.get(c) ?? null,
        (c) => c.items.map(teller),
      ),
    ]
    const names = g.items.flatMap(({ finding: { value } }) => [
      ...value.who.flatMap((m) => [m.name, sideOf(m.name, dossier)]),
      value.for?.name ?? '',
    ])
    return {
      answer: commitmentAnswer(
        shown.map((t) => t.item),
        sums,
        twice,
        dossier,
        day,
      ),
      findings: new Set(g.items.map((u) => u.finding.id)),
      ...{ names, words: g.items.map((u) => evidence(u.told, u.finding)) },
    }
  })
  return made.sort(({ answer: a }, { answer: b }) => latestFirst(a.lastDay, b.lastDay) || byText(a.id, b.id))
}

/** The promises of a scene as they are answered. */
export const commitmentsOf = (scene: Scene, originOf: OriginOf, day: Day | null): CommitmentAnswer[] =>
  promisesOf(scene, originOf, day).map((f) => f.answer)
