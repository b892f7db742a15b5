import { type Kysely, type Selectable, sql } from 'kysely'
import type { Candidate } from '../../fold/agreements/item.ts'
import type { Teller, Telling } from '../../fold/agreements/telling.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom, generation } from '../follow.ts'
import { candidateFrom, type Likeness } from './write.ts'

/** A finding of an agreement with when it stands on the shelf. */
export type Row = Teller & {
  since: number
  until: number | null
  behind: number | null
  known: number
  likeness: number
  /** what it is compared by */
  alike: Candidate
  /** its place among all rows */
  place: number
  /** its report, as a number */
  number: number
}

/** All findings of agreements that the shelf ever held, and which likenesses may be one. */
export type Followed = {
  rows: Row[]
  /** what findings of one likeness are compared by */
  likenesses: Candidate[]
  /** pairs that are like enough, with their scores */
  pairs: { x: number; y: number; score: number }[]
  /** rows as they came and as they closed, in the order in which that was seen */
  changed: Row[]
  reports: number
}

type Pair = Selectable<Tables['shelf_agreed_pairs']>

/** Follows the agreements of a shelf in memory: some dozens of bytes for each finding. */
export function agreementsFollowed(db: Kysely<Tables>): (at: number) => Promise<Followed> {
  let all: Followed = { rows: [], likenesses: [], pairs: [], changed: [], reports: 0 }
  let [made, seen, place] = ['', 0, 0]
  let [byKey, numbers, hashes] = [new Map<string, Row>(), new Map<string, number>(), new Map<string, number>()]
  let tellings = new Map<string, Telling>()
  let waiting: Pair[] = []
  let caught: Promise<unknown> = Promise.resolve()

  async function bodies<T>(wanted: readonly string[]): Promise<Map<string, T>> {
    const { rows } = await sql<{ hash: string; body: string }>`
      select b.hash, b.body from json_each(${JSON.stringify(wanted)}) j join shelf_agreed_bodies b on b.hash = j.value`.execute(
      db,
    )
    return new Map(rows.map((r) => [r.hash, JSON.parse(r.body) as T]))
  }

  async function catchUp(at: number): Promise<void> {
    const now = await generation(db)
    if (now !== made) {
      all = { rows: [], likenesses: [], pairs: [], changed: [], reports: 0 }
      waiting = []
      ;[made, seen, place] = [now, 0, 0]
      ;[byKey, numbers, hashes, tellings] = [new Map(), new Map(), new Map(), new Map()]
    }
    if (at <= seen) return
    type Stored = Tables['shelf_agreed']
    const { rows } = await sql<Stored>`
      select * from shelf_agreed where since > ${seen} union all
      select * from shelf_agreed where until > ${seen} and since <= ${seen}`.execute(db)
    const fresh = (key: 'likeness' | 'telling', known: ReadonlyMap<string, unknown>) => [
      ...new Set(rows.flatMap((r) => (known.has(r[key]) ? [] : [r[key]]))),
    ]
    for (const [hash, body] of await bodies<Likeness>(fresh('likeness', hashes))) {
      hashes.set(hash, all.likenesses.length)
      all.likenesses.push(candidateFrom(body))
    }
    for (const [hash, body] of await bodies<Telling>(fresh('telling', tellings))) tellings.set(hash, body)
    for (const { likeness, telling, known, ...r } of rows) {
      const key = `${r.id} ${r.since}`
      const before = byKey.get(key)
      const number = numbers.get(r.report) ?? numbers.size
      numbers.set(r.report, number)
      const row: Row = {
        ...{ id: r.id, report: r.report, outlet: r.outlet, day: dayFrom(known), start: r.start, known, number },
        place: before?.place ?? all.rows.length,
        ...{ since: r.since, until: r.until, behind: r.behind },
        ...{
          telling: tellings.get(telling)!,
          likeness: hashes.get(likeness)!,
          alike: all.likenesses[hashes.get(likeness)!]!,
        },
      }
      if (before) all.changed.push(Object.assign(before, row))
      else {
        byKey.set(key, row)
        all.rows.push(row)
        all.changed.push(row)
      }
      seen = Math.max(seen, r.since, r.until ?? 0)
    }
    all.reports = numbers.size
    const links = await db
      .selectFrom('shelf_agreed_pairs')
      .selectAll()
      .where('place', '>', place)
      .orderBy('place')
      .execute()
    // A likeness that stands nowhere now may come back.
    const open = [...waiting, ...links]
    waiting = []
    for (const link of open) {
      const [x, y] = [hashes.get(link.a), hashes.get(link.b)]
      if (x === undefined || y === undefined) waiting.push(link)
      else all.pairs.push({ x, y, score: link.score })
      place = Math.max(place, link.place)
    }
    seen = Math.max(seen, at)
  }

  return async (at) => {
    caught = caught.catch(() => {}).then(() => catchUp(at))
    await caught
    return all
  }
}
