// npm run bench -- origins: from stored prints to the groups of reports that go back to one origin, at growing sizes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { groupedBy, linker } from '@parley/record/origins/groups.ts'
import { packed } from '@parley/record/origins/pack.ts'
import { printOf } from '@parley/record/origins/print.ts'
import { addDays, type OriginLink } from '@parley/schema'
import { generated } from './generated.ts'

/** CPU seconds of this process: on a machine that is shared, the clock tells of the others too. */
const used = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const seconds = (from: number): number => used() - from

function stored(file: string, count: number, perDay: number): { printing: number; bytes: number } {
  const db = new DatabaseSync(file)
  db.exec('create table prints (report text primary key, day integer, body blob) strict; begin')
  const insert = db.prepare('insert into prints values (?, ?, ?)')
  let [printing, bytes] = [0, 0]
  for (const { id, day, text } of generated(count, perDay)) {
    const from = used()
    const body = packed(printOf(text, [[0, text.length]]))
    printing += used() - from
    bytes += body.byteLength
    insert.run(id, day, new Uint8Array(body.buffer))
  }
  db.exec('commit')
  db.close()
  return { printing, bytes }
}

function linked(file: string): { linking: number; grouping: number; links: number; groups: number } {
  const db = new DatabaseSync(file, { readOnly: true })
  const from = used()
  const { add, forget } = linker()
  let latest = -1
  const [ids, links]: [string[], OriginLink[]] = [[], []]
  for (const row of db.prepare('select report, day, body from prints order by day, report').iterate()) {
    const { report, day, body } = row as { report: string; day: number; body: Uint8Array }
    const print = new Uint32Array(body.slice().buffer)
    const date = addDays('2000-01-01', day)
    if (day > latest) forget(date)
    latest = day
    links.push(...add({ id: report, day: date, print, credited: [] }).map((n) => n.link))
    ids.push(report)
  }
  const linking = seconds(from)
  const then = used()
  const groups = new Set(groupedBy(ids, links).values()).size
  db.close()
  return { linking, grouping: seconds(then), links: links.length, groups }
}

/** Measures one size after the other; sizes come as arguments of the environment, `PARLEY_ORIGINS=10000,100000,1000000`. */
export function origins(): void {
  const sizes = (process.env.PARLEY_ORIGINS ?? '10000,100000').split(',').map(Number)
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  let before: number | null = null
  for (const perDay of [300]) {
    for (const count of sizes) {
      const file = join(folder, `${count}.db`)
      const { printing, bytes } = stored(file, count, perDay)
      const { linking, grouping, links, groups } = linked(file)
      const all = linking + grouping
      console.log(
        `origins of ${count} reports, ${perDay} a day: ${all.toFixed(1)} CPU seconds from stored prints (links ${linking.toFixed(1)} s, groups ${grouping.toFixed(1)} s)${before ? `, ${(all / before).toFixed(1)} times the size before` : ''}`,
      )
      console.log(
        `  ${links} links, ${groups} origins; prints made in ${printing.toFixed(1)} s (${((printing / count) * 1000).toFixed(2)} ms each), ${(bytes / count / 1024).toFixed(1)} KB each; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
      )
      before = all
      rmSync(file)
    }
  }
  rmSync(folder, { recursive: true })
}
