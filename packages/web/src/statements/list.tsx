import type { Statement } from '@parley/schema'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { StatementItem } from './statement.tsx'

type Props = {
  items: readonly Statement[]
  total: number
  q: string | undefined
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** The statements on screen and a few beyond; the rest is room, and is asked for as it comes near. */
export function StatementList({ items, total, q, pages }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 118,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (i) => items[i]!.id,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  useEffect(() => {
    if (last >= items.length - 20 && hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  return (
    <ol ref={list} className="statement-list" style={{ height: rows.getTotalSize() }}>
      {shown.map((row) => (
        <li
          key={row.key}
          ref={rows.measureElement}
          data-index={row.index}
          data-item=""
          tabIndex={-1}
          aria-setsize={total}
          aria-posinset={row.index + 1}
          style={{ transform: `translateY(${row.start - top}px)` }}
        >
          <StatementItem statement={items[row.index]!} q={q} />
        </li>
      ))}
    </ol>
  )
}
