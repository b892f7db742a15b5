import { z } from '@hono/zod-openapi'
import { Correction, Page } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const STATES = Correction.shape.state.options

const State = z
  .enum(STATES)
  .optional()
  .openapi({ description: 'only rulings that hold, were undone, or must be asked again' })

/** What people ruled about the record: the correction log. */
export const correctionRoutes = ({ record }: Deps) =>
  router().openapi(
    get({
      path: '/api/corrections',
      id: 'corrections',
      summary: 'The correction log: who ruled what, when and why, latest first',
      query: ViewQuery.extend(PageQuery.shape).extend({ state: State }),
      answer: Page(Correction),
    }),
    async (c) => {
      const query = c.req.valid('query')
      return c.json(await record.corrections(viewOf(query), pageOf(query), query.state ?? null), 200)
    },
  )
