import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'

type Json = { [key: string]: unknown }
type Io = 'input' | 'output'
type Route = {
  method: string
  path: string
  responses: Record<string, { content?: Record<string, { schema: z.ZodType }> }>
  request?: { body?: { content: Record<string, { schema: z.ZodType }> } }
}

const isJson = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Every reference renamed, and zod's own names for schemas left out: in OpenAPI the key is the name. */
function renamed(value: unknown, name: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((v) => renamed(v, name))
  if (!isJson(value)) return value
  const entries = Object.entries(value).map(([key, v]): [string, unknown] =>
    key === '$ref' && typeof v === 'string'
      ? [key, `#/components/schemas/${name(v.split('/').at(-1)!)}`]
      : [key, renamed(v, name)],
  )
  return Object.fromEntries(entries)
}

/**
 * Schemas by zod's own JSON Schema, which is that of OpenAPI 3.1. (What the routes' library makes of a named schema that may be
 * null is refused by the null itself.)
 */
function components() {
  const schemas: Json = {}
  const add = (schema: z.ZodType, io: Io): unknown => {
    // Wrapped, so that a named schema is referred to and not spelt out.
    const { $defs, properties } = z.toJSONSchema(z.object({ it: schema }), {
      io,
      unrepresentable: 'any',
    }) as unknown as {
      $defs?: Record<string, Json>
      properties: { it: unknown }
    }
    // What may be left out when it is sent stands in every answer: two shapes of one name.
    const differs = new Set<string>()
    const body = ({ id: _, ...rest }: Json) => rest
    for (const [id, def] of Object.entries($defs ?? {})) {
      const held = schemas[id]
      if (held && JSON.stringify(held) !== JSON.stringify(renamed(body(def), (i) => i))) differs.add(id)
    }
    const name = (id: string) => (io === 'input' && differs.has(id) ? `${id}Sent` : id)
    for (const [id, def] of Object.entries($defs ?? {})) schemas[name(id)] ??= renamed(body(def), name)
    return renamed(properties.it, name)
  }
  return { schemas, add }
}

/** The contract of an app's routes: paths and parameters as their library gives them, every body by zod. */
export function openApiOf(app: OpenAPIHono, info: Json): Json {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: info as never,
    servers: [{ url: '/' }],
  }) as unknown as Json
  const { schemas, add } = components()
  const paths = document.paths as Record<string, Record<string, Json>>
  const routes = app.openAPIRegistry.definitions.flatMap((d) =>
    d.type === 'route' ? [d.route as unknown as Route] : [],
  )
  // Answers first: a name that is both sent and answered is that of the answer.
  for (const { method, path, responses } of routes) {
    const told = paths[path]?.[method]?.responses as Record<string, { content?: Record<string, Json> }>
    for (const [status, { content }] of Object.entries(responses)) {
      for (const [type, { schema }] of Object.entries(content ?? {}))
        told[status]!.content![type]!.schema = add(schema, 'output')
    }
  }
  for (const { method, path, request } of routes) {
    const told = paths[path]?.[method]?.requestBody as { content: Record<string, Json> } | undefined
    for (const [type, { schema }] of Object.entries(request?.body?.content ?? {}))
      told!.content[type]!.schema = add(schema, 'input')
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...document, components: { ...(document.components as Json), schemas: sorted } }
}
