import type { Statement } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { allPages, type ShownKind } from './kind.ts'

const columns: Column<Statement>[] = [
  { title: 'day', cell: (s) => s.day, least: 10 },
  {
    title: 'speaker',
    cell: (s) => (s.actors.length ? s.actors.join(', ') : s.anonymous ? 'unnamed' : 'nobody named'),
    least: 12,
  },
  { title: 'act', cell: (s) => s.act },
  { title: 'source', cell: (s) => s.source, least: 10 },
  { title: 'cue', cell: (s) => s.cue, least: 8 },
  { title: 'words', cell: (s) => `“${s.content}”`, least: 28, lines: 4 },
  { title: 'issues', cell: (s) => s.issues.join(', '), least: 10 },
  { title: 'report', cell: (s) => s.evidence.reportName, least: 12 },
]

export const statements: ShownKind<Statement> = {
  filters: ['actor', 'issue', 'report'],
  list: ({ record, view, filter, limit }) => allPages((page) => record.statements(view, filter, page), limit),
  print: (items, _, width) => table(items, columns, width),
}
