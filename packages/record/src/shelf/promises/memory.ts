import { type Kysely, sql } from 'kysely'
import { sumKeys } from '../../commitments/again.ts'
import { type Class as Alike, gathered } from '../../commitments/cluster.ts'
import type { Pledge, Stage } from '../../commitments/pledge.ts'
import { byText } from '../../fold/order.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom, generation, holds, type Standing } from '../follow.ts'
import { UNKNOWN } from '../rows.ts'
import type { At } from '../view.ts'
import type { Body } from './rows.ts'

/** A finding of a promise. */
export type Row = Standing & {
  id: string
  start: number
  day: string | null
  stage: Stage
  outlet: string | null
  names: readonly string[]
  voices: readonly string[]
  locals: readonly string[]
  of: Class
}
/** All findings of one pledge, the first told first, and the pledges that are like it. */
export type Class = Alike & {
  place: number
  rows: Row[]
  like: { to: Class; score: number }[]
  reports: Set<string>
  /** the promise that it is where no other pledge is like it and all of its rows stand */
  alone: Group | null
  /** its rows that stand as the record is held now */
  open: Row[] | null
}
/** A promise in a view. */
export type Group = { id: string; first: string | null; classes: Class[]; rows: Row[]; lastKnown: number }
export type Viewed = { groups: Group[]; holder: (Group | undefined)[]; rowsOf: Row[][] }

const NONE: readonly string[] = []
/** Rows that are read at once. */
const PART = 20_000
const inOrder = (a: Row, b: Row): number => a.known - b.known || byText(a.id, b.id)

const daysKnown = new Map<number, string | null>()
const dayOf = (known: number): string | null => {
  const made = daysKnown.get(known) ?? dayFrom(known)
  daysKnown.set(known, made)
  return made
}

/** Reports of a class are only looked up where pledges are joined. */
const NO_REPORTS: Set<string> = new Set()
const NO_ROWS: Row[] = []

/** The promises of a large record, followed in memory: some hundred bytes for each finding. */
export function promiseMemory(db: Kysely<Tables>) {
  let classes: Class[] = []
  let byNumber = new Map<number, Class>()
  let bySum = new Map<string, Class[]>()
  let strings = new Map<string, string>()
  let lists = new Map<string, readonly string[]>()
  let [seen, made, place, changed] = [0, '', 0, 0]
  let waiting: { a: number; b: number; score: number }[] = []
  let caught: Promise<void> = Promise.resolve()

  const once = (text: string): string => {
    const known = strings.get(text) ?? text
    strings.set(text, known)
    return known
  }
  const listOf = (all: readonly string[]): readonly string[] => {
    if (!all.length) return NONE
    const key = all.join('\n')
    const known = lists.get(key) ?? all.map(once)
    lists.set(key, known)
    return known
  }

  /** A row stands where its pledge's rows have it, the first told first: most come last. */
  function putIn(rows: Row[], row: Row): void {
    let at = rows.length
    while (at > 0 && inOrder(rows[at - 1]!, row) > 0) at--
    rows.splice(at, 0, row)
  }

  function classOf(number: number, body: string): Class {
    const p = JSON.parse(body) as Pledge
    const pledge: Pledge = { ...p, sides: listOf(p.sides) as string[], currency: p.currency && once(p.currency) }
    const one: Class = {
      number,
      pledge,
      place: classes.length,
      rows: [],
      like: [],
      reports: NO_REPORTS,
      alone: null,
      open: null,
    }
    classes.push(one)
    byNumber.set(number, one)
    for (const key of sumKeys(pledge).own) {
      const own = bySum.get(key)
      if (own) own.push(one)
      else bySum.set(once(key), [one])
    }
    return one
  }

  async function follow(at: number): Promise<void> {
    const now = await generation(db)
    if (now !== made) {
      ;[classes, byNumber, bySum] = [[], new Map(), new Map()]
      ;[strings, lists, waiting] = [new Map(), new Map(), []]
      ;[seen, made, place, changed] = [0, now, 0, 0]
    }
    if (at <= seen) return
    type Found = Omit<Tables['shelf_promises'], 'words' | 'body'> & { body: string; pledged: string }
    const columns = sql.raw(
      'r.report, r.since, r.until, r.behind, r.known, r.id, r.pledge, r.start, r.stage, r.outlet, r.body, p.body as pledged',
    )
    const from = sql`select ${columns} from shelf_promises r join shelf_pledges p on p.pledge = r.pledge`
    if (seen) {
      const { rows } = await sql<Found>`${from} where r.since > ${seen}
        union all ${from} where r.until > ${seen} and r.since <= ${seen}`.execute(db)
      for (const r of rows) note(r)
    }
    // All at once would take the memory of both: the first time they are read in parts.
    for (
      let after: Pick<Found, 'report' | 'since' | 'id'> | null = { report: '', since: 0, id: '' };
      !seen && after;
    ) {
      const { rows } = await sql<Found>`${from}
        where (r.report, r.since, r.id) > (${after.report}, ${after.since}, ${after.id})
        order by r.report, r.since, r.id limit ${PART}`.execute(db)
      for (const r of rows) note(r)
      after = rows.length === PART ? rows.at(-1)! : null
    }
    const links = await db
      .selectFrom('shelf_pledge_pairs')
      .selectAll()
      .where('place', '>', place)
      .orderBy('place')
      .execute()
    const open = [...waiting, ...links]
    waiting = []
    for (const link of open) {
      const [a, b] = [byNumber.get(link.a), byNumber.get(link.b)]
      // A pledge that stands nowhere now may come back.
      if (!a || !b) waiting.push(link)
      else {
        a.like.push({ to: b, score: link.score })
        b.like.push({ to: a, score: link.score })
      }
    }
    place = links.at(-1)?.place ?? place
    seen = Math.max(seen, at, changed)

    function note(r: Found): void {
      changed = Math.max(changed, r.since, r.until ?? 0)
      const of = byNumber.get(r.pledge) ?? classOf(r.pledge, r.pledged)
      const before = of.rows.find((row) => row.id === r.id && row.since === r.since && row.report === r.report)
      of.alone = null
      of.open = null
      if (before) {
        Object.assign(before, { until: r.until, behind: r.behind })
        return
      }
      const { names, voices, locals } = JSON.parse(r.body) as Body
      const row: Row = {
        ...{ report: once(r.report), since: r.since, until: r.until, behind: r.behind, known: r.known },
        ...{ id: r.id, start: r.start, day: dayOf(r.known), stage: (r.stage && once(r.stage)) as Stage },
        ...{
          outlet: r.outlet && once(r.outlet),
          names: listOf(names),
          voices: listOf(voices),
          locals: listOf(locals),
          of,
        },
      }
      putIn(of.rows, row)
    }
  }

  function groupOf(of: readonly Class[], rowsOf: Row[][]): Group {
    const rows = of.length === 1 ? rowsOf[of[0]!.place]! : of.flatMap((c) => rowsOf[c.place]!).sort(inOrder)
    const [first, last] = [rows[0]!, rows.findLast((r) => r.known < UNKNOWN)]
    return { id: first.id, first: first.day, classes: [...of], rows, lastKnown: last?.known ?? -1 }
  }

  /** Like pledges that a view holds, as one. */
  function joined(start: Class, rowsOf: Row[][], met: Set<Class>): Class[][] {
    const all = [start]
    met.add(start)
    for (const c of all)
      for (const { to } of c.like) {
        if (met.has(to) || !rowsOf[to.place]!.length) continue
        met.add(to)
        all.push(to)
      }
    if (all.length === 1) return [all]
    for (const c of all) c.reports = new Set(rowsOf[c.place]!.map((r) => r.report))
    const edges = all.flatMap((a) =>
      a.like.flatMap(({ to, score }) =>
        a.number < to.number && rowsOf[to.place]!.length ? [{ a, b: to, score }] : [],
      ),
    )
    const found = gathered(all, edges)
    for (const c of all) c.reports = NO_REPORTS
    return found
  }

  return {
    async ready(v: At): Promise<void> {
      caught = caught.catch(() => {}).then(() => follow(v.at))
      await caught
    },
    /** The promises of a view, in no order. */
    viewed(v: At): Viewed {
      const held = holds(v)
      // As the record is held now what stood before stands, but for what changed since.
      const now = v.at >= changed && v.asOf === null
      const standing = (c: Class): Row[] => {
        if (now && c.open) return c.open
        const rows = c.rows.every(held) ? c.rows : c.rows.filter(held)
        if (now) c.open = rows
        return rows.length ? rows : NO_ROWS
      }
      const rowsOf = new Array<Row[]>(classes.length)
      for (let i = 0; i < classes.length; i++) rowsOf[i] = standing(classes[i]!)
      const holder = new Array<Group | undefined>(classes.length)
      const groups: Group[] = []
      const met = new Set<Class>()
      for (let i = 0; i < classes.length; i++) {
        const c = classes[i]!
        const rows = rowsOf[i]!
        if (!rows.length) continue
        if (!c.like.length) {
          if (rows === c.rows) c.alone ??= groupOf([c], rowsOf)
          const group = rows === c.rows ? c.alone! : groupOf([c], rowsOf)
          holder[i] = group
          groups.push(group)
        } else if (!met.has(c))
          for (const of of joined(c, rowsOf, met)) {
            const group = groupOf(of, rowsOf)
            for (const one of of) holder[one.place] = group
            groups.push(group)
          }
      }
      return { groups, holder, rowsOf }
    },
    /** Pledges of the same sum by the same giver. */
    near: (c: Class): Set<Class> => new Set(sumKeys(c.pledge).near.flatMap((key) => bySum.get(key) ?? [])),
  }
}
