import { z } from '@hono/zod-openapi'
import { FindingAnswer, KIND_NAMES, KINDS, kindNamed, Page, ParleyError } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const KindParam = z.object({
  kind: z
    .string()
    .openapi({ enum: KIND_NAMES.map((name) => KINDS[name].plural), description: 'a kind, in the plural' }),
})

/** Findings of any kind, as the engine read them. */
export const findingRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/findings/{kind}',
        id: 'findings',
        summary: 'The findings of one kind',
        params: KindParam,
        query: ViewQuery.extend(FilterQuery.shape).extend(PageQuery.shape),
        answer: Page(FindingAnswer),
      }),
      async (c) => {
        const { kind } = c.req.valid('param')
        const query = c.req.valid('query')
        const name = kindNamed(kind)
        if (!name) throw new ParleyError('not-found', `There is no kind of finding ${kind}`, 'see /api/kinds')
        return c.json(await record.findings(viewOf(query), name, filterOf(query), pageOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/finding/{id}',
        id: 'finding',
        summary: 'One finding',
        params: Id,
        query: ViewQuery,
        answer: FindingAnswer,
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        return c.json(await record.finding(viewOf(c.req.valid('query')), id), 200)
      },
    )
