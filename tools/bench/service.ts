// Every GET route of a served record, asked at a steady rate over the network. PARLEY_BENCH_DB names the record (one that the
// bench `record` keeps is of use), PARLEY_BENCH_RATE the requests a second (20), PARLEY_BENCH_SECONDS how long (60). The server is a process of
// its own; a request is sent at its time whether or not those before it were answered.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { addDays, daysBetween } from '@parley/schema'

type Json = { [key: string]: unknown }
type Status = { firstDay: string | null; lastDay: string | null }
type Parameter = { name: string; in: string; required?: boolean }
type Timed = { first: number; alone: number[]; times: number[]; failed: number }

const RATE = Number(process.env.PARLEY_BENCH_RATE ?? 20)
/** Asks of each route before the load, one after the other. */
const ALONE = 6
const SECONDS = Number(process.env.PARLEY_BENCH_SECONDS ?? 60)

/** What a process has taken: seconds of computing and most memory, where the system tells (Linux). */
function taken(pid: number): { seconds: number; most: number } | null {
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    const most = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    // Counted in hundredths of a second.
    return { seconds: (Number(after[11]) + Number(after[12])) / 100, most: Number(most) / 1024 }
  } catch {
    return null
  }
}

async function start(db: string): Promise<{ url: string; pid: number; stop: () => void }> {
  const args = ['packages/cli/bin/parley.js', 'serve', '--db', db, '--port', '0', '--json', '--read-only']
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  for await (const piece of server.stdout) {
    out += piece
    if (out.includes('\n')) break
  }
  return { url: JSON.parse(out.split('\n')[0]!).url, pid: server.pid!, stop: () => server.kill() }
}

const quantile = (times: readonly number[], q: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0

/** Addresses of every route, each asked for other things than the one before: what was worked out for it helps little. */
async function addresses(url: string): Promise<Map<string, (n: number) => string>> {
  const json = async (path: string) => (await (await fetch(`${url}${path}`)).json()) as Json & { items: Json[] }
  const { paths } = (await json('/api/openapi.json')) as unknown as {
    paths: Record<string, { get?: { parameters?: Parameter[] } }>
  }
  const reports = (await json('/api/reports?limit=200')).items.map((r) => String(r.id))
  const firstOf = async (path: string) => (await json(path)).items.slice(0, 200).map((i) => String(i.id))
  const ids: Record<string, string[]> = {
    '/api/reports': reports,
    '/api/finding': await firstOf('/api/findings/attributions?limit=200'),
    '/api/agreements': await firstOf('/api/findings/agreements?limit=200'),
    '/api/events': await firstOf('/api/findings/events?limit=200'),
    '/api/commitments': await firstOf('/api/findings/commitments?limit=200'),
    '/api/allegations': await firstOf('/api/findings/violations?limit=200'),
    '/api/actors': await firstOf('/api/findings/attributions?limit=200'),
    '/api/figures': await firstOf('/api/findings/measurements?limit=200'),
  }
  const { firstDay, lastDay } = (await json('/api/status')) as unknown as Status
  const span = firstDay && lastDay ? daysBetween(firstDay, lastDay) : 0
  // The later half: what is asked for by its address is known by then, mostly.
  const days = Array.from({ length: span ? 40 : 0 }, (_, i) => addDays(firstDay!, Math.round(span * (0.5 + i / 80))))
  const kinds = ['attributions', 'events', 'agreements', 'violations', 'commitments', 'positions', 'measurements']
  const words = ['truce', 'territory', 'exchange', 'aid', 'bridge', 'harvest', 'prisoners', 'corridor']
  const at = <T>(all: readonly T[], n: number): T => all[n % all.length]!
  const found = new Map<string, (n: number) => string>()
  for (const [path, { get }] of Object.entries(paths)) {
    // Trees need the language model, and accounts are asked for by nobody on this machine.
    if (!get || /sentence|\/api\/(sessions|tokens|users)/.test(path)) continue
    const parameters = (get.parameters ?? []).filter((p) => p.in === 'query')
    const query = (n: number): string => {
      const given: string[] = []
      for (const { name, required } of parameters) {
        if (name === 'q' && n % 3 === 0) given.push(`q=${at(words, n)}`)
        if (name === 'limit') given.push('limit=50')
        // Every third question is asked as of another day of the record.
        if (name === 'as-of' && n % 3 === 1 && days.length) given.push(`as-of=${at(days, n)}`)
        if (path === '/api/likeness' && (name === 'a' || name === 'b'))
          given.push(`${name}=${at(ids['/api/events']!, name === 'a' ? n : n + 1)}`)
        else if (name === 'of' && required) given.push(`of=${at(ids['/api/figures']!, n)}`)
        else if (required) given.push(`${name}=0`)
      }
      return given.length ? `?${given.join('&')}` : ''
    }
    const base = path.split('/{')[0]!
    found.set(path, (n) => {
      const filled = path
        .replace('{kind}', at(kinds, n))
        .replace('{report}', at(reports, n))
        .replace('{other}', at(reports, n + 1))
        .replace('{id}', encodeURIComponent(at(ids[base] ?? reports, n)))
      return `${filled}${query(n)}`
    })
  }
  return found
}

/** Prints, for each route, the first answer (cold), the median alone, and the median and 95th percentile under load. */
export async function service(): Promise<void> {
  const db = process.env.PARLEY_BENCH_DB
  if (!db) {
    console.log('service: PARLEY_BENCH_DB names no record; make one with PARLEY_BENCH_DB=… npm run bench -- record')
    return
  }
  const { url, pid, stop } = await start(db)
  try {
    const status = (await (await fetch(`${url}/api/status`)).json()) as {
      reports: number
      counts: Record<string, number>
    }
    const findings = Object.values(status.counts).reduce((a, b) => a + b, 0)
    console.log(`service: ${status.reports} reports, ${findings} findings, ${RATE} requests/s for ${SECONDS} s`)
    const all = await addresses(url)
    const timed = new Map<string, Timed>()
    const ask = async (route: string, n: number, into: (ms: number, ok: boolean) => void) => {
      const began = performance.now()
      const response = await fetch(`${url}${all.get(route)!(n)}`).catch(() => null)
      await response?.arrayBuffer()
      into(performance.now() - began, response?.status === 200 || response?.status === 404)
    }
    for (const route of all.keys()) {
      const one: Timed = { first: 0, alone: [], times: [], failed: 0 }
      timed.set(route, one)
      await ask(route, 0, (ms, ok) => {
        one.first = ms
        if (!ok) one.failed++
      })
    }
    const routes = [...all.keys()]
    // One after the other, each for other things: what an answer costs when nothing else is asked.
    for (const route of routes) {
      for (let n = 1; n <= ALONE; n++) await ask(route, n, (ms) => timed.get(route)!.alone.push(ms))
    }
    const spent = [...timed.values()].flatMap((t) => t.alone)
    const most = 1000 / (spent.reduce((a, b) => a + b, 0) / spent.length)
    const under: Promise<void>[] = []
    const began = performance.now()
    // Threads answer side by side: twice as many as one after the other, on two processors.
    const seconds = most < RATE / 2 ? 0 : SECONDS
    const before = taken(pid)
    if (!seconds)
      console.log(`one after the other it answers ${most.toFixed(1)} requests/s of this mix: not asked at ${RATE}/s`)
    for (let n = 0; n < RATE * seconds; n++) {
      const wait = began + (n * 1000) / RATE - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      const route = routes[n % routes.length]!
      under.push(
        ask(route, 1 + ALONE + Math.floor(n / routes.length), (ms, ok) => {
          const one = timed.get(route)!
          one.times.push(ms)
          if (!ok) one.failed++
        }),
      )
    }
    await Promise.all(under)
    const spentBy = taken(pid)
    const show = (ms: number) => `${ms.toFixed(0)} ms`.padStart(9)
    const head = ['first', 'alone', ...(seconds ? ['median', 'p95'] : [])]
    console.log(`${'route'.padEnd(36)} ${head.map((h) => h.padStart(9)).join(' ')}`)
    const order = (t: Timed) => (seconds ? quantile(t.times, 0.95) : quantile(t.alone, 0.5))
    for (const [route, one] of [...timed].sort((a, b) => order(b[1]) - order(a[1]))) {
      const { first, alone, times, failed } = one
      const load = seconds ? [quantile(times, 0.5), quantile(times, 0.95)] : []
      const told = [first, quantile(alone, 0.5), ...load].map(show).join(' ')
      console.log(`${route.padEnd(36)} ${told}${failed ? `  ${failed} FAILED` : ''}`)
    }
    if (before && spentBy) {
      const each = (spentBy.seconds - before.seconds) / seconds
      console.log(
        `${seconds ? `the server computed ${each.toFixed(2)} s each second; ` : ''}most memory ${spentBy.most.toFixed(0)} MB`,
      )
    }
    const over = [...timed].filter(([, t]) => order(t) > 150).map(([route]) => route)
    console.log(`over 150 ms ${seconds ? '(p95)' : '(median, alone)'}: ${over.join(', ') || 'none'}`)
  } finally {
    stop()
  }
}
