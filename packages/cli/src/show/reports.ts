import { KIND_NAMES, KINDS, type ReportSummary } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { dates } from '../output/values.ts'
import { allPages, type ShownKind } from './kind.ts'

const columns: Column<ReportSummary>[] = [
  { title: 'report', cell: (r) => r.name, least: 14 },
  {
    title: 'published',
    cell: (r) => (r.published ? dates(r.published.from, r.published.to) : 'cannot tell'),
    least: 10,
  },
  { title: 'outlet', cell: (r) => r.outlet },
  { title: 'type', cell: (r) => r.type },
  { title: 'title', cell: (r) => r.title, least: 16 },
  { title: 'words', cell: (r) => r.words, right: true },
  {
    title: 'findings',
    cell: (r) =>
      KIND_NAMES.flatMap((k) =>
        r.counts[k] ? [`${r.counts[k]} ${r.counts[k] === 1 ? k : KINDS[k].plural}`] : [],
      ).join(', '),
    least: 18,
  },
  { title: 'revision', cell: (r) => r.revision, right: true },
]

export const reports: ShownKind<ReportSummary> = {
  filters: ['report'],
  list: ({ record, view, filter, limit }) => allPages((page) => record.reports(view, page, filter), limit),
  print: (items, _, width) => table(items, columns, width),
}
