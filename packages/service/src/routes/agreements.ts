import { AgreementAnswer, Development, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { cut, FilterQuery, LongPageQuery, PageQuery, ViewQuery, viewOf } from '../query.ts'

const { q } = FilterQuery.shape
/** As many agreements as one page may hold: most records have fewer. */
const MOST = 5000
/** So many developments can be paged through; older ones are in the record and no news. */
const LATEST = 1000

/** What was agreed, what binds whom, and what is new beside it. */
export const agreementRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/agreements',
        id: 'agreements',
        summary: "The agreements, with each party's window and clock",
        query: ViewQuery.extend(LongPageQuery.shape).extend({ q }),
        answer: Page(AgreementAnswer),
      }),
      async (c) => {
        const query = c.req.valid('query')
        const page = { limit: query.limit ?? MOST, cursor: query.cursor || null }
        return c.json(await record.agreementPage(viewOf(query), page, { q: query.q || null }), 200)
      },
    )
    .openapi(
      get({
        path: '/api/agreements/{id}',
        id: 'agreement',
        summary: 'An agreement, by the address of any of its findings',
        params: Id,
        query: ViewQuery,
        answer: AgreementAnswer,
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        return c.json(await record.agreement(viewOf(c.req.valid('query')), id), 200)
      },
    )
    .openapi(
      get({
        path: '/api/developments',
        id: 'developments',
        summary: 'The latest developments, each a sentence with its words',
        query: ViewQuery.extend(PageQuery.shape),
        answer: Page(Development),
      }),
      async (c) => {
        const query = c.req.valid('query')
        const all = await record.developments(viewOf(query), LATEST)
        return c.json(
          cut(all, (d) => `${d.kind} ${d.evidence.finding} ${d.label}`, { ...query, limit: query.limit ?? 20 }),
          200,
        )
      },
    )
