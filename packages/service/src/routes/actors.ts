import { ActorAnswer, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { FilterQuery, LongPageQuery, ViewQuery, viewOf } from '../query.ts'

const { q } = FilterQuery.shape
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
        query: ViewQuery.extend(LongPageQuery.shape).extend({ q }),
        answer: Page(ActorAnswer),
      }),
      async (c) => {
        const query = c.req.valid('query')
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
