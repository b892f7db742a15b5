import { Page, Statement } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

/** Who said what: filters and full-text search. */
export const statementRoutes = ({ record }: Deps) =>
  router().openapi(
    get({
      path: '/api/statements',
      id: 'statements',
      summary: 'Statements, latest first',
      query: ViewQuery.extend(FilterQuery.shape).extend(PageQuery.shape),
      answer: Page(Statement),
    }),
    async (c) => {
      const query = c.req.valid('query')
      return c.json(await record.statements(viewOf(query), filterOf(query), pageOf(query)), 200)
    },
  )
