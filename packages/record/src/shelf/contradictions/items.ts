import { byText } from '../../fold/order.ts'
import type { Item } from '../../fold/told.ts'
import type { Tables } from '../../store/tables.ts'
import type { ItemReader } from '../items.ts'

type Row = Pick<Tables['shelf_members'], 'report' | 'since' | 'id' | 'known' | 'place' | 'sig'>

/** The findings of a group's rows, each once, in the order of a scene. */
export async function memberItems<R extends Row>(
  read: ItemReader,
  v: { made: string },
  rows: readonly R[],
): Promise<{ item: Item; of: R; sigs: string[] }[]> {
  const once = new Map<string, { of: R; sigs: string[] }>()
  for (const row of rows) {
    const key = `${row.report} ${row.since} ${row.id}`
    const one = once.get(key)
    if (one) one.sigs.push(row.sig)
    else once.set(key, { of: row, sigs: [row.sig] })
  }
  const all = [...once.values()].sort(
    ({ of: a }, { of: b }) => a.known - b.known || byText(a.report, b.report) || a.place - b.place,
  )
  const found = new Map<string, Item>()
  // States of one report are read apart: one finding may stand in several of them.
  const states = new Map<number, R[]>()
  for (const { of } of all) states.set(of.since, [...(states.get(of.since) ?? []), of])
  for (const [since, own] of states)
    for (const told of await read(v, own))
      for (const finding of told.reading.findings)
        found.set(`${told.report.id} ${since} ${finding.id}`, { told, finding } as Item)
  return all.flatMap(({ of, sigs }) => {
    const item = found.get(`${of.report} ${of.since} ${of.id}`)
    return item ? [{ item, of, sigs }] : []
  })
}
