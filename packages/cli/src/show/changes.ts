import type { Change } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { allPages, type ShownKind } from './kind.ts'

const columns: Column<Change>[] = [
  { title: 'day', cell: (c) => c.day, least: 10 },
  { title: 'change', cell: (c) => c.change, least: 9 },
  { title: 'what', cell: (c) => c.kind, least: 9 },
  { title: 'in a sentence', cell: (c) => c.sentence, least: 40, lines: 5 },
  {
    title: 'words',
    cell: (c) =>
      [...new Set(c.evidence.map((e) => e.quote))]
        .filter(Boolean)
        .map((q) => `“${q}”`)
        .join(' '),
    least: 24,
    lines: 3,
  },
  { title: 'report', cell: (c) => [...new Set(c.evidence.map((e) => e.reportName))].join(', '), least: 12 },
]

/** What differs between two states of the record. */
export const changes: ShownKind<Change> = {
  filters: [],
  list: ({ record, view, from, limit }) => allPages((page) => record.changes(from, view, page), limit),
  print: (items, _, width) => table(items, columns, width),
}
