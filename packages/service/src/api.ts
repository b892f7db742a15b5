import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ParleyError } from '@parley/schema'
import type { Analyses } from './analyse.ts'
import { Problem, problem } from './problem.ts'
import type { RecordQueries } from './record.ts'

/** What a route is given: the record to ask, the version to tell, and the language engine where there is one. */
export type Deps = { record: RecordQueries; version: string; analyses: Analyses | null }

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

const FAILED: Readonly<Record<number, string>> = {
  400: 'A parameter does not fit',
  404: 'It is not in the record',
  422: 'The report is in a language that the engine does not read',
  501: 'This server was started without the language engine',
}

const failures = (...codes: number[]) =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      {
        description: FAILED[code] ?? 'It failed',
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
  /** further ways to fail */
  fails?: readonly number[]
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
      ...failures(...(route.params ? [400, 404] : [400]), ...(route.fails ?? [])),
    },
  })

export const Id = z.object({ id: z.string().min(1).max(300) })
