import { SilenceAnswer, SourcesAnswer } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { covering, isNarrow } from '../days.ts'
import { cut, daysOf, FilterQuery, LongPageQuery, ViewQuery, viewOf } from '../query.ts'

const { from, to } = FilterQuery.shape

/** Which outlets cover what, and what nobody covers. */
export const sourceRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/sources',
        id: 'sources',
        summary: 'The outlets: their reports by day, how many are their own, and days with how many origins',
        query: ViewQuery.extend({ from, to }).extend(LongPageQuery.shape),
        answer: SourcesAnswer,
      }),
      async (c) => {
        const query = c.req.valid('query')
        const days = daysOf(query)
        const whole = await record.sources(viewOf(query))
        const answer = isNarrow(days) ? { ...whole, ...covering(days, whole) } : whole
        return c.json({ ...answer, ...cut(answer.items, (s) => s.name, query) }, 200)
      },
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
