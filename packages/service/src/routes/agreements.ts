import { AgreementAnswer, Development, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { PageQuery, ViewQuery, viewOf } from '../query.ts'

/** What was agreed, what binds whom, and what is new beside it. */
export const agreementRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/agreements',
        id: 'agreements',
        summary: "The agreements, with each party's window and clock",
        query: ViewQuery,
        answer: Page(AgreementAnswer),
      }),
      async (c) => {
        const items = await record.agreements(viewOf(c.req.valid('query')))
        return c.json({ items, total: items.length, next: null }, 200)
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
        query: ViewQuery.extend({ limit: PageQuery.shape.limit }),
        answer: Page(Development),
      }),
      async (c) => {
        const query = c.req.valid('query')
        const items = await record.developments(viewOf(query), query.limit ?? 20)
        return c.json({ items, total: items.length, next: null }, 200)
      },
    )
