import type { Revision } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { allPages, type ShownKind } from './kind.ts'

const columns: Column<Revision>[] = [
  { title: 'revision', cell: (r) => r.revision, right: true },
  { title: 'what', cell: (r) => r.what },
  { title: 'subject', cell: (r) => r.subject },
  { title: 'recorded', cell: (r) => r.at },
]

export const revisions: ShownKind<Revision> = {
  filters: [],
  list: ({ record, limit }) => allPages((page) => record.revisions(page), limit),
  print: (items, _, width) => table(items, columns, width),
}
