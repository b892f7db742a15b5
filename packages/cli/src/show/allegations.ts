import type { AllegationAnswer } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { shown } from '../output/values.ts'
import { allPages, type ShownKind } from './kind.ts'

const width = ({ corroboration: { reports, outlets, origins } }: AllegationAnswer): string =>
  `${reports} report${reports === 1 ? '' : 's'} · ${outlets} outlet${outlets === 1 ? '' : 's'} · ${origins} origin${origins === 1 ? '' : 's'}`

const columns: Column<AllegationAnswer>[] = [
  { title: 'date', cell: (a) => shown(a.date, '') || (a.firstDay ? `told ${a.firstDay}` : ''), least: 10, lines: 2 },
  { title: 'accuser', cell: (a) => a.accuser ?? 'nobody by name', least: 10, lines: 3 },
  { title: 'accused', cell: (a) => a.accused ?? 'nobody by name', least: 10, lines: 3 },
  { title: 'act', cell: (a) => a.act, least: 16, lines: 4 },
  { title: 'status', cell: (a) => a.status, least: 8 },
  { title: 'grade', cell: (a) => `${a.grade.source}${a.grade.information}`, least: 5 },
  { title: 'told by', cell: width, least: 12, lines: 3 },
  {
    title: 'scope',
    cell: (a) => a.scope.map((t) => `${t.name}: ${t.verdict}; ${t.why}`).join(' '),
    least: 20,
    lines: 8,
  },
  { title: 'words', cell: (a) => `“${a.evidence[0]!.quote}” ${a.evidence[0]!.reportName}`, least: 20, lines: 6 },
]

/** Alleged violations over all reports: what was answered, how widely it is told, in scope or not. */
export const allegations: ShownKind<AllegationAnswer> = {
  filters: ['actor', 'report'],
  list: ({ record, view, filter, limit }) => allPages((page) => record.allegations(view, filter, page), limit),
  print: (items, _, columnsWide) => table(items, columns, columnsWide),
}
