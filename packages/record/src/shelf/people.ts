import type { Finding, Reading } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import { clustersOf } from '../fold/identity/cluster.ts'
import { byText } from '../fold/order.ts'
import { type Person, personsOf } from '../fold/people/index.ts'
import { isLocal, type Local, localId } from '../fold/people/local.ts'
import { peopleMeasure } from '../fold/people/score.ts'
import type { Told } from '../fold/told.ts'
import { mapped, PLACE_SLOTS } from '../resolve/mentions.ts'
import { localName, sameLocal } from '../resolve/people.ts'
import type { Tables } from '../store/tables.ts'
import { Lately } from './lately.ts'
import { localFrom, prefixOf } from './rows.ts'
import { type At, held } from './view.ts'
import { whoIsWho } from './who.ts'

/** Who is who among people whom only reports know: those of like names are compared when somebody asks, and no others. */
export function peopleOnShelf(db: Kysely<Tables>) {
  const groups = new Lately<Map<string, Person>>(200)
  const rulings = whoIsWho(db)
  const names = new Map<string, Set<string>>()
  let seen = 0
  const alike = new Map<string, boolean>()
  const like = (a: string, b: string): boolean => {
    const key = `${a}\n${b}`
    const known = alike.get(key) ?? sameLocal(localName(a)!, localName(b)!)
    if (alike.size > 500_000) alike.clear()
    alike.set(key, known)
    return known
  }

  /** All names under which somebody of this name may go, whatever the view: the same in other spellings, and those alike to these. */
  async function namesLike(v: At, name: string): Promise<string[]> {
    const prefix = prefixOf({ person: localName(name)! })
    // Names are only ever added: those that came since are put to those that are known.
    if (seen && v.at > seen) {
      const came = await sql<{
        prefix: string
        name: string
      }>`select prefix, name from shelf_people where since > ${seen}`.execute(db)
      for (const row of came.rows) names.get(row.prefix)?.add(row.name)
    }
    if (v.at > seen) seen = v.at
    let all = names.get(prefix)
    if (!all) {
      const rows = await sql<{ name: string }>`select distinct name from shelf_people where prefix = ${prefix}`.execute(
        db,
      )
      all = new Set(rows.rows.map((r) => r.name))
      names.set(prefix, all)
    }
    const found = new Set([name])
    for (const one of found) for (const other of all) if (!found.has(other) && like(one, other)) found.add(other)
    return [...found].sort(byText)
  }

  /** The people of names like this one, as a view holds them, by report and name. */
  async function people(v: At, name: string): Promise<Map<string, Person>> {
    const who = await rulings(v)
    const like = await namesLike(v, name)
    // Whom somebody ruled to be one with one of these comes with all who are called alike.
    if (who)
      for (const one of like)
        for (const other of who.beside.get(one) ?? [])
          if (!like.includes(other)) like.push(...(await namesLike(v, other)).filter((n) => !like.includes(n)))
    const prefixes = [...new Set(like.map((n) => prefixOf({ person: localName(n)! })))]
    const own = sql`from shelf_people where prefix in (${sql.join(prefixes)}) and name in (${sql.join(like)}) and ${held(v)}`
    // The same people in another view are the same: who came elsewhere meanwhile does not matter to them.
    const state = await sql<{ n: number; s: number }>`select count(*) as n, max(since) as s ${own}`.execute(db)
    const { n, s } = state.rows[0]!
    return groups.get(`${[...like].sort(byText)[0]} ${v.asOf ?? ''} ${n} ${s} ${who ? v.links : 0}`, async () => {
      const rows = await sql<{ body: string }>`select body ${own}`.execute(db)
      const all = rows.rows.map((r) => localFrom(r.body))
      const there = new Set(all.map((p) => p.id))
      const links = (who?.links ?? []).filter((l) => there.has(l.a) && there.has(l.b))
      const found = personsOf(clustersOf<Local>(all, peopleMeasure(who?.parted ?? new Set()), links))
      for (const p of found) p.name = who?.alias.get(p.name) ?? p.name
      return new Map(found.flatMap((p) => p.members.map((m) => [m.id, p] as const)))
    })
  }

  /** Whether somebody in an answer goes by another name across reports than in his own. */
  async function isRenamed(v: At, report: string, locals: readonly string[]): Promise<boolean> {
    for (const name of locals) {
      const known = (await people(v, name)).get(localId(report, name))?.name
      if (known && known !== name) return true
    }
    return false
  }

  /** A report with everybody by the name that he goes by across reports. */
  async function named(v: At, told: Told, wanted: (id: string) => boolean): Promise<Told> {
    const names = new Map<string, string>()
    const seen = new Set<string>()
    const note = (f: Finding) =>
      mapped(f.value, {
        mention: (m, slot) => {
          if (!PLACE_SLOTS.has(slot) && isLocal(m)) seen.add(m.name)
          return m
        },
      })
    for (const f of told.reading.findings) if (wanted(f.id)) note(f)
    for (const name of seen) {
      const group = await people(v, name)
      const known = group.get(localId(told.report.id, name))?.name
      if (known && known !== name) names.set(name, known)
    }
    if (!names.size) return told
    const visit = {
      mention: (m: Parameters<typeof isLocal>[0], slot: string) =>
        !PLACE_SLOTS.has(slot) && isLocal(m) && names.has(m.name) ? { ...m, name: names.get(m.name)! } : m,
    }
    const findings = told.reading.findings.map((f) => ({ ...f, value: mapped(f.value, visit) })) as Reading['findings']
    return { ...told, reading: { ...told.reading, findings } }
  }

  /** By what name somebody whom only reports know goes across them. */
  const nameOf = async (v: At, report: string, name: string): Promise<string> =>
    (await people(v, name)).get(localId(report, name))?.name ?? name

  return { isRenamed, named, nameOf, namesLike, people }
}
export type PeopleOnShelf = ReturnType<typeof peopleOnShelf>
