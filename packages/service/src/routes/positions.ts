import { LedgerEntry, Page, PositionMatrix } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const { issue, report, outlet, from, to } = FilterQuery.shape

/** Who stands where on which issue, and how each came there. */
export const positionRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/positions',
        id: 'positions',
        summary: 'Where each party stands on each issue, its last move, and how far parties are apart',
        query: ViewQuery.extend({ issue, report, outlet, from, to }),
        answer: PositionMatrix,
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.positions(viewOf(query), filterOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/positions/history',
        id: 'positionHistory',
        summary: 'The ledger of positions in their own words, latest first, each with what it is to earlier ones',
        query: ViewQuery.extend(FilterQuery.shape).extend(PageQuery.shape),
        answer: Page(LedgerEntry),
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.ledger(viewOf(query), filterOf(query), pageOf(query)), 200)
      },
    )
