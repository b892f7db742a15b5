import { ActorAnswer, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { cut, LongPageQuery, ViewQuery, viewOf } from '../query.ts'

/** Who the reports speak of, with every spelling they use. */
export const actorRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/actors',
        id: 'actors',
        summary: 'The actors',
        query: ViewQuery.extend(LongPageQuery.shape),
        answer: Page(ActorAnswer),
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(
          cut(await record.actors(viewOf(query)), (a) => a.id, query),
          200,
        )
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
