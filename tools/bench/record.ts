// A large record, made without the engine: reports with some thirty findings each are added one by one, then lists are asked for.
// PARLEY_BENCH_REPORTS says how many reports (100,000 where not set), PARLEY_BENCH_DB where the record is kept between runs.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecord, openStore, type RecordQueries, type Store } from '@parley/record'
import { addDays, Dossier, type Finding, type View } from '@parley/schema'
import { agreed, at, finding, makeReading, makeReport, on, said, when, who } from '../../packages/record/src/testing.ts'
import { line } from './command.ts'

/** Reports of one transaction while the record is filled; those that are timed come one by one. */
const BATCH = 100

const DAYS = 1000
const FIRST = '2022-01-01'
const OUTLETS = Array.from({ length: 40 }, (_, i) => `Outlet ${i + 1}`)
const SIDES = ['Northland', 'Southland', 'Eastmark', 'Westreach', 'River Council']
const TOWNS = Array.from({ length: 120 }, (_, i) => `Town${String.fromCharCode(65 + (i % 26))}${i}`)
const GIVEN = ['Ada', 'Berit', 'Carl', 'Dora', 'Emil', 'Frida', 'Gustav', 'Hanna', 'Ivar', 'Jonna']
const SOUNDS = [
  'ba',
  'de',
  'fi',
  'go',
  'hu',
  'ka',
  'le',
  'mi',
  'no',
  'ru',
  'sa',
  'te',
  'vi',
  'wo',
  'zu',
  'ar',
  'el',
  'is',
  'or',
  'un',
]
const SURNAMES = Array.from({ length: 4000 }, (_, i) => {
  const word = [SOUNDS[i % 20], SOUNDS[Math.floor(i / 20) % 20], SOUNDS[Math.floor(i / 400) % 20], 'nd'].join('')
  return word[0]!.toUpperCase() + word.slice(1)
})
const TRUCES = [
  'harvest',
  'river',
  'winter',
  'border',
  'corridor',
  'bridge',
  'prisoner',
  'grain',
  'airport',
  'hospital',
]

const DOSSIER = Dossier.parse({
  ...{ dossier: 'bench', title: 'Bench', period: { from: FIRST, to: addDays(FIRST, DAYS) } },
  actors: [
    ...SIDES.map((name) => ({ name, kind: 'group', role: 'party' })),
    ...Array.from({ length: 60 }, (_, i) => ({
      name: `${GIVEN[i % 10]} ${SURNAMES[i]}`,
      kind: 'person',
      of: SIDES[i % 5],
      role: 'party',
    })),
  ],
  issues: ['ceasefire', 'prisoners', 'territory', 'aid'].map((id) => ({
    id,
    label: id,
    words: [id, id === 'ceasefire' ? 'truce' : `${id} question`],
  })),
})

/** The same numbers on every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let a = seed
  return (below) => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** Report n: thirty findings, each with words of its own. Earlier reports are not of earlier days. */
function made(n: number) {
  const pick = numbers(n + 1)
  const of = <T>(all: readonly T[]): T => all[pick(all.length)]!
  const day = addDays(FIRST, pick(DAYS))
  const parts: { kind: Finding['kind']; who: string; other: string; words: string; where: string; date: string }[] = []
  const kinds: [Finding['kind'], number][] = [
    ['attribution', 12],
    ['event', 7],
    ['agreement', 2],
    ['violation', 2],
    ['commitment', 2],
    ['position', 2],
    ['measurement', 3],
  ]
  for (const [kind, times] of kinds) {
    for (let i = 0; i < times; i++) {
      const known = pick(10) < 7
      const person = known ? pick(60) : pick(SURNAMES.length)
      const speaker = `${GIVEN[known ? person % 10 : pick(10)]} ${SURNAMES[person]}`
      const date = addDays(day, -pick(4))
      const words = `the ${of(TRUCES)} ${of(['truce', 'line', 'question of aid', 'exchange of prisoners', 'territory'])} ${of(['holds', 'waits', 'is broken', 'is near', 'is refused'])} number ${n} ${kind} ${i}`
      parts.push({
        kind,
        who: kind === 'attribution' ? speaker : of(SIDES),
        other: of(SIDES),
        words,
        where: of(TOWNS),
        date,
      })
    }
  }
  const text = parts.map((p) => `${p.who} said ${p.words} to ${p.other} in ${p.where} on ${p.date}.`).join(' ')
  const report = makeReport(text, {
    name: `r${n}`,
    title: `Report number ${n} of the bench`,
    outlet: of(OUTLETS),
    published: on(day),
  })
  const findings = parts.map((p): Finding => {
    const evidence = [at(report, p.words)]
    const place = () => who(report, p.where)
    const date = when(report, p.date, p.date)
    const [a, b] = [who(report, p.who), who(report, p.other)]
    const { kind } = p
    if (kind === 'attribution') return said(report, p.who, 'said', p.words)
    if (kind === 'event')
      return finding(report, kind, {
        type: 'ASSAULT',
        mode: 'shelling',
        contexts: [],
        actors: [a],
        recipients: [b],
        date,
        place: place(),
        magnitude: null,
        status: 'occurred',
        modality: [],
        meeting: null,
        evidence,
      })
    if (kind === 'agreement')
      return agreed(report, p.words, {
        name: `${of(TRUCES)} truce`,
        parties: [a, b],
        status: of(['agreed', 'in force', 'proposed', 'expired']),
      })
    if (kind === 'violation')
      return finding(report, kind, {
        agreement: `${of(TRUCES)} truce`,
        clause: null,
        accuser: a,
        accused: b,
        act: 'shelling',
        weapon: null,
        target: null,
        date,
        place: place(),
        harm: null,
        answer: 'unknown',
        evidence,
      })
    if (kind === 'commitment')
      return finding(report, kind, {
        who: [a],
        what: p.words,
        for: b,
        amount: pick(100),
        currency: 'EUR',
        written: null,
        type: null,
        stage: null,
        conditions: null,
        by: date,
        resists: [],
        status: 'committed',
        evidence,
      })
    if (kind === 'position')
      return finding(report, kind, {
        actor: [a],
        issue: of(['ceasefire', 'aid', 'territory']),
        stance: 'supports',
        condition: null,
        proposition: p.words,
        evidence,
      })
    return finding(report, 'measurement', {
      quantity: 'killed',
      value: pick(50),
      low: null,
      high: null,
      unit: null,
      period: date,
      of: null,
      area: place(),
      by: [a],
      chain: [],
      rule: null,
      basis: 'claimed',
      evidence,
    } as never)
  })
  const seen = new Set<string>()
  const distinct = findings.filter((f) => !seen.has(f.id) && seen.add(f.id))
  return { report, reading: makeReading(report, distinct) }
}

async function fill(store: Store, reports: number): Promise<void> {
  await store.addDossier(DOSSIER)
  const have = await store.tables
    .selectFrom('reports')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const began = performance.now()
  for (let n = Number(have.n); n < reports; n += BATCH) {
    await store.addReports(Array.from({ length: Math.min(BATCH, reports - n) }, (_, i) => made(n + i)))
    if (n % 10_000 < BATCH) console.error(`  ${n} reports after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
}

const p95 = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!

/** Wall time, and the time that this process computed: on a busy machine only the latter says what a question costs. */
async function timed(
  name: string,
  times: number,
  ask: (i: number) => Promise<unknown>,
  before = async () => {},
): Promise<void> {
  const [wall, cpu]: [number[], number[]] = [[], []]
  for (let i = 0; i < times; i++) {
    await before()
    const [began, used] = [performance.now(), process.cpuUsage()]
    await ask(i)
    const { user, system } = process.cpuUsage(used)
    wall.push(performance.now() - began)
    cpu.push((user + system) / 1000)
  }
  console.log(`${line(name, wall, 'ms')}  p95 ${p95(wall).toFixed(1)} ms; computing ${p95(cpu).toFixed(1)} ms`)
}

async function ask(record: RecordQueries, store: Store, base: number): Promise<void> {
  const pick = numbers(7)
  const view = (): View => ({ asOf: pick(2) ? addDays(FIRST, pick(DAYS)) : null, at: null })
  const known = (await record.reports({ asOf: null, at: null }, { limit: 200 })).items
  const one = () => known[pick(known.length)]!
  let n = base
  const add = async () => {
    const { report, reading } = made(n++)
    await store.addReport(report, reading)
  }
  await timed('add one report', 100, add)
  // Between any two questions a report comes in: nothing that was worked out before helps.
  const fresh = (name: string, make: (view: View) => Promise<unknown>) => timed(name, 40, () => make(view()), add)
  const actor = () => DOSSIER.actors[pick(DOSSIER.actors.length)]!.name
  await fresh('status', (v) => record.status(v))
  await fresh('reports, a page', (v) => record.reports(v, { limit: 100 }))
  await fresh('reports of an outlet', (v) => record.reports(v, { limit: 100 }, { outlet: OUTLETS[pick(40)]! }))
  await fresh('a report', () => record.report({ asOf: null, at: null }, one().id))
  await fresh('statements, a page', (v) => record.statements(v, {}, { limit: 100 }))
  await fresh('statements of an actor', (v) => record.statements(v, { actor: actor() }, { limit: 100 }))
  await fresh('statements on an issue', (v) => record.statements(v, { issue: 'aid' }, { limit: 100 }))
  await fresh('statements of an outlet in a month', (v) => {
    const from = addDays(FIRST, pick(DAYS))
    return record.statements(v, { outlet: OUTLETS[pick(40)]!, from, to: addDays(from, 30) }, { limit: 100 })
  })
  await fresh('events, as read', (v) => record.findings(v, 'event', {}, { limit: 100 }))
  await fresh('events of an actor', (v) => record.findings(v, 'event', { actor: actor() }, { limit: 100 }))
  await fresh('violations on an issue', (v) => record.findings(v, 'violation', { issue: 'ceasefire' }, { limit: 100 }))
}

export async function record(): Promise<void> {
  const reports = Number(process.env.PARLEY_BENCH_REPORTS ?? 100_000)
  const folder = process.env.PARLEY_BENCH_DB ? null : mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const file = process.env.PARLEY_BENCH_DB ?? join(folder!, 'record.parley')
  if (existsSync(file)) console.error(`  going on with ${file}`)
  const store = openStore(file)
  const began = performance.now()
  await fill(store, reports)
  const before = await store.tables
    .selectFrom('reports')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const { n } = await store.tables
    .selectFrom('findings')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  console.log(
    `${Math.max(reports, Number(before.n))} reports, ${n} findings, ${(statSync(file).size / 1e9).toFixed(1)} GB, filled in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )
  await ask(openRecord(store), store, Number(before.n))
  console.log(line('peak memory', [process.resourceUsage().maxRSS / 1024], 'MB'))
  await store.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
}
