import { ActorAnswer, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { isNarrow, namedIn } from '../days.ts'
import { cut, daysOf, FilterQuery, LongPageQuery, ViewQuery, viewOf } from '../query.ts'

const { q, from, to } = FilterQuery.shape
const Days = {
  from: from.openapi({ description: 'who does, says or promises something on this day or later' }),
  to: to.openapi({ description: 'who does, says or promises something on this day or before' }),
}
/** As many as one page may hold: most records have fewer. */
const MOST = 5000

/** Who the reports speak of, with every spelling they use. */
export const actorRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/actors',
        id: 'actors',
        summary: 'The actors',
        query: ViewQuery.extend(LongPageQuery.shape).extend({ q, ...Days }),
        answer: Page(ActorAnswer),
      }),
      async (c) => {
        const query = c.req.valid('query')
        const days = daysOf(query)
        if (isNarrow(days)) {
          const names = await namedIn(record, viewOf(query), days)
          const { items } = await record.actorPage(viewOf(query), { limit: MOST }, query.q || null)
          return c.json(
            cut(
              items.filter((actor) => names.has(actor.name)),
              (actor) => actor.id,
              query,
            ),
            200,
          )
        }
        const page = { limit: query.limit ?? MOST, cursor: query.cursor || null }
        return c.json(await record.actorPage(viewOf(query), page, query.q || null), 200)
      },
    )
    .openapi(
      get({
        path: '/api/actors/{id}',
        id: 'actor',
        summary: 'An actor, by its name or by any finding that names it',
        params: Id,
        query: ViewQuery,
        answer: ActorAnswer,
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        return c.json(await record.actor(viewOf(c.req.valid('query')), id), 200)
      },
    )
