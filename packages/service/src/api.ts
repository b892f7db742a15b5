import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ParleyError, type Right } from '@parley/schema'
import type { MiddlewareHandler } from 'hono'
import type { Access } from './access/authenticate.ts'
import { demand } from './access/principal.ts'
import type { Analyses } from './analyse.ts'
import type { Curation } from './curate.ts'
import type { Desk } from './desk.ts'
import { Problem, problem } from './problem.ts'
import type { RecordQueries } from './record.ts'

/**
 * What a route is given: the record as whoever asks may see it, the version to tell, the language engine where there is
 * one, the desk at which decisions are made (null: this record is only read), and who may do what.
 */
export type Deps = {
  record: RecordQueries
  version: string
  analyses: Analyses | null
  desk: Desk | null
  /** where reports and dossiers come in; null: this record is only read */
  curation: Curation | null
  access: Access
}

/** A router whose refused parameters are told as problem+json, naming the parameter. */
export const router = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const issue = result.error.issues[0]
      const name = issue?.path.map(String).join('.') || 'request'
      return problem(
        c,
        new ParleyError('usage', `${name}: ${issue?.message ?? 'does not fit'}`, 'see /api/openapi.json'),
      )
    },
  })

const FAILED: Readonly<Record<number, string>> = {
  400: 'A parameter does not fit',
  401: 'Nobody is signed in, or no longer',
  403: 'Whoever asks may not do this, or asks under a name that is not this server’s',
  404: 'It is not in the record',
  405: 'This server only shows its record',
  409: 'Something else is there now',
  413: 'The request is too large, or the record is for this question',
  415: 'The request is not JSON',
  422: 'The report is in a language that the engine does not read',
  429: 'Too many requests',
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

export const Id = z.object({ id: z.string().min(1).max(300) })

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
  /** what whoever asks must be allowed; null for what everybody may ask. Reading, where not said */
  right?: Right | null
}

/** Lets through whoever has a right. It stands before a route's parameters are looked at: who may not ask is told nothing else. */
const needs =
  (right: Right | null): MiddlewareHandler =>
  async (_, next) => {
    if (right) demand(right)
    await next()
  }

/** Ways in which any request can fail, and any change besides. */
const ANY = [401, 403, 429]
const CHANGE = [400, 405, 409, 413, 415]

const SIGNED: Record<string, string[]>[] = [{ session: [] }, { token: [] }, {}]

/** A GET route of the API: what it takes, what it answers, and how it can fail. */
export const get = <P extends string, Q extends Shape, A extends z.ZodType, I extends Shape = z.ZodObject>(
  route: Route<P, Q, A, I>,
) =>
  createRoute({
    method: 'get',
    path: route.path,
    operationId: route.id,
    summary: route.summary,
    security: SIGNED,
    middleware: needs(route.right === undefined ? 'read' : route.right),
    request: { query: route.query, params: (route.params ?? z.object({})) as I },
    responses: {
      200: { description: route.summary, content: { 'application/json': { schema: route.answer } } },
      304: { description: 'Nothing has changed since the answer with this ETag' },
      ...failures(400, 404, 413, ...ANY, ...(route.fails ?? [])),
    },
  })

type Change<P extends string, B extends z.ZodType, A extends z.ZodType, H extends Shape> = {
  path: P
  /** POST where not said */
  method?: 'post' | 'put'
  id: string
  summary: string
  body: B
  answer: A
  right: Right | null
  headers?: H
  fails?: readonly number[]
}

/** A route that changes something: what it is sent as JSON, what it answers, and which right it takes. */
export const post = <P extends string, B extends z.ZodType, A extends z.ZodType, H extends Shape = z.ZodObject>(
  route: Change<P, B, A, H>,
) =>
  createRoute({
    method: route.method ?? 'post',
    path: route.path,
    operationId: route.id,
    summary: route.summary,
    security: SIGNED,
    middleware: needs(route.right),
    request: {
      headers: (route.headers ?? z.object({})) as H,
      body: { required: true, content: { 'application/json': { schema: route.body } } },
    },
    responses: {
      200: { description: route.summary, content: { 'application/json': { schema: route.answer } } },
      ...failures(...ANY, ...CHANGE, ...(route.fails ?? [])),
    },
  })

/** A DELETE route of one thing. */
export const del = <P extends string, A extends z.ZodType, I extends Shape = z.ZodObject>(route: {
  path: P
  id: string
  summary: string
  params?: I
  answer: A
  right: Right | null
}) =>
  createRoute({
    method: 'delete',
    path: route.path,
    operationId: route.id,
    summary: route.summary,
    security: SIGNED,
    middleware: needs(route.right),
    request: { params: (route.params ?? z.object({})) as I },
    responses: {
      200: { description: route.summary, content: { 'application/json': { schema: route.answer } } },
      ...failures(...ANY, 400, 404, 405),
    },
  })
