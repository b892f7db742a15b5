import type { Correction } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { shown } from '../output/values.ts'
import { allPages, type ShownKind } from './kind.ts'

const changes = (c: Correction): string =>
  c.on
    .flatMap((r) => r.changes.map((x) => `${x.field}: ${shown(x.before, '') || '–'} → ${shown(x.after, '') || '–'}`))
    .join('; ')

const columns: Column<Correction>[] = [
  { title: 'decision', cell: (c) => c.id, least: 18 },
  { title: 'verdict', cell: (c) => c.verdict, least: 8 },
  { title: 'state', cell: (c) => c.state, least: 8 },
  { title: 'by', cell: (c) => c.author, least: 8 },
  { title: 'at', cell: (c) => c.at.slice(0, 16).replace('T', ' '), least: 10 },
  { title: 'reason', cell: (c) => c.reason, least: 12, lines: 4 },
  { title: 'changes', cell: changes, least: 16, lines: 4 },
  {
    title: 'words',
    cell: (c) => c.undoes ?? (c.on.length ? c.on.map((r) => `“${r.quote}”`).join(' ') : c.names.join(' / ')),
    least: 20,
    lines: 4,
  },
]

/** Who ruled what, when and why, latest first. */
export const corrections: ShownKind<Correction> = {
  filters: [],
  list: ({ record, view, limit }) => allPages((page) => record.corrections(view, page), limit),
  print: (items, _, width) => table(items, columns, width),
}
