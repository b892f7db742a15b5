import { Page, TimelineDays, TimelineItem } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { FilterQuery, filterOf, LongPageQuery, ViewQuery, viewOf } from '../query.ts'

const { actor, report, outlet, from, to, q } = FilterQuery.shape

/** What happened when, for whoever draws it. */
export const timelineRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/timeline',
        id: 'timeline',
        summary:
          'What happened when, earliest first: events, allegations, promises and statements, each once, with its origins',
        query: ViewQuery.extend({ actor, report, outlet, q })
          .extend(LongPageQuery.shape)
          .extend({
            from: from.openapi({ description: 'what can be of this day or later' }),
            to: to.openapi({ description: 'what can be of this day or before' }),
          }),
        answer: Page(TimelineItem),
      }),
      async (c) => {
        const query = c.req.valid('query')
        const page = { limit: query.limit ?? 5000, cursor: query.cursor || null }
        return c.json(await record.timeline(viewOf(query), filterOf(query), page), 200)
      },
    )
    .openapi(
      get({
        path: '/api/timeline/days',
        id: 'timelineDays',
        summary: 'How much of the timeline begins on which day: what a view of years is drawn from',
        query: ViewQuery.extend({ actor }),
        answer: TimelineDays,
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.timelineDays(viewOf(query), { actor: query.actor || null }), 200)
      },
    )
