import { type Kysely, sql } from 'kysely'
import type { Gathered } from '../../fold/actors.ts'
import { clustersOf } from '../../fold/identity/cluster.ts'
import { byText } from '../../fold/order.ts'
import { type Person, personsOf } from '../../fold/people/index.ts'
import type { Local } from '../../fold/people/local.ts'
import { peopleMeasure } from '../../fold/people/score.ts'
import { type LocalName, localName, sameLocal } from '../../resolve/people.ts'
import { wordsOf } from '../../search/words.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom, generation, holds, type Standing } from '../follow.ts'
import { prefixOf } from '../rows.ts'
import type { At } from '../view.ts'
import type { Named } from './rows.ts'

/** What one report tells of one name. */
type Entry = { name: Name; rank: number; group: boolean; statements: number; findings: number; spellings: Uint32Array }
/** A name that only reports know, with all who bear it. */
type Name = { name: string; local: boolean; at: number; root: Group | null }
type State = Standing & { entries: Entry[] }
type Bearer = Standing & { local: Local; entry: Entry | null }
/** Names that may be one person's, and what was worked out of them while nothing is left out. */
type Group = { names: Name[]; bearers: Bearer[]; hidden: boolean; plain: Counted[] | null }

/** An actor of a view: what is shown of it is put together when it is asked for. */
export type Counted = { name: string; findings: number; person: Person | null; bearers: Bearer[]; at: number | null }

/** Where more people than these are known by reports alone, views of earlier days don't compare them anew. */
const MANY = 20_000

/** Groups of like names that are compared before others are answered. */
const AT_ONCE = 200

const KNOWN = ['dossier', 'world', 'report'] as const

/** Whom the reports of a large record name, followed in memory, with those whom only reports know. */
export function actorMemory(db: Kysely<Tables>) {
  let states: State[] = []
  let byKey = new Map<string, State>()
  let names = new Map<string, Name>()
  let all: Name[] = []
  let persons = new Map<string, LocalName>()
  let byPrefix = new Map<string, Name[]>()
  let groups = new Set<Group>()
  let bearers = new Map<string, Bearer>()
  let [seen, made, changed] = [0, '', 0]
  let caught: Promise<void> = Promise.resolve()
  /** spellings: a name with the words by which a report calls it */
  let spelt = new Map<string, number>()
  let words: string[] = []

  function forget(name: string): void {
    ;[states, all, words] = [[], [], []]
    ;[byKey, names, persons, byPrefix, bearers, spelt] = [
      new Map(),
      new Map(),
      new Map(),
      new Map(),
      new Map(),
      new Map(),
    ]
    groups = new Set()
    ;[seen, made, changed] = [0, name, 0]
  }

  function nameFor(name: string, local: boolean): Name {
    const key = `${local ? 1 : 0}${name}`
    const known = names.get(key)
    if (known) return known
    const one: Name = { name, local, at: all.length, root: null }
    names.set(key, one)
    all.push(one)
    if (local) place(one)
    return one
  }

  /** Puts a new name with those that it may be a spelling of. */
  function place(one: Name): void {
    const person = localName(one.name)!
    persons.set(one.name, person)
    const prefix = prefixOf({ person })
    const near = byPrefix.get(prefix) ?? []
    byPrefix.set(prefix, near)
    const group: Group = { names: [one], bearers: [], hidden: false, plain: null }
    one.root = group
    for (const other of near) {
      if (other.root === group || !sameLocal(persons.get(other.name)!, person)) continue
      const old = other.root!
      for (const name of old.names) name.root = group
      group.names.push(...old.names)
      group.bearers.push(...old.bearers)
      group.hidden ||= old.hidden
      groups.delete(old)
    }
    groups.add(group)
    near.push(one)
  }

  function entryOf([name, local, rank, group, statements, findings, spellings]: Named): Entry {
    const own = nameFor(name, local === 1)
    const packed = new Uint32Array(spellings.length * 2)
    spellings.forEach(([text, count], i) => {
      const key = `${own.at} ${text}`
      let at = spelt.get(key)
      if (at === undefined) {
        at = words.length
        spelt.set(key, at)
        words.push(text)
      }
      packed[i * 2] = at
      packed[i * 2 + 1] = count
    })
    return { name: own, rank, group: group === 1, statements, findings, spellings: packed }
  }

  async function follow(at: number): Promise<void> {
    const now = await generation(db)
    if (now !== made) forget(now)
    if (at <= seen) return
    const found = await sql<Standing & { body: string }>`
      select report, since, until, behind, known, body from shelf_actors where since > ${seen}
      union all select report, since, until, behind, known, '' from shelf_actors where until > ${seen} and since <= ${seen}`.execute(
      db,
    )
    for (const { body, ...row } of found.rows) {
      const key = `${row.report} ${row.since}`
      const before = byKey.get(key)
      if (before) Object.assign(before, row)
      else {
        const state: State = { ...row, entries: (JSON.parse(body) as Named[]).map(entryOf) }
        byKey.set(key, state)
        states.push(state)
      }
      note(row)
    }
    // The order of a scene: whether somebody is a group is told by the first who speaks of them.
    if (found.rows.length) states.sort((a, b) => a.known - b.known || byText(a.report, b.report))
    await followPeople()
    seen = Math.max(seen, at, changed)
  }

  async function followPeople(): Promise<void> {
    type Found = Standing & { name: string; body: string }
    const found = await sql<Found>`
      select report, since, until, behind, known, name, body from shelf_people where since > ${seen}
      union all select report, since, until, behind, known, name, '' from shelf_people where until > ${seen} and since <= ${seen}`.execute(
      db,
    )
    for (const { body, name, ...row } of found.rows) {
      const key = `${row.report} ${row.since} ${name}`
      const before = bearers.get(key)
      const group = nameFor(name, true).root!
      group.plain = null
      group.hidden ||= row.behind !== null
      note(row)
      if (before) {
        Object.assign(before, row)
        continue
      }
      const parsed = JSON.parse(body) as Local & { company: string[]; among: string[] }
      const state = byKey.get(`${row.report} ${row.since}`)
      const entry = state?.entries.find((e) => e.name.local && e.name.name === name) ?? null
      const local: Local = {
        ...{ ...parsed, day: dayFrom(row.known), person: persons.get(name)! },
        ...{ company: companyOf(parsed.company), among: companyOf(parsed.among) },
      }
      const one: Bearer = { ...row, local, entry }
      bearers.set(key, one)
      group.bearers.push(one)
    }
  }

  const companies = new Map<string, ReadonlySet<string>>()
  /** Many reports speak of the same parties: their sets are kept once. */
  function companyOf(names: readonly string[]): ReadonlySet<string> {
    const key = names.join('\n')
    const known = companies.get(key) ?? new Set(names)
    companies.set(key, known)
    return known
  }

  function note({ since, until }: Standing): void {
    changed = Math.max(changed, since, until ?? 0)
  }

  const measure = peopleMeasure(new Set())

  /** Those of some names whom a view holds, as the people that they are. */
  function peopleOf(own: readonly Bearer[]): Counted[] {
    if (!own.length) return []
    const of = new Map(own.map((b) => [b.local.id, b]))
    const people = personsOf(
      clustersOf<Local>(
        own.map((b) => b.local),
        measure,
        [],
      ),
    )
    return people.map((person) => {
      const mine = person.members.map((m) => of.get(m.id)!)
      const findings = mine.reduce((n, b) => n + (b.entry?.findings ?? 0), 0)
      return { name: person.name, findings, person, bearers: mine, at: null }
    })
  }

  /** The people of names that are alike, as a view holds them. */
  function peopleIn(group: Group, v: At, held: (s: Standing) => boolean): Counted[] {
    const latest = v.at >= changed
    const few = bearers.size <= MANY || group.hidden || !latest
    if (few && v.asOf !== null) return peopleOf(group.bearers.filter(held))
    if (!latest) return peopleOf(group.bearers.filter(held))
    group.plain ??= peopleOf(group.bearers.filter((b) => b.until === null))
    if (v.asOf === null) return group.plain
    // Who is who is told as all reports tell it; what is told of them, by those of the day alone.
    return group.plain.flatMap((p): Counted[] => {
      const own = p.bearers.filter(held)
      if (own.length === p.bearers.length) return [p]
      if (!own.length || !p.person) return []
      const findings = own.reduce((n, b) => n + (b.entry?.findings ?? 0), 0)
      const members = own.map((b) => b.local)
      return [{ ...p, findings, bearers: own, person: { ...p.person, members } }]
    })
  }

  /** The actors of a view, counted: those named most first. */
  async function viewed(v: At) {
    const held = holds(v)
    const findings = new Int32Array(all.length)
    const inView: State[] = []
    for (const state of states) {
      if (!held(state)) continue
      inView.push(state)
      for (const e of state.entries) if (!e.name.local) findings[e.name.at]! += e.findings
    }
    const found = new Map<string, Counted>()
    for (const one of all)
      if (!one.local && findings[one.at]! > 0)
        found.set(one.name, {
          ...{ name: one.name, findings: findings[one.at]! },
          person: null,
          bearers: [],
          at: one.at,
        })
    let done = 0
    for (const group of groups) {
      // Others are answered meanwhile: at first all who are alike have to be compared.
      if (++done % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
      for (const p of peopleIn(group, v, held)) {
        const same = found.get(p.name)
        // Who is named by one report as a person and by another as a group is one name.
        if (same) found.set(p.name, { ...p, findings: same.findings + p.findings, at: same.at })
        else found.set(p.name, p)
      }
    }
    const sorted = [...found.values()].sort((a, b) => b.findings - a.findings || byText(a.name, b.name))
    return { all: sorted, byName: found, inView }
  }

  /** What reports tell of some actors of a view. */
  function gathered(wanted: readonly Counted[], inView: readonly State[]): Gathered[] {
    const places = new Map(wanted.flatMap((c, i) => (c.at === null ? [] : [[c.at, i] as const])))
    const sums = wanted.map((c) => ({
      ...{ rank: 2, group: null as boolean | null, statements: 0, reports: 0 },
      of: c,
    }))
    const counts = new Uint32Array(words.length)
    const pairs = wanted.map(() => new Set<number>())
    const add = (i: number, e: Entry) => {
      const sum = sums[i]!
      sum.rank = Math.min(sum.rank, e.rank)
      sum.group ??= e.group
      sum.statements += e.statements
      sum.reports++
      for (let k = 0; k < e.spellings.length; k += 2) {
        counts[e.spellings[k]!]! += e.spellings[k + 1]!
        pairs[i]!.add(e.spellings[k]!)
      }
    }
    if (places.size) {
      for (const { entries } of inView) {
        for (const e of entries) {
          const i = e.name.local ? undefined : places.get(e.name.at)
          if (i !== undefined) add(i, e)
        }
      }
    }
    wanted.forEach((c, i) => {
      const own = [...c.bearers].sort((a, b) => a.known - b.known || byText(a.report, b.report))
      for (const b of own) if (b.entry) add(i, b.entry)
    })
    return sums.map(({ rank, group, statements, reports, of }, i) => {
      const spellings = new Map<string, number>()
      // One word may be a spelling of two names of one person: both count.
      for (const at of pairs[i]!) spellings.set(words[at]!, (spellings.get(words[at]!) ?? 0) + countOf(at, of, counts))
      return {
        ...{ known: KNOWN[rank]!, group: group ?? false, spellings },
        ...{ statements, findings: of.findings, reports },
      }
    })
  }

  /** Spellings of a person are counted among his own reports alone: others of his name have theirs. */
  function countOf(at: number, of: Counted, counts: Uint32Array): number {
    if (!of.bearers.length) return counts[at]!
    let n = 0
    for (const b of of.bearers) {
      const own = b.entry?.spellings ?? []
      for (let k = 0; k < own.length; k += 2) if (own[k] === at) n += own[k + 1]!
    }
    return n || (of.at === null ? 0 : counts[at]!)
  }

  /** Names and spellings of an actor of a view; of one that is no person those of all views. */
  function spellings({ name, at, bearers: own }: Counted): string[] {
    const known = at === null ? [] : (spellingsOf().get(at) ?? [])
    const more = new Set<string>()
    for (const b of own)
      for (let k = 0; k < (b.entry?.spellings.length ?? 0); k += 2) more.add(words[b.entry!.spellings[k]!]!)
    return [name, ...known, ...more]
  }

  /** Spellings as they are compared, each word after a space; each is made once. */
  const plain = new Map<string, string>()
  function plainOf(text: string): string {
    const known = plain.get(text) ?? ` ${wordsOf(text).join(' ')}`
    plain.set(text, known)
    return known
  }

  /** Whether each of some words begins a word of a name or spelling of an actor. */
  function hasWords(c: Counted, words: readonly string[]): boolean {
    const texts = spellings(c)
    return words.every((w) => texts.some((text) => plainOf(text).includes(` ${w}`)))
  }

  let inverted: { size: number; of: Map<number, string[]> } = { size: -1, of: new Map() }
  function spellingsOf(): Map<number, string[]> {
    if (inverted.size === words.length) return inverted.of
    const of = new Map<number, string[]>()
    for (const [key, at] of spelt) {
      const name = Number(key.slice(0, key.indexOf(' ')))
      const own = of.get(name)
      if (own) own.push(words[at]!)
      else of.set(name, [words[at]!])
    }
    inverted = { size: words.length, of }
    return of
  }

  return {
    hasWords,
    async ready(v: At): Promise<void> {
      caught = caught.catch(() => {}).then(() => follow(v.at))
      await caught
    },
    viewed,
    gathered,
  }
}
export type ActorMemory = ReturnType<typeof actorMemory>
