// A large record, made without the engine: reports with some thirty findings each are added one by one, then everything is asked for.
// PARLEY_BENCH_REPORTS says how many reports (100,000 where not set), PARLEY_BENCH_DB where the record is kept between runs: one that is
// there is filled up, and asked as it is where it holds as many.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecord, openStore, type RecordQueries, type Store } from '@parley/record'
import { addDays, type View } from '@parley/schema'
import { line } from './command.ts'
import { DAYS, DOSSIER, FIRST, made, numbers, OUTLETS } from './made.ts'

/** Reports of one transaction while the record is filled; those that are timed come one by one. */
const BATCH = 100
/** Questions of each kind; PARLEY_BENCH_TIMES where set. */
const TIMES = Number(process.env.PARLEY_BENCH_TIMES ?? 40)
/** Questions asked before the clock runs: what a server works out once, when it is asked for the first time. */
const WARM = 3

/** Where so many are missing, the log is filled first and the shelf made of it in bulk, as `parley read` makes it; it goes on where it stopped. */
const MANY = 1000

async function fill(store: Store, reports: number): Promise<void> {
  await store.addDossier(DOSSIER)
  const have = await store.tables
    .selectFrom('reports')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const began = performance.now()
  if (reports - Number(have.n) > MANY) await store.tables.updateTable('shelf_state').set({ dossier: -1 }).execute()
  for (let n = Number(have.n); n < reports; n += BATCH) {
    await store.addReports(Array.from({ length: Math.min(BATCH, reports - n) }, (_, i) => made(n + i)))
    if (n % 10_000 < BATCH) console.error(`  ${n} reports after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
  await store.reshelve((done) => {
    if (done % 10_000 === 0)
      console.error(`  ${done} on the shelf after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  })
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
  for (let i = 0; i < WARM; i++) await add()
  await timed('add one report', 100, add)
  // Between any two questions a report comes in: nothing that was worked out before helps.
  const fresh = async (name: string, make: (view: View) => Promise<unknown>) => {
    for (let i = 0; i < WARM; i++) await make(view())
    await timed(name, TIMES, () => make(view()), add)
  }
  const day = () => addDays(FIRST, pick(DAYS))
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
  const side = () => DOSSIER.actors[pick(5)]!.name
  await fresh('events, each once', (v) => record.events(v, {}, { limit: 100 }))
  await fresh('events of a party, each once', (v) => record.events(v, { actor: side() }, { limit: 100 }))
  await fresh('events of an outlet', (v) => record.events(v, { outlet: OUTLETS[pick(40)]! }, { limit: 100 }))
  const events = (await record.findings({ asOf: null, at: null }, 'event', {}, { limit: 200 })).items
  await fresh('an event', () => record.event({ asOf: null, at: null }, events[pick(events.length)]!.id))
  await fresh('agreements, a page', (v) => record.agreementPage(v, { limit: 100 }))
  const agreed = (await record.findings({ asOf: null, at: null }, 'agreement', {}, { limit: 200 })).items
  await fresh('an agreement', () => record.agreement({ asOf: null, at: null }, agreed[pick(agreed.length)]!.id))
  await fresh('what changed in a day', () => {
    const to = day()
    return record.changes({ asOf: addDays(to, -1), at: null }, { asOf: to, at: null }, { limit: 100 })
  })
  await fresh('the latest developments', (v) => record.developments(v, 20))
  await fresh('positions of all on all issues', (v) => record.positions(v))
  await fresh('the ledger of a party', (v) => record.ledger(v, { actor: side() }, { limit: 100 }))
  await fresh('actors, a page', (v) => record.actorPage(v, { limit: 100 }))
  await fresh('an actor', (v) => record.actor(v, actor()))
  await fresh('figures', (v) => record.figures(v, {}, { limit: 100 }))
  await fresh('sources', (v) => record.sources(v))
  await fresh('the correction log', (v) => record.corrections(v, { limit: 100 }))
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
