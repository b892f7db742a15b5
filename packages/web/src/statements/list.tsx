import type { Statement } from '@parley/schema'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { grouped } from '../lib/day.ts'
import { PRINTED, usePrinting } from '../lib/printing.ts'
import { StatementItem } from './statement.tsx'

type Props = {
  items: readonly Statement[]
  total: number
  q: string | undefined
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** The statements on screen and a few beyond; the rest is room, and is asked for as it comes near. On paper those that were loaded stand whole. */
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
  if (usePrinting())
    return (
      <>
        <ol className="statement-list statement-list-printed">
          {items.slice(0, PRINTED).map((statement) => (
            <li key={statement.id}>
              <StatementItem statement={statement} q={q} />
            </li>
          ))}
        </ol>
        {total > Math.min(items.length, PRINTED) && (
          <p className="muted num">and {grouped(total - Math.min(items.length, PRINTED))} more</p>
        )}
      </>
    )
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
