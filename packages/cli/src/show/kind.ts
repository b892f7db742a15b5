import type { Filter, PageAsk, Paged, RecordQueries } from '@parley/record'
import type { View } from '@parley/schema'

export type Asked = {
  record: RecordQueries
  view: View
  /** the earlier state that changes are told against */
  from: View
  filter: Pick<Filter, 'actor' | 'issue' | 'report'>
  limit: number
}

/** Something that `parley show` prints: how it is asked for and how it is laid out. */
export type ShownKind<T> = {
  /** the options that narrow it */
  filters: readonly ('actor' | 'issue' | 'report')[]
  list(asked: Asked): Promise<{ items: T[]; total: number }>
  print(items: T[], asked: Asked, columns: number): string | Promise<string>
}

/** All pages of a list, up to `limit` items. */
export async function allPages<T>(
  ask: (page: PageAsk) => Promise<Paged<T>>,
  limit: number,
): Promise<{ items: T[]; total: number }> {
  const items: T[] = []
  let cursor: string | null = null
  for (;;) {
    const page: Paged<T> = await ask({ limit: Math.min(500, limit - items.length), cursor })
    items.push(...page.items)
    cursor = page.next
    if (!cursor || items.length >= limit) return { items, total: page.total }
  }
}

/** The first `limit` of a list that comes whole. */
export const upTo = <T>(all: T[], limit: number): { items: T[]; total: number } => ({
  items: all.slice(0, limit),
  total: all.length,
})
