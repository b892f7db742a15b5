import type { ContradictionAnswer } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { allPages, type ShownKind } from './kind.ts'

const versions = (c: ContradictionAnswer): string =>
  c.sides.map((s) => `${s.value}${s.holder ? ` (${s.holder})` : ''}`).join(' ≠ ')

const columns: Column<ContradictionAnswer>[] = [
  { title: 'day', cell: (c) => c.day ?? '', least: 10 },
  { title: 'type', cell: (c) => c.type, least: 9 },
  { title: 'verdict', cell: (c) => (c.seeming ? `${c.verdict}: ${c.seeming}` : c.verdict), least: 10, lines: 3 },
  { title: 'of', cell: (c) => c.about, least: 14, lines: 4 },
  { title: 'versions', cell: versions, least: 20, lines: 6 },
  { title: 'why', cell: (c) => c.why, least: 20, lines: 6 },
  {
    title: 'words',
    cell: (c) =>
      c.sides
        .flatMap((s) => s.evidence.slice(0, 1))
        .map((e) => `“${e.quote}” ${e.reportName}`)
        .join(' '),
    least: 20,
    lines: 6,
  },
]

/** What cannot all hold, or only seems so; conflicts first. */
export const contradictions: ShownKind<ContradictionAnswer> = {
  filters: ['actor', 'report'],
  list: ({ record, view, filter, limit }) => allPages((page) => record.contradictions(view, filter, page), limit),
  print: (items, _, width) => table(items, columns, width),
}
