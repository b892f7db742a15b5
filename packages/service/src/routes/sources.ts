import { SilenceAnswer, SourcesAnswer } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { ViewQuery, viewOf } from '../query.ts'

/** Which outlets cover what, and what nobody covers. */
export const sourceRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/sources',
        id: 'sources',
        summary: 'The outlets: their reports by day, how many are their own, and days with how many origins',
        query: ViewQuery,
        answer: SourcesAnswer,
      }),
      async (c) => c.json(await record.sources(viewOf(c.req.valid('query'))), 200),
    )
    .openapi(
      get({
        path: '/api/silence',
        id: 'silence',
        summary:
          'What the record lacks: answers nobody gave, days without a report, facts of one side, parties unheard',
        query: ViewQuery,
        answer: SilenceAnswer,
      }),
      async (c) => c.json(await record.silence(viewOf(c.req.valid('query'))), 200),
    )
