import { z } from '@hono/zod-openapi'
import { Change, Page, ParleyError } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { PageQuery, pageOf, ViewQuery, viewOf, whole } from '../query.ts'

const Since = {
  since: ViewQuery.shape['as-of'].openapi({ description: 'the earlier day: what was known then' }),
  'since-at': whole(0, Number.MAX_SAFE_INTEGER, 'the earlier revision: what was held then').optional(),
  kind: z.enum(Change.shape.kind.options).optional().openapi({ description: 'only changes of this kind' }),
  change: z.enum(Change.shape.change.options).optional().openapi({ description: 'only changes of this sort' }),
}

/** Two states of the record compared: what is new, what moved, what was corrected or withdrawn. */
export const changeRoutes = ({ record }: Deps) =>
  router().openapi(
    get({
      path: '/api/changes',
      id: 'changes',
      summary: 'What differs between an earlier state of the record and this one',
      query: ViewQuery.extend(PageQuery.shape).extend(Since),
      answer: Page(Change),
    }),
    async (c) => {
      const query = c.req.valid('query')
      const to = viewOf(query)
      if (query['since-at'] !== undefined && to.at !== null && query['since-at'] > to.at)
        throw new ParleyError('usage', 'since-at: the earlier revision is the later one', 'change the two about')
      // What is not told of the earlier state is as in the later one: "since a day" compares days at one revision.
      const from = { ...to, asOf: query.since ?? to.asOf, at: query['since-at'] ?? to.at }
      const narrow = { kind: query.kind ?? null, change: query.change ?? null }
      return c.json(await record.changes(from, to, pageOf(query), narrow), 200)
    },
  )
