import { z } from '@hono/zod-openapi'
import { EventAnswer, Likeness, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const finding = (which: string) =>
  z
    .string()
    .min(1)
    .max(300)
    .openapi({ param: { name: which, in: 'query' }, description: 'a finding' })

/** Events across reports, and why findings are taken for one thing. */
export const eventRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/events',
        id: 'events',
        summary: 'Events, each once however many reports tell it, latest first',
        query: ViewQuery.extend(FilterQuery.shape).extend(PageQuery.shape),
        answer: Page(EventAnswer),
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.events(viewOf(query), filterOf(query), pageOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/events/{id}',
        id: 'event',
        summary: 'An event, by the address of any of its findings',
        params: Id,
        query: ViewQuery,
        answer: EventAnswer,
      }),
      async (c) => c.json(await record.event(viewOf(c.req.valid('query')), c.req.valid('param').id), 200),
    )
    .openapi(
      get({
        path: '/api/likeness',
        id: 'likeness',
        summary: 'Why two findings are taken for one event, agreement or person, or not',
        query: ViewQuery.extend({ a: finding('a'), b: finding('b') }),
        answer: Likeness,
        fails: [404],
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.likeness(viewOf(query), query.a, query.b), 200)
      },
    )
