import type { KindName } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { FoundByRule } from '../../reliability/rules.ts'
import type { Tables } from '../../store/tables.ts'
import { generation } from '../follow.ts'
import type { Found } from './rows.ts'

/**
 * How many findings each rule has in the reports as they stand now. All are added up once; later only what came and what went
 * since counts, so that a report more costs no more in a large record.
 */
export function tallyOfRules(db: Kysely<Tables>): () => Promise<FoundByRule[]> {
  let counts = new Map<string, FoundByRule>()
  let [made, seen] = ['', 0]
  let caught: Promise<void> = Promise.resolve()

  function add(rules: string, sign: 1 | -1): void {
    for (const [kind, rule, n] of JSON.parse(rules) as Found[]) {
      const key = `${kind} ${rule}`
      const one = counts.get(key) ?? { kind: kind as KindName, rule, found: 0 }
      counts.set(key, { ...one, found: one.found + sign * n })
    }
  }

  async function follow(): Promise<void> {
    const now = await generation(db)
    if (now !== made) {
      counts = new Map()
      ;[made, seen] = [now, 0]
    }
    type Row = { since: number; until: number | null; rules: string }
    const { rows } = await sql<Row>`
      select since, until, rules from shelf_gists where since > ${seen} union all
      select since, until, rules from shelf_gists where until > ${seen} and since <= ${seen}`.execute(db)
    const before = seen
    for (const { since, until, rules } of rows) {
      if (since > before) add(rules, 1)
      if (until !== null) add(rules, -1)
      seen = Math.max(seen, since, until ?? 0)
    }
  }

  return async () => {
    caught = caught.catch(() => {}).then(follow)
    await caught
    return [...counts.values()].filter((c) => c.found > 0)
  }
}
