import type { Dossier } from '@parley/schema'
import { sql, type Transaction } from 'kysely'
import { alike, keysOf, massOf, mayBeAlike, type Near, type Pledge } from '../../commitments/pledge.ts'
import type { Told } from '../../fold/told.ts'
import { hash32 } from '../../origins/hash.ts'
import type { Tables } from '../../store/tables.ts'
import { put } from '../put.ts'
import { promiseRows } from './rows.ts'

type Writer = Transaction<Tables>

/** Pledges looked at lately: reports of the same days are compared with the same others. A pledge never changes. */
const open = new Map<number, Pledge>()
const OPEN = 20_000

/** A key as a number: where two keys meet by chance, two pledges more are compared. */
const hashed = (key: string): number => hash32(key) * 0x100000 + (hash32(key, 0x1b873593) >>> 12)

/** Puts a pledge that is not here yet beside those that it may be one promise with; it is compared once. */
async function keep(tx: Writer, pledge: number, own: Pledge): Promise<void> {
  const keys = keysOf(own)
  const mass = massOf(own)
  const byHash = new Map<number, Near[]>()
  for (const near of keys.near) byHash.set(hashed(near.key), [...(byHash.get(hashed(near.key)) ?? []), near])
  const { rows: met } = await sql<{ key: number; pledge: number; mass: number }>`
    select k.key, k.pledge, k.mass from json_each(${JSON.stringify([...byHash.keys()])}) j
    join shelf_pledge_keys k on k.key = j.value`.execute(tx)
  const shared = new Map<number, { mass: number; near: Near[] }>()
  for (const row of met) {
    const one = shared.get(row.pledge) ?? { mass: row.mass, near: [] }
    shared.set(row.pledge, one)
    one.near.push(...byHash.get(row.key)!)
  }
  const rows = [...shared].flatMap(([other, s]) => (mayBeAlike(mass, s.mass, s.near) ? [other] : []))
  const missing = rows.filter((other) => !open.has(other))
  const read = new Map<number, Pledge>()
  if (missing.length) {
    const found = await sql<{ pledge: number; body: string }>`
      select p.pledge, p.body from json_each(${JSON.stringify(missing)}) j join shelf_pledges p on p.pledge = j.value`.execute(
      tx,
    )
    for (const r of found.rows) read.set(r.pledge, JSON.parse(r.body) as Pledge)
  }
  const pairs = rows.flatMap((other) => {
    const score = alike(own, open.get(other) ?? read.get(other)!)
    return score ? [{ a: pledge, b: other, score }] : []
  })
  if (open.size + read.size >= OPEN) open.clear()
  for (const [other, body] of read) open.set(other, body)
  open.set(pledge, own)
  await put(tx, 'shelf_pledges', [{ pledge, body: JSON.stringify(own) }])
  await put(tx, 'shelf_pledge_pairs', pairs)
  const kept = [...new Set(keys.own.map(hashed))]
  await put(
    tx,
    'shelf_pledge_keys',
    kept.map((key) => ({ key, pledge, mass })),
  )
}

/** Puts the promises that a report tells of on the shelf. */
export async function shelvePromises(
  tx: Writer,
  told: Told,
  dossier: Dossier | null,
  known: number,
  from: { since: number; until: number | null; behind: number | null },
): Promise<void> {
  const made = promiseRows(told, dossier, known)
  if (!made.length) return
  const fresh = new Map(made.map(({ row, pledge }) => [row.pledge, pledge]))
  const there = await sql<{ pledge: number }>`
    select p.pledge from json_each(${JSON.stringify([...fresh.keys()])}) j join shelf_pledges p on p.pledge = j.value`.execute(
    tx,
  )
  for (const { pledge } of there.rows) fresh.delete(pledge)
  for (const [pledge, body] of fresh) await keep(tx, pledge, body)
  await put(
    tx,
    'shelf_promises',
    made.map(({ row }) => ({ ...row, ...from })),
    'or replace',
  )
}

/** What a report pledges. */
export async function pledgesOf(tx: Writer, report: string): Promise<number[]> {
  const rows = await tx.selectFrom('shelf_promises').select('pledge').distinct().where('report', '=', report).execute()
  return rows.map((r) => r.pledge)
}

/** What no finding pledges any more goes, since it holds words of a report. */
export async function forgetPledges(tx: Writer, pledges: readonly number[]): Promise<void> {
  for (const pledge of pledges) {
    const left = await tx.selectFrom('shelf_promises').select('id').where('pledge', '=', pledge).limit(1).execute()
    if (left.length) continue
    open.delete(pledge)
    const body = await tx.selectFrom('shelf_pledges').select('body').where('pledge', '=', pledge).executeTakeFirst()
    if (!body) continue
    const keys = keysOf(JSON.parse(body.body) as Pledge).own.map(hashed)
    await sql`delete from shelf_pledge_keys where pledge = ${pledge} and key in (select value from json_each(${JSON.stringify(keys)}))`.execute(
      tx,
    )
    await tx.deleteFrom('shelf_pledges').where('pledge', '=', pledge).execute()
    await sql`delete from shelf_pledge_pairs where a = ${pledge} or b = ${pledge}`.execute(tx)
  }
}
