import type { OriginGroup } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { allPages, type ShownKind } from './kind.ts'

const columns: Column<OriginGroup>[] = [
  {
    title: 'days',
    cell: (g) => [...new Set([g.firstDay, g.lastDay])].filter(Boolean).join(' – '),
    least: 10,
    lines: 2,
  },
  { title: 'relation', cell: (g) => (g.relation === 'none' ? 'alone' : g.relation), least: 8 },
  {
    title: 'reports',
    cell: (g) => g.reports.map((r) => (r.outlet ? `${r.name} (${r.outlet})` : r.name)).join(', '),
    least: 24,
    lines: 8,
  },
  { title: 'credits', cell: (g) => g.upstream.join(', '), least: 8, lines: 3 },
  { title: 'why', cell: (g) => g.links[0]?.why ?? '', least: 24, lines: 6 },
]

/** Which reports go back to one origin, the largest groups first. */
export const origins: ShownKind<OriginGroup> = {
  filters: ['report'],
  list: ({ record, view, filter, limit }) => allPages((page) => record.origins(view, filter, page), limit),
  print: (items, _, width) => table(items, columns, width),
}
