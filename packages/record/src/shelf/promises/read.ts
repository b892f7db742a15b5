import { type CommitmentAnswer, type Day, ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../../api.ts'
import { again, retold } from '../../commitments/again.ts'
import { commitmentAnswer, type Sums } from '../../commitments/answer.ts'
import { newestTeller, shownOf } from '../../fold/agreements/telling.ts'
import { byText } from '../../fold/order.ts'
import type { Item } from '../../fold/told.ts'
import { byActor } from '../../queries/filters.ts'
import { localName } from '../../resolve/people.ts'
import { romanised } from '../../resolve/spelling.ts'
import { sideOf } from '../../resolve/state-of.ts'
import { folded } from '../../resolve/words.ts'
import { corroboration, type OriginOf, type Voice } from '../../sources/corroborate.ts'
import type { Tables } from '../../store/tables.ts'
import { rowsAsked } from '../asked.ts'
import { dayFrom } from '../follow.ts'
import { itemReader } from '../items.ts'
import { Lately } from '../lately.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { Shelf } from '../read.ts'
import { prefixOf, UNKNOWN } from '../rows.ts'
import type { At } from '../view.ts'
import { type Group, promiseMemory, type Row, type Viewed } from './memory.ts'
import type { Body } from './rows.ts'

/** Of a promise that so few tell nobody need choose whose words are shown. */
const FEW = 100

/** Where the rows are that are followed. */
const ROWS = { table: 'shelf_promises', nth: 'id', outletOf: (row: Row) => folded(row.outlet ?? '') } as const

/**
 * Groups in the order of lists, the latest told first, from a day backwards: the first of them are found by counting days, so that the
 * rest need not be sorted.
 */
export function* inOrder(groups: readonly Group[], from = UNKNOWN, first = 100): Generator<Group> {
  const there = groups.filter((g) => g.lastKnown <= from)
  let last = -1
  for (const g of there) if (g.lastKnown > last) last = g.lastKnown
  const days = new Int32Array(last + 2)
  for (const g of there) days[g.lastKnown + 1]!++
  let [day, n] = [last, 0]
  for (; day >= -1 && n < first; day--) n += days[day + 1]!
  const sorted = (some: Group[]) => some.sort((a, b) => b.lastKnown - a.lastKnown || byText(a.id, b.id))
  yield* sorted(there.filter((g) => g.lastKnown > day))
  yield* sorted(there.filter((g) => g.lastKnown <= day))
}

/** The promises of a large record: who tells what of which is followed in memory, the words are read for what is shown. */
export function promisesOnShelf(db: Kysely<Tables>, shelf: Shelf, origins: OriginsOnShelf) {
  const memory = promiseMemory(db)
  const read = itemReader(db, shelf)
  const views = new Lately<Viewed>(3)

  async function open(v: At): Promise<Viewed> {
    await memory.ready(v)
    return views.get(v.key, async () => memory.viewed(v))
  }

  /** Names of a row, those whom only its report knows as they are called across reports. */
  async function called(v: At, row: Row, names: readonly string[]): Promise<string[]> {
    const made: string[] = []
    for (const name of names)
      made.push(row.locals.includes(name) ? await shelf.people.nameOf(v, row.report, name) : name)
    return made
  }

  async function sumsOf(v: At, g: Group, originOf: OriginOf): Promise<Sums> {
    const voices: Voice[] = []
    for (const row of g.rows) {
      const by = row.locals.length ? await called(v, row, row.voices) : row.voices
      voices.push({ told: { report: { id: row.report, outlet: row.outlet } } as Voice['told'], by })
    }
    return {
      ...{
        id: g.id,
        tellers: g.rows.length,
        firstDay: g.first,
        lastDay: g.lastKnown < 0 ? null : dayFrom(g.lastKnown),
      },
      corroboration: corroboration(voices, originOf, v.dossier),
    }
  }

  /** The findings whose words are shown, latest first. */
  async function shown(g: Group): Promise<Row[]> {
    const as = (row: Row, values: readonly string[]) => ({ ...row, telling: { values } })
    if (g.rows.length <= FEW) return shownOf(g.rows.map((row) => as(row, [])) as (Row & { telling: { values: [] } })[])
    const keys = JSON.stringify(g.rows.map((r) => [r.report, r.since, r.id]))
    const found = await sql<{ at: number; body: string }>`
      select j.key as at, p.body from json_each(${keys}) j join shelf_promises p
      on p.report = j.value ->> 0 and p.since = j.value ->> 1 and p.id = j.value ->> 2`.execute(db)
    const tellings = new Map<string, { values: readonly string[] }>()
    return shownOf(
      found.rows.map(({ at, body }) => {
        const { values } = JSON.parse(body) as Body
        const key = JSON.stringify(values)
        const telling = tellings.get(key) ?? { values }
        tellings.set(key, telling)
        return { ...g.rows[at]!, telling }
      }),
    )
  }

  async function made(v: At, view: Viewed, some: readonly Group[], day: Day | null): Promise<CommitmentAnswer[]> {
    const wanted: Row[][] = []
    for (const g of some) wanted.push(await shown(g))
    const found = new Map<string, Item<'commitment'>>()
    for (const told of await read(v, wanted.flat())) {
      const named = await shelf.named(v, told)
      for (const finding of named.reading.findings)
        found.set(`${named.report.id} ${finding.id}`, { told: named, finding } as Item<'commitment'>)
    }
    const originOf = await origins.originOf(v)
    const answers: CommitmentAnswer[] = []
    for (const [i, g] of some.entries()) {
      const latest = wanted[i]!.map((r) => found.get(`${r.report} ${r.id}`)!)
      const tellers = (c: Group['classes'][number]) => view.rowsOf[c.place]!
      const twice = [
        ...retold(
          g.rows.map((r) => ({ ...r, pledge: r.of.pledge })),
          g.id,
        ),
        ...again(g, memory.near, (c) => view.holder[c.place] ?? null, tellers),
      ]
      answers.push(commitmentAnswer(latest, await sumsOf(v, g, originOf), twice, v.dossier, day))
    }
    return answers
  }

  /** Whether a promise binds, or is for, who is asked for. */
  async function actorFits(v: At, typed: string, groups: readonly Group[]): Promise<Set<Group>> {
    const ofActor = byActor(typed, v.dossier)
    const known = new Map<readonly string[], boolean>()
    const plain = (names: readonly string[]): boolean => {
      const made = known.get(names) ?? ofActor(names.flatMap((n) => [n, sideOf(n, v.dossier)]))
      known.set(names, made)
      return made
    }
    // Whoever is one across reports begins alike, whatever he is called there.
    const starts = new Set([typed, ...typed.split(/\s+/)].map((w) => romanised(w).slice(0, 3).toLowerCase()))
    const may = (name: string) => {
      const person = localName(name)
      return person !== null && starts.has(prefixOf({ person }).toLowerCase())
    }
    const fits = new Set<Group>()
    for (const g of groups)
      for (const row of g.rows) {
        const locals = row.locals.filter((name) => row.names.includes(name))
        if (!locals.length ? plain(row.names) : plain(row.names.filter((n) => !locals.includes(n)))) {
          fits.add(g)
          break
        }
        if (!locals.some(may)) continue
        const names = await called(v, row, row.names)
        if (!ofActor(names.flatMap((n) => [n, sideOf(n, v.dossier)]))) continue
        fits.add(g)
        break
      }
    return fits
  }

  const dayFor = async (v: At, day: Day | null | undefined): Promise<Day | null> =>
    day ?? v.asOf ?? (await shelf.lastDay(v)) ?? null

  return {
    open,
    actorFits,
    made,
    dayFor,
    sumsOf,
    /** The promises of which delivery was told last, the latest told first; of so many of the latest. */
    delivered(view: Viewed, of: number): Group[] {
      const found: Group[] = []
      let n = 0
      for (const g of inOrder(view.groups, undefined, of)) {
        if (n++ === of) break
        if (stageOf(g) === 'delivered') found.push(g)
      }
      return found
    },
    async list(v: At, filter: Filter, ask: PageAsk, day: Day | null | undefined): Promise<Paged<CommitmentAnswer>> {
      const view = await open(v)
      const words = await rowsAsked(db, filter, ROWS)
      let groups = words ? view.groups.filter((g) => g.rows.some(words)) : view.groups
      if (filter.actor?.trim()) {
        const fits = await actorFits(v, filter.actor, groups)
        groups = groups.filter((g) => fits.has(g))
      }
      const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
      const last = ask.cursor ? Buffer.from(ask.cursor, 'base64url').toString('utf8') : null
      const before = last ? groups.find((g) => g.id === last) : null
      if (last && !before)
        throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
      const page: Group[] = []
      let begun = !before
      for (const g of inOrder(groups, before?.lastKnown, size + 2)) {
        if (page.length > size) break
        if (begun) page.push(g)
        else if (g === before) begun = true
      }
      const items = await made(v, view, page.slice(0, size), await dayFor(v, day))
      const next = page.length > size ? Buffer.from(items.at(-1)!.id, 'utf8').toString('base64url') : null
      return { items, total: groups.length, next }
    },
    /** The promise that holds a finding; null where the view holds none. */
    async promise(v: At, finding: string, day: Day | null | undefined): Promise<CommitmentAnswer | null> {
      const view = await open(v)
      const group = view.groups.find((g) => g.rows.some((r) => r.id === finding))
      return group ? (await made(v, view, [group], await dayFor(v, day)))[0]! : null
    },
  }
}

/** The stage of a promise that was told last. */
const stageOf = (g: Group) => [...g.rows].sort(newest).find((r) => r.stage)?.stage ?? null

const newest = (a: Row, b: Row): number =>
  newestTeller({ ...a, telling: { values: [] } }, { ...b, telling: { values: [] } })

export type PromiseShelf = ReturnType<typeof promisesOnShelf>
