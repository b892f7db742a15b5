import { Codebook, codebook } from '@parley/schema'
import { z } from 'zod'
import { type Deps, get, router } from '../api.ts'

/** What the fields and codes mean: the same for every record. */
export const codebookRoutes = (_: Deps) =>
  router().openapi(
    get({
      path: '/api/codebook',
      id: 'codebook',
      summary: 'Every kind, field and code with its definition, its source and an example',
      query: z.object({}),
      answer: Codebook,
    }),
    (c) => c.json(codebook(), 200),
  )
