import type { ActorAnswer } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { type ShownKind, upTo } from './kind.ts'

const columns: Column<ActorAnswer>[] = [
  { title: 'actor', cell: (a) => a.name, least: 18 },
  { title: 'kind', cell: (a) => a.kind },
  { title: 'role', cell: (a) => a.role },
  { title: 'of', cell: (a) => a.of },
  { title: 'known from', cell: (a) => a.known },
  { title: 'statements', cell: (a) => a.statements, right: true },
  { title: 'findings', cell: (a) => a.findings, right: true },
  { title: 'reports', cell: (a) => a.reports, right: true },
  { title: 'words', cell: (a) => a.spellings.map((s) => `“${s}”`).join(', '), least: 20 },
]

export const actors: ShownKind<ActorAnswer> = {
  filters: ['actor'],
  async list({ record, view, filter, limit }) {
    if (filter.actor) return upTo([await record.actor(view, filter.actor)], limit)
    return upTo(await record.actors(view), limit)
  },
  print: (items, _, width) => table(items, columns, width),
}
