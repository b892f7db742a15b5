import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ParleyError } from '@parley/schema'
import { Problem, problem } from './problem.ts'
import type { RecordQueries } from './record.ts'

/** What a route is given: the record to ask, and the version to tell. */
export type Deps = { record: RecordQueries; version: string }

/** A router whose refused parameters are told as problem+json, naming the parameter. */
export const router = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const issue = result.error.issues[0]
      const name = issue?.path.join('.') || 'request'
      return problem(
        c,
        new ParleyError('usage', `${name}: ${issue?.message ?? 'does not fit'}`, 'see /api/openapi.json'),
      )
    },
  })

const failures = (...codes: number[]) =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      {
        description: code === 404 ? 'It is not in the record' : 'A parameter does not fit',
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )

type Shape = z.ZodObject
type Route<P extends string, Q extends Shape, A extends z.ZodType, I extends Shape> = {
  path: P
  id: string
  summary: string
  query: Q
  params?: I
  answer: A
}

/** A GET route of the API: what it takes, what it answers, and how it can fail. */
export const get = <P extends string, Q extends Shape, A extends z.ZodType, I extends Shape = z.ZodObject>(
  route: Route<P, Q, A, I>,
) =>
  createRoute({
    method: 'get',
    path: route.path,
    operationId: route.id,
    summary: route.summary,
    request: { query: route.query, params: (route.params ?? z.object({})) as I },
    responses: {
      200: { description: route.summary, content: { 'application/json': { schema: route.answer } } },
      ...failures(...(route.params ? [400, 404] : [400])),
    },
  })

export const Id = z.object({ id: z.string().min(1).max(300) })
