import { Page, ReportAnswer, ReportSummary } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { daysOf, FilterQuery, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const { from, to } = FilterQuery.shape

/** The reports of the record, and one whole with its findings. */
export const reportRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/reports',
        id: 'reports',
        summary: 'The reports, latest first',
        query: ViewQuery.extend({ from, to }).extend(PageQuery.shape),
        answer: Page(ReportSummary),
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.reports(viewOf(query), pageOf(query), daysOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/reports/{id}',
        id: 'report',
        summary: 'A report: its text, and every finding with the words it stands on',
        params: Id,
        query: ViewQuery,
        answer: ReportAnswer,
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        return c.json(await record.report(viewOf(c.req.valid('query')), id), 200)
      },
    )
