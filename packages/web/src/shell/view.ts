import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EDITION } from '../api/edition.ts'
import { statusQuery } from '../api/queries.ts'
import { addDays } from '../lib/day.ts'
import type { ViewSearch } from '../lib/search.ts'

/** From where the page looks at the record, as its address says. */
export function useView(): ViewSearch {
  const search: ViewSearch = useSearch({ strict: false })
  if (EDITION) return { 'as-of': EDITION.asOf ?? undefined, at: EDITION.revision }
  return { 'as-of': search['as-of'], at: search.at }
}

/** The same, with the days that lists are narrowed to. */
export function useNarrowView(): ViewSearch {
  const { from, to }: ViewSearch = useSearch({ strict: false })
  return { ...useView(), ...(from && { from }), ...(to && { to }) }
}

export const useStatus = () => useQuery(statusQuery(useView()))

/** The record without a day, for what the day may be chosen from. */
export function useWhole() {
  const { at } = useView()
  return useQuery(statusQuery({ at }))
}

/** The day that the page looks from: the stated one, else that of the latest report. */
export function useAsOf() {
  const view = useView()
  const whole = useWhole()
  const navigate = useNavigate()
  const stated = view['as-of'] ?? null
  const asOf = stated ?? whole.data?.lastDay ?? null
  const setDay = (day: string | null) =>
    !EDITION &&
    navigate({
      to: '.',
      search: (before) => ({ ...before, 'as-of': day ?? undefined }),
      replace: true,
      resetScroll: false,
    })
  const step = (n: number) => asOf && setDay(addDays(asOf, n))
  return { asOf, stated, setDay, step, first: whole.data?.firstDay ?? null, last: whole.data?.lastDay ?? null }
}
