import type { Day, SilenceAnswer, TimelineDays, TimelineItem, View } from '@parley/schema'
import type { AnalysisQueries } from '../analyses.ts'
import type { Filter, PageAsk, Paged } from '../api.ts'
import type { IdentityQueries } from '../identity.ts'
import type { EventShelf } from '../shelf/events/read.ts'
import type { At } from '../shelf/view.ts'
import { WINDOW, type Window, type WindowShelf } from '../shelf/window.ts'
import { analysisQueries } from './analyses.ts'

export type Windowed = Pick<IdentityQueries, 'events'> &
  Pick<AnalysisQueries, 'scope' | 'silence' | 'timeline' | 'timelineDays'>

/** The timeline by days and actor; null where the shelf cannot tell whom an actor's name stands for. */
export type TimelineOfDays = {
  page: (v: At, filter: Filter, ask: PageAsk) => Promise<Paged<TimelineItem> | null>
  days: (v: At, filter: Pick<Filter, 'actor'>) => Promise<TimelineDays | null>
}

/**
 * Analyses of a very large record: nobody waits for what all of its reports say together, so that the latest of the reports asked for are
 * looked at, or those about one finding; each list says how far it looked. `huge` gives the view where a record is so large.
 */
export function windowedQueries(
  huge: (view: View) => Promise<At | null>,
  windows: WindowShelf,
  happened: EventShelf,
  timeline: TimelineOfDays,
  silence: (v: At, day: Day | null) => Promise<SilenceAnswer>,
  fold: Windowed,
): Windowed {
  const over = (w: Window) => analysisQueries(async () => w, w.memory)
  return {
    async scope(view, filter = {}, page) {
      const v = await huge(view)
      if (!v) return fold.scope(view, filter, page)
      const w = await windows.of(v, filter)
      return { ...(await over(w).scope(view, filter, page)), looked: w.looked }
    },
    async events(view, filter = {}, page) {
      const v = filter.q?.trim() ? await huge(view) : null
      return v ? happened.sought(v, filter, page ?? {}, WINDOW) : fold.events(view, filter, page)
    },
    async timeline(view, filter = {}, page) {
      const v = await huge(view)
      if (!v) return fold.timeline(view, filter, page)
      const { report, outlet, q, ...days } = filter
      if (!report && !outlet && !q?.trim()) {
        const found = await timeline.page(v, days, page ?? {})
        if (found) return found
      }
      const w = await windows.of(v, filter)
      return { ...(await over(w).timeline(view, filter, page)), looked: w.looked }
    },
    async timelineDays(view, filter = {}) {
      const v = await huge(view)
      if (!v) return fold.timelineDays(view, filter)
      return (await timeline.days(v, filter)) ?? over(await windows.of(v, filter)).timelineDays(view, filter)
    },
    async silence(view, day) {
      const v = await huge(view)
      return v ? silence(v, day ?? v.asOf) : fold.silence(view, day)
    },
  }
}
