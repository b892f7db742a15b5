import { z } from '@hono/zod-openapi'
import { AlignmentAnswer, Corroboration, OriginsAnswer } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const { report, outlet, from, to } = FilterQuery.shape
const Two = z.object({ report: z.string().min(1).max(300), other: z.string().min(1).max(300) })

const Of = z.string().min(1).max(8000).openapi({ description: 'ids of findings of one thing, parted by commas' })

/** Which reports go back to one origin, and two of them side by side. */
export const originRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/origins',
        id: 'origins',
        summary: 'Groups of reports that go back to one origin, the largest first, with what links them',
        query: ViewQuery.extend({ report, outlet, from, to }).extend(PageQuery.shape),
        answer: OriginsAnswer,
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.origins(viewOf(query), filterOf(query), pageOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/origins/{report}/{other}',
        id: 'alignment',
        summary: 'Two reports side by side: which sentences answer each other, and how the two hang together',
        params: Two,
        query: ViewQuery,
        answer: AlignmentAnswer,
      }),
      async (c) => {
        const { report: a, other } = c.req.valid('param')
        return c.json(await record.alignment(viewOf(c.req.valid('query')), a, other), 200)
      },
    )
    .openapi(
      get({
        path: '/api/corroboration',
        id: 'corroboration',
        summary: 'How widely a thing is told, by its findings: reports, outlets, origins, and what can corroborate',
        query: ViewQuery.extend({ of: Of }),
        answer: Corroboration,
        fails: [404],
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.corroboration(viewOf(query), query.of.split(',').filter(Boolean)), 200)
      },
    )
