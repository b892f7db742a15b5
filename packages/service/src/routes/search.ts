import { z } from '@hono/zod-openapi'
import { search } from '@parley/record'
import { KIND_NAMES, type KindName, SearchAnswer } from '@parley/schema'
import { type Deps, get, router } from '../api.ts'
import { FilterQuery, filterOf, ViewQuery, viewOf, whole } from '../query.ts'

const SearchQuery = ViewQuery.extend(FilterQuery.shape).extend({
  kind: z
    .enum(KIND_NAMES as [KindName, ...KindName[]])
    .optional()
    .openapi({ description: 'findings of this kind alone' }),
  limit: whole(1, 50, 'how many of each kind at most; 5 if not told').optional(),
})

/** One question to the whole record: the first hits of each kind, and what they can be narrowed to. */
export const searchRoutes = ({ record }: Deps) =>
  router().openapi(
    get({
      path: '/api/search',
      id: 'search',
      summary: 'Actors, agreements, reports and findings with some words, with facets',
      query: SearchQuery,
      answer: SearchAnswer,
    }),
    async (c) => {
      const query = c.req.valid('query')
      const { kind = null, limit = null } = query
      return c.json(await search(record, viewOf(query), { ...filterOf(query), kind, limit }), 200)
    },
  )
