import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { dayNumber, dayOf } from '../lib/day.ts'
import type { TimelineSearch } from '../lib/search.ts'
import { useStatus } from '../shell/view.ts'
import type { Item } from './items.ts'
import { held, parseStretch, type Stretch, writeStretch } from './stretch.ts'

/** All that the record holds and a little more, so that nothing touches the edge. */
export function wholeOf(items: readonly Item[], asOf: string): Stretch {
  let [from, to] = [dayNumber(asOf), dayNumber(asOf) + 1]
  for (const item of items) {
    if (item.from < from) from = item.from
    if (item.to > to) to = item.to
  }
  const pad = Math.max(2, (to - from) * 0.03)
  return { from: Math.floor(from - pad), to: Math.ceil(to + pad) }
}

/** Where one begins: the days of the reports with the windows that lie in them; what is told of long ago is a turn of the wheel away. */
function useUsual(whole: Stretch): Stretch {
  const { data } = useStatus()
  const { firstDay, lastDay } = data ?? {}
  return useMemo(() => {
    if (!firstDay || !lastDay) return whole
    const from = dayNumber(firstDay)
    const to = dayNumber(lastDay) + 1
    const pad = Math.max(4, (to - from) * 0.05)
    return { from: Math.floor(from - pad), to: Math.ceil(to + pad) }
  }, [firstDay, lastDay, whole])
}

/** The stretch that the axis shows and the days drawn over, as the address says them; `from` is the page's route. */
export function useAxis(route: '/timeline' | '/embed/timeline', items: readonly Item[], asOf: string | null) {
  const search: TimelineSearch = useSearch({ from: route })
  const navigate = useNavigate()
  const set = useCallback(
    (change: TimelineSearch) =>
      navigate({
        to: '.',
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const whole = useMemo(() => wholeOf(items, asOf ?? '1970-01-01'), [items, asOf])
  const usual = useUsual(whole)
  const [own, setOwn] = useState<Stretch | null>(null)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])
  // The address follows a moment after the axis, so that turning the wheel does not write it a hundred times.
  const move = useCallback(
    (next: Stretch) => {
      const kept = held(next, whole)
      setOwn(kept)
      clearTimeout(later.current)
      later.current = setTimeout(() => set({ span: writeStretch(kept) }), 250)
    },
    [whole, set],
  )
  const brush = useMemo(
    () =>
      search.from || search.to
        ? {
            from: search.from ? dayNumber(search.from) : whole.from,
            to: search.to ? dayNumber(search.to) + 1 : whole.to,
          }
        : null,
    [search.from, search.to, whole],
  )
  const onBrush = useCallback(
    (next: Stretch | null) =>
      set(
        next ? { from: dayOf(next.from), to: dayOf(next.to - 1), item: undefined } : { from: undefined, to: undefined },
      ),
    [set],
  )
  const stated = useMemo(() => parseStretch(search.span), [search.span])
  return { search, set, whole, stretch: own ?? stated ?? usual, move, brush, onBrush }
}
