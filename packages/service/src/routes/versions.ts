import { VersionsAnswer } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { ViewQuery, viewOf } from '../query.ts'

/** How a report was changed since it was first read. */
export const versionRoutes = ({ record }: Deps) =>
  router().openapi(
    get({
      path: '/api/reports/{id}/versions',
      id: 'versions',
      summary: 'The versions of a report, and what was changed from each to the next',
      params: Id,
      query: ViewQuery,
      answer: VersionsAnswer,
    }),
    async (c) => c.json(await record.versions(viewOf(c.req.valid('query')), c.req.valid('param').id), 200),
  )
