import { z } from '@hono/zod-openapi'
import { FigureSeries, FigureTotal, Page } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const { actor, report, outlet, from, to, q } = FilterQuery.shape
const Of = z
  .string()
  .max(4000)
  .optional()
  .openapi({ description: 'the figures to add: ids of their findings, parted by commas' })

/** Figures by subject, counter and counting rule. */
export const figureRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/figures',
        id: 'figures',
        summary: 'Figures in series of one subject, counter and counting rule, and which may be compared',
        query: ViewQuery.extend({ actor, report, outlet, from, to, q }).extend(PageQuery.shape),
        answer: Page(FigureSeries),
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.figures(viewOf(query), filterOf(query), pageOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/figures/total',
        id: 'figureTotal',
        summary: 'The sum of some figures, or the reasons why they may not be added',
        query: ViewQuery.extend({ of: Of }),
        answer: FigureTotal,
      }),
      async (c) => {
        const query = c.req.valid('query')
        const ids = (query.of ?? '').split(',').filter(Boolean)
        return c.json(await record.figureTotal(viewOf(query), ids), 200)
      },
    )
