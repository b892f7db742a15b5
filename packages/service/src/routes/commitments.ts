import { CommitmentAnswer, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const { actor, report, outlet, from, to, q } = FilterQuery.shape

/** Promises followed from announced to delivered. */
export const commitmentRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/commitments',
        id: 'commitments',
        summary: 'Commitments over all reports: stages, sums, deadlines, and what is overdue on the day of the view',
        query: ViewQuery.extend({ actor, report, outlet, from, to, q }).extend(PageQuery.shape),
        answer: Page(CommitmentAnswer),
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.commitments(viewOf(query), filterOf(query), pageOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/commitments/{id}',
        id: 'commitment',
        summary: 'A commitment, by the address of any of its findings',
        params: Id,
        query: ViewQuery,
        answer: CommitmentAnswer,
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        return c.json(await record.commitment(viewOf(c.req.valid('query')), id), 200)
      },
    )
