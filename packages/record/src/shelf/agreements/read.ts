import { type AgreementAnswer, type Day, type Join, ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { PageAsk, Paged } from '../../api.ts'
import { agreementAnswer, FEW_JOINS, nameOf } from '../../fold/agreements/answer.ts'
import { type Candidate, candidate } from '../../fold/agreements/item.ts'
import { AGREEMENTS } from '../../fold/agreements/score.ts'
import { type Sums, shownOf, sumsOf } from '../../fold/agreements/telling.ts'
import { scoreOf } from '../../fold/identity/likeness.ts'
import { byText } from '../../fold/order.ts'
import { isLocal } from '../../fold/people/local.ts'
import type { Item } from '../../fold/told.ts'
import { mentionsIn } from '../../resolve/mentions.ts'
import { folded } from '../../resolve/words.ts'
import type { Tables } from '../../store/tables.ts'
import { holds } from '../follow.ts'
import { itemReader } from '../items.ts'
import { Lately } from '../lately.ts'
import { linksAt } from '../links.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { Shelf } from '../read.ts'
import type { At } from '../view.ts'
import { componentsFollowed } from './comps.ts'
import { agreementsFollowed, type Row } from './follow.ts'
import { type Class, type Joined, joinedOf } from './join.ts'
import { candidateFrom } from './write.ts'

/** Views whose agreements are kept apart. */
const VIEWS = 6
const ANSWERS = 3000
/** Where there are more agreements than so many, a page holds fewer than may be asked for: the next one says where it goes on. */
const MANY = 1000
const PAGE = 200

/** Why findings are taken for one agreement, as `clustersOf` tells it. */
function joinsOf({ classes, joins }: Joined, all: boolean): Join[] {
  const made: Join[] = []
  const most = all ? Number.POSITIVE_INFINITY : FEW_JOINS
  const as = (r: Row): Candidate => candidateFrom({ ...likeness(r), name: r.telling.name }, r.id, r.report)
  const add = (a: Row, b: Row) => {
    const grounds = AGREEMENTS.grounds(as(a), as(b))
    made.push({ a: a.id, b: b.id, score: scoreOf(grounds), grounds, decision: null })
  }
  for (const c of classes) {
    if (made.length >= most) break
    const others = c.rows.length < 2 ? [] : [...c.rows].sort((x, y) => byText(x.id, y.id)).slice(1, 21)
    for (const other of others) add(c.first, other)
  }
  for (const { a, b, decision } of joins) {
    if (made.length >= most) break
    const grounds = [{ what: 'a person ruled that they are one', weight: 1 }]
    if (decision) made.push({ a: a.first.id, b: b.first.id, score: 1, grounds, decision })
    else add(a.first, b.first)
  }
  return made.slice(0, most)

  function likeness(r: Row) {
    const c = r.alike
    return {
      ...{ kind: c.finding.value.kind, duration: c.finding.value.duration, watched: c.watched, announced: c.announced },
      ...{ parties: [...c.parties], named: [...c.named], about: [...c.about] },
    }
  }
}

/** Reads the agreements of a large record: which there are is worked out in memory, what is shown of them is read. */
export function agreementsOnShelf(db: Kysely<Tables>, shelf: Shelf, origins: OriginsOnShelf) {
  const follow = agreementsFollowed(db)
  const components = componentsFollowed()
  const read = itemReader(db, shelf)
  const views = new Lately<{ all: Joined[] }>(VIEWS)
  const answers = new Lately<AgreementAnswer>(ANSWERS)
  const sums = new WeakMap<Joined, Sums>()

  const sumOf = (one: Joined): Sums => {
    const made = sums.get(one) ?? sumsOf(one.rows)
    sums.set(one, made)
    return made
  }

  /** The agreements of a view in the order of lists. */
  function all(v: At) {
    return views.get(v.key, async () => {
      const followed = await follow(v.at)
      const held = holds(v)
      const found = v.links
        ? joinedOf(
            followed,
            followed.rows.filter((r) => held(r)),
            (await linksAt(db, v.at, v.dossier)).findings,
          )
        : components(followed, v)
      found.sort((a, b) => b.lastKnown - a.lastKnown || b.reports - a.reports || byText(sumOf(a).first, sumOf(b).first))
      return { all: found }
    })
  }

  /** The day one looks from where none is asked for: that of the latest report. */
  async function dayFor(v: At, day: Day | null | undefined): Promise<Day | null> {
    if (day) return day
    if (v.asOf) return v.asOf
    return (await shelf.lastDay(v)) ?? null
  }

  async function made(v: At, some: readonly Joined[], day: Day | null): Promise<AgreementAnswer[]> {
    const wanted = some.map((one) => {
      const latest = one.rows.reduce((n, r) => Math.max(n, r.since, r.until ?? 0), 0)
      const key = `${sumOf(one).first} ${one.rows.length} ${latest} ${v.asOf ?? ''} ${day ?? ''} ${v.links} ${v.made}`
      return { one, key, shown: answers.peek(key) ? [] : shownOf(one.rows) }
    })
    const places = wanted.flatMap(({ shown }) => shown.map((t) => t as Row))
    const found = new Map<string, Candidate>()
    const passing = new Set<string>()
    for (const told of await read(v, places)) {
      const named = await shelf.named(v, told)
      for (const finding of named.reading.findings)
        found.set(finding.id, candidate({ told: named, finding } as Item<'agreement'>, v.dossier))
      for (const finding of told.reading.findings)
        if (mentionsIn(finding.value).some(({ mention }) => isLocal(mention))) passing.add(finding.id)
    }
    const originOf = await origins.originOf(v)
    return wanted.map(({ one, key, shown }) => {
      const known = answers.peek(key)
      const sorted = shown.flatMap((t) => found.get(t.id) ?? [])
      const sum = sumOf(one)
      const answer = known ?? agreementAnswer(sorted, sum, joinsOf(one, sum.tellers === sorted.length), v.dossier, day)
      if (!known && !shown.some((t) => passing.has(t.id))) answers.put(key, answer)
      const reports = new Set(answer.statuses.flatMap((s) => s.evidence.map((e) => e.report)))
      return { ...answer, origins: new Set([...reports].map(originOf)).size }
    })
  }

  const named = (q: string | null | undefined): ((one: Joined) => boolean) => {
    const words = (q ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)?.map(folded) ?? []
    return (one) => {
      const name = words.length ? folded(nameOf(sumOf(one))) : ''
      return words.every((w) => name.includes(w))
    }
  }

  return {
    all,
    sumOf,
    made,
    dayFor,
    async list(v: At, ask: PageAsk, day: Day | null | undefined, q: string | null): Promise<Paged<AgreementAnswer>> {
      const { all: found } = await all(v)
      const wanted = q ? found.filter(named(q)) : found
      const most = wanted.length > MANY ? PAGE : 5000
      const size = Math.min(most, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
      const last = ask.cursor ? Buffer.from(ask.cursor, 'base64url').toString('utf8') : null
      const start = last ? wanted.findIndex((one) => sumOf(one).first === last) + 1 : 0
      if (last && !start)
        throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
      const items = await made(v, wanted.slice(start, start + size), await dayFor(v, day))
      const next = start + size < wanted.length ? Buffer.from(items.at(-1)!.id, 'utf8').toString('base64url') : null
      return { items, total: wanted.length, next }
    },
    /** The agreement that holds a finding; null where the view holds none. */
    async agreement(v: At, finding: string, day: Day | null | undefined): Promise<AgreementAnswer | null> {
      const rows = await sql<{ report: string }>`select report from findings where id = ${finding} limit 1`.execute(db)
      const report = rows.rows[0]?.report
      if (!report) return null
      const { all: found } = await all(v)
      const one = found.find((x) => x.rows.some((r) => r.report === report && r.id === finding))
      return one ? (await made(v, [one], await dayFor(v, day)))[0]! : null
    },
  }
}

export type AgreementShelf = ReturnType<typeof agreementsOnShelf>
export type { Class }
