import type { Join, Mention, Reading } from '@parley/schema'
import { mapped, PLACE_SLOTS } from '../../resolve/mentions.ts'
import type { LocalName } from '../../resolve/people.ts'
import type { Link } from '../decisions/links.ts'
import { type Cluster, clustersOf } from '../identity/cluster.ts'
import { nearly } from '../identity/nearly.ts'
import { byText } from '../order.ts'
import type { Scene, Told } from '../told.ts'
import { firstOf, isLocal, type Local, localId, locals } from './local.ts'
import { peopleMeasure } from './score.ts'

/** Who somebody is across reports, and why his names are taken for one. */
export type Person = { name: string; kind: LocalName['kind']; joins: Join[]; finding: string; members: Local[] }
export type People = { byLocal: ReadonlyMap<string, Person>; byName: ReadonlyMap<string, string>; all: Person[] }

/** The name that most of his mentions give, the longer one of two; a whole name before a surname alone. */
function nameOf(members: readonly Local[]): string {
  const counts = new Map<string, number>()
  const whole = members.filter((m) => m.person.kind !== 'word')
  for (const m of whole.length ? whole : members) counts.set(m.name, (counts.get(m.name) ?? 0) + m.mentions)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || byText(a[0], b[0]))[0]![0]
}

const earliest = (members: readonly Local[]): Local =>
  [...members].sort((a, b) => byText(a.day ?? '9999', b.day ?? '9999') || byText(a.finding, b.finding))[0]!

/** People of one name told apart: by whose office they hold, else by the address of one of them. */
function apart(people: readonly Person[]): Map<Person, string> {
  const names = new Map<Person, string>()
  const states = (p: Person) => [...new Set(p.members.flatMap((m) => m.offices.map((o) => o.of)))].sort()
  const taken = new Map<string, number>()
  for (const p of people) {
    const told = states(p).join(', ')
    taken.set(told, (taken.get(told) ?? 0) + 1)
  }
  for (const p of people) {
    const told = states(p).join(', ')
    names.set(p, `${p.name} (${told && taken.get(told) === 1 ? told : p.finding.slice(-4)})`)
  }
  return names
}

/** Name links that join: each name with the one that it goes by. A name of the dossier or of world data stays. */
export function aliases(scene: Scene, names: readonly Link[], local: ReadonlySet<string>): Map<string, string> {
  const of = new Map<string, string>()
  const root = (name: string): string => {
    const up = of.get(name)
    return up === undefined ? name : root(up)
  }
  const parted = new Set(names.filter((l) => l.verdict === 'different').map((l) => `${l.a}\n${l.b}`))
  const known = new Set(scene.dossier?.actors.map((a) => a.name))
  for (const { a, b, verdict } of [...names].sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b))) {
    if (verdict !== 'same') continue
    const [x, y] = [root(a), root(b)].sort(byText) as [string, string]
    if (x === y || parted.has(`${x}\n${y}`)) continue
    // Two names that the dossier tells apart are not made one by a ruling: the dossier is.
    if (known.has(x) && known.has(y)) continue
    const keep = known.has(x) ? x : known.has(y) ? y : local.has(x) && !local.has(y) ? y : x
    of.set(keep === x ? y : x, keep)
  }
  return new Map([...of.keys()].map((name) => [name, root(name)]))
}

/** "Same" and "different" of two findings that name such people first, as rulings about those. */
function linksOfPeople(scene: Scene): Link[] {
  const links = scene.links?.findings ?? []
  if (!links.length) return []
  const wanted = new Set(links.flatMap((l) => [l.a, l.b]))
  const local = new Map<string, string>()
  for (const { report, reading } of scene.told) {
    for (const finding of reading.findings) {
      if (!wanted.has(finding.id) || finding.kind === 'event' || finding.kind === 'agreement') continue
      const first = firstOf(finding)
      if (first && isLocal(first)) local.set(finding.id, localId(report.id, first.name))
    }
  }
  return links.flatMap((l) => {
    const [a, b] = [local.get(l.a), local.get(l.b)]
    return a && b ? [{ ...l, a, b }] : []
  })
}

/** Clusters of people with their names; those of one name are told apart. */
export function personsOf(clusters: readonly Cluster<Local>[]): Person[] {
  const people = clusters.map(({ members, joins }): Person => {
    const kind = members.find((m) => m.person.kind !== 'word')?.person.kind ?? 'word'
    return { name: nameOf(members), kind, joins, finding: earliest(members).finding, members }
  })
  const byOwn = new Map<string, Person[]>()
  for (const p of people) byOwn.set(p.name, [...(byOwn.get(p.name) ?? []), p])
  for (const own of byOwn.values()) {
    if (own.length < 2) continue
    for (const [p, name] of apart(own)) p.name = name
  }
  return people
}

/** Who is who among people whom only reports know. */
export function peopleOf(scene: Scene): People {
  const all = locals(scene)
  const names = scene.links?.names ?? []
  const parted = new Set(names.filter((l) => l.verdict === 'different').map((l) => `${l.a}\n${l.b}`))
  const clusters: Cluster<Local>[] = clustersOf(all, peopleMeasure(parted), linksOfPeople(scene))
  const people = personsOf(clusters)
  const local = new Set(people.map((p) => p.name))
  const byName = aliases(scene, names, local)
  for (const p of people) p.name = byName.get(p.name) ?? p.name
  return { byLocal: new Map(people.flatMap((p) => p.members.map((m) => [m.id, p] as const))), byName, all: people }
}

/** A scene in which everybody goes by one name: how one report spells it is kept in the mention's words. */
export function identified(scene: Scene): { scene: Scene; people: People } {
  const people = peopleOf(scene)
  const rename = (report: string) => (mention: Mention, slot: string) => {
    if (PLACE_SLOTS.has(slot)) return mention
    const own = isLocal(mention) ? people.byLocal.get(localId(report, mention.name))?.name : undefined
    const name = own ?? people.byName.get(mention.name) ?? mention.name
    if (name === mention.name) return mention
    const known = scene.dossier?.actors.some((a) => a.name === name) ? 'dossier' : mention.known
    return { ...mention, name, known } as Mention
  }
  const renamed = new Set(
    [...people.byLocal].filter(([id, p]) => !id.endsWith(`\n${p.name}`)).map(([id]) => id.split('\n')[0]),
  )
  const plain = new Map<string, Told>()
  const told = scene.told.map((t): Told => {
    if (!people.byName.size && !renamed.has(t.report.id)) return t
    plain.set(t.report.id, t)
    const visit = { mention: rename(t.report.id) }
    const findings = t.reading.findings.map((f) => ({ ...f, value: mapped(f.value, visit) })) as Reading['findings']
    return { ...t, reading: { ...t.reading, findings } }
  })
  return { scene: { ...scene, told, ...(plain.size ? { plain } : {}) }, people }
}

/** From this score on it is worth a person's time to look whether two names are of one. */
const WORTH_ASKING = 0.35

/** Whom the machine left apart and would have somebody look at, as findings that name them, with why. */
export function doubtful(scene: Scene, people: People): Join[] {
  const all = people.all.flatMap((p) => p.members)
  const byId = new Map(all.map((p) => [p.id, p]))
  const names = scene.links?.names ?? []
  const parted = new Set(names.map((l) => `${l.a}\n${l.b}`))
  // By the names that the reports themselves give.
  const own = { ...scene, told: scene.told.map((t) => scene.plain?.get(t.report.id) ?? t) }
  const pairs = nearly(all, peopleMeasure(parted), linksOfPeople(own), (p) => people.byLocal.get(p.id), WORTH_ASKING)
  return pairs.map((j) => ({ ...j, a: byId.get(j.a)!.finding, b: byId.get(j.b)!.finding }))
}
