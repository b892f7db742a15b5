import { type Kysely, sql } from 'kysely'
import { byText } from '../../fold/order.ts'
import type { Tables } from '../../store/tables.ts'
import { generation, holds, type Standing } from '../follow.ts'
import type { At } from '../view.ts'
import type { Found } from './rows.ts'

export type Gist = Standing & { outlet: string | null; credited: readonly string[]; rules: readonly number[] }

const NONE: readonly string[] = []

/** Reports of a large record without their words, followed in memory in the order of a scene. */
export function gistMemory(db: Kysely<Tables>) {
  let gists: Gist[] = []
  let byKey = new Map<string, Gist>()
  let [seen, made] = [0, '']
  let caught: Promise<void> = Promise.resolve()
  const strings = new Map<string, string>()
  /** rules with their kinds; a gist holds their places and how much each found */
  const rules: [kind: string, rule: string][] = []
  const places = new Map<string, number>()

  const once = (text: string): string => {
    const known = strings.get(text) ?? text
    strings.set(text, known)
    return known
  }
  const placeOf = (kind: string, rule: string): number => {
    const key = `${kind} ${rule}`
    const known = places.get(key) ?? rules.length
    if (known === rules.length) rules.push([kind, rule])
    places.set(key, known)
    return known
  }

  async function follow(at: number): Promise<void> {
    const now = await generation(db)
    if (now !== made) {
      ;[gists, byKey] = [[], new Map()]
      ;[seen, made] = [0, now]
    }
    if (at <= seen) return
    type Row = Standing & { outlet: string | null; credited: string; rules: string }
    const found = await sql<Row>`
      select report, since, until, behind, known, outlet, credited, rules from shelf_gists where since > ${seen}
      union all select report, since, until, behind, known, null, '', '' from shelf_gists where until > ${seen} and since <= ${seen}`.execute(
      db,
    )
    let latest = at
    for (const { outlet, credited, rules: told, ...row } of found.rows) {
      latest = Math.max(latest, row.since, row.until ?? 0)
      const key = `${row.report} ${row.since}`
      const before = byKey.get(key)
      if (before) {
        Object.assign(before, row)
        continue
      }
      const one: Gist = {
        ...{ ...row, report: once(row.report), outlet: outlet === null ? null : once(outlet) },
        credited: credited === '[]' ? NONE : (JSON.parse(credited) as string[]).map(once),
        rules: (JSON.parse(told) as Found[]).flatMap(([kind, rule, n]) => [placeOf(kind, rule), n]),
      }
      byKey.set(key, one)
      gists.push(one)
    }
    if (found.rows.length) gists.sort((a, b) => a.known - b.known || byText(a.report, b.report))
    seen = latest
  }

  return {
    /** The reports of a view, earliest first, undated last. */
    async of(v: At): Promise<Gist[]> {
      caught = caught.catch(() => {}).then(() => follow(v.at))
      await caught
      return gists.filter(holds(v))
    },
    rules,
  }
}
