import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { timelineQuery } from '../api/queries.ts'
import { useView } from '../shell/view.ts'
import { byLane } from './by-time.ts'
import { itemOf } from './items.ts'

/** What happened when, as the lanes draw it; `left`: how many things lie beyond the most that a browser is given. */
export function useItems(actor: string | undefined) {
  const { data, isPending, error } = useQuery(timelineQuery(useView(), { actor }))
  const made = useMemo(() => {
    const items = (data?.items ?? []).map(itemOf)
    return { items, lanes: byLane(items), left: data ? data.total - items.length : 0 }
  }, [data])
  return { ...made, isPending, error }
}
