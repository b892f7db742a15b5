import { z } from '@hono/zod-openapi'
import { ContradictionAnswer, ContradictionType, Page } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const Narrow = z.object({
  type: z.enum(ContradictionType.options).optional().openapi({ description: 'only contradictions of this type' }),
  verdict: z
    .enum(ContradictionAnswer.shape.verdict.options)
    .optional()
    .openapi({ description: 'only true conflicts, only seeming ones, or those that cannot be told' }),
})
const { actor, report, outlet, from, to, q } = FilterQuery.shape

/** What cannot all hold, or only seems so. */
export const contradictionRoutes = ({ record }: Deps) =>
  router().openapi(
    get({
      path: '/api/contradictions',
      id: 'contradictions',
      summary: 'Contradictions, typed, each version with who holds it; conflicts first',
      query: ViewQuery.extend({ actor, report, outlet, from, to, q }).extend(Narrow.shape).extend(PageQuery.shape),
      answer: Page(ContradictionAnswer),
    }),
    async (c) => {
      const query = c.req.valid('query')
      const filter = { ...filterOf(query), type: query.type ?? null, verdict: query.verdict ?? null }
      return c.json(await record.contradictions(viewOf(query), filter, pageOf(query)), 200)
    },
  )
