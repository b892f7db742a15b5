import type { Finding } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Link } from '../fold/decisions/links.ts'
import { aliases } from '../fold/people/index.ts'
import { firstOf, isLocal, localId } from '../fold/people/local.ts'
import { localName } from '../resolve/people.ts'
import type { Tables } from '../store/tables.ts'
import { Lately } from './lately.ts'
import { linksAt } from './links.ts'
import type { At } from './view.ts'

/** What people ruled on who is who, as naming needs it. */
export type Who = {
  /** pairs of people of reports */
  links: readonly Link[]
  /** names that stand in one of these pairs with a name */
  beside: ReadonlyMap<string, readonly string[]>
  /** pairs of names that are not of one */
  parted: ReadonlySet<string>
  /** the name that a name goes by since somebody ruled so */
  alias: ReadonlyMap<string, string>
}

/** Reads what people ruled on who is who; nothing where nobody did. */
export function whoIsWho(db: Kysely<Tables>): (v: At) => Promise<Who | null> {
  const kept = new Lately<{ who: Who | null }>(8)

  async function made(v: At): Promise<Who> {
    const { findings, names } = await linksAt(db, v.at, v.dossier)
    const ids = [...new Set(findings.flatMap((l) => [l.a, l.b]))]
    const { rows } = await sql<{ id: string; report: string; body: string }>`
      select i.id, i.report, i.body from json_each(${JSON.stringify(ids)}) j join shelf_items i on i.id = j.value
      where i.since <= ${v.at} and i.kind not in ('event', 'agreement') order by i.since`.execute(db)
    const local = new Map<string, { id: string; name: string }>()
    for (const { id, report, body } of rows) {
      const first = firstOf(JSON.parse(body) as Finding)
      if (first && isLocal(first)) local.set(id, { id: localId(report, first.name), name: first.name })
    }
    const beside = new Map<string, string[]>()
    const links = findings.flatMap((l) => {
      const [a, b] = [local.get(l.a), local.get(l.b)]
      if (!a || !b) return []
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const)
        beside.set(x.name, [...(beside.get(x.name) ?? []), y.name])
      return [{ ...l, a: a.id, b: b.id }]
    })
    const known = new Set(v.dossier?.actors.map((a) => a.name))
    const unknown = names.flatMap((l) => [l.a, l.b]).filter((n) => localName(n) && !known.has(n))
    return {
      ...{ links, beside },
      parted: new Set(names.filter((l) => l.verdict === 'different').map((l) => `${l.a}\n${l.b}`)),
      alias: aliases({ told: [], dossier: v.dossier, known: null }, names, new Set(unknown)),
    }
  }

  return async (v) =>
    v.people ? (await kept.get(`${v.links} ${v.made}`, async () => ({ who: await made(v) }))).who : null
}
