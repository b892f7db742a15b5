import { AgreementAnswer, Development, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { concerns, isNarrow, isTold } from '../days.ts'
import { cut, daysOf, FilterQuery, LongPageQuery, PageQuery, ViewQuery, viewOf } from '../query.ts'

const { q, from, to } = FilterQuery.shape
const Days = {
  from: from.openapi({ description: 'what can bind on this day or later, or is told of in a report from it or later' }),
  to: to.openapi({ description: 'what can bind on this day or before, or is told of in a report from it or before' }),
}
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
        query: ViewQuery.extend(LongPageQuery.shape).extend({ q, ...Days }),
        answer: Page(AgreementAnswer),
      }),
      async (c) => {
        const query = c.req.valid('query')
        const days = daysOf(query)
        if (isNarrow(days)) {
          const { items } = await record.agreementPage(viewOf(query), { limit: MOST }, { q: query.q || null })
          const fits = items.filter((agreement) => concerns(days, agreement))
          return c.json(
            cut(fits, (agreement) => agreement.id, query),
            200,
          )
        }
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
        query: ViewQuery.extend(PageQuery.shape).extend({ from, to }),
        answer: Page(Development),
      }),
      async (c) => {
        const query = c.req.valid('query')
        const days = daysOf(query)
        const latest = await record.developments(viewOf(query), LATEST)
        const all = isNarrow(days) ? latest.filter((d) => isTold(days, d)) : latest
        return c.json(
          cut(all, (d) => `${d.kind} ${d.evidence.finding} ${d.label}`, { ...query, limit: query.limit ?? 20 }),
          200,
        )
      },
    )
