import { z } from 'zod'
import { KIND_NAMES, KINDS, type KindName } from '../kinds/index.ts'
import { AGREEMENT } from './agreement.ts'
import { ATTRIBUTION } from './attribution.ts'
import { COMMITMENT } from './commitment.ts'
import type { KindEntry } from './entry.ts'
import { EVENT } from './event.ts'
import { MEASUREMENT, POSITION } from './others.ts'
import { VIOLATION } from './violation.ts'

/** Raised whenever a definition changes its meaning, so that codings can say by which book they were made. */
export const CODEBOOK_VERSION = '1.0.0'

/** What the schemas do not say: sources and examples of every kind, field and code. */
export const ENTRIES: Readonly<Record<KindName, KindEntry>> = {
  ...{ attribution: ATTRIBUTION, event: EVENT, agreement: AGREEMENT, violation: VIOLATION },
  ...{ commitment: COMMITMENT, position: POSITION, measurement: MEASUREMENT },
}

export const CodebookCode = z
  .object({ code: z.string(), means: z.string(), source: z.string(), example: z.string() })
  .meta({ id: 'CodebookCode' })
export const CodebookField = z
  .object({
    field: z.string(),
    holds: z.string().describe('what kind of value, in words'),
    means: z.string(),
    source: z.string(),
    example: z.string(),
    codes: z.array(CodebookCode).describe('empty where words, numbers, dates or names are written'),
  })
  .meta({ id: 'CodebookField' })
export const CodebookKind = z
  .object({
    kind: z.string(),
    plural: z.string(),
    title: z.string(),
    means: z.string(),
    source: z.string(),
    example: z.string(),
    fields: z.array(CodebookField),
  })
  .meta({ id: 'CodebookKind' })
export type CodebookKind = z.infer<typeof CodebookKind>
export const Codebook = z.object({ version: z.string(), kinds: z.array(CodebookKind) }).meta({ id: 'Codebook' })
export type Codebook = z.infer<typeof Codebook>

type Json = { [key: string]: unknown }

/** A JSON Schema type in a few words: "one of a, b", "list of Span", "text or null". */
export function holds(schema: Json): string {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1)!
  if (Array.isArray(schema.enum)) return `one of: ${schema.enum.join(', ')}`
  if (Array.isArray(schema.anyOf)) return [...new Set(schema.anyOf.map((s) => holds(s as Json)))].join(' or ')
  if (schema.type === 'array') return `list of ${schema.items ? holds(schema.items as Json) : 'values'}`
  if (schema.type === 'string') return 'text'
  if (schema.type === 'object') return 'object'
  if (Array.isArray(schema.type)) return schema.type.map((t) => holds({ ...schema, type: t })).join(' or ')
  return String(schema.type ?? 'value')
}

/** Every code that a field can hold, also within lists and objects, by its schema. */
export function codesIn(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return []
  const {
    enum: own,
    properties = {},
    items,
    anyOf = [],
    oneOf = [],
  } = schema as Json & {
    enum?: string[]
    properties?: Json
    anyOf?: unknown[]
    oneOf?: unknown[]
  }
  return [...(own ?? []), ...[...Object.values(properties), items, ...anyOf, ...oneOf].flatMap(codesIn)]
}

/** The fields of a kind as JSON Schema. */
export function schemaOf(kind: KindName): Record<string, Json> {
  const schema = z.toJSONSchema(KINDS[kind].value as z.ZodType, { io: 'output', unrepresentable: 'any' }) as Json
  return schema.properties as Record<string, Json>
}

/** The codebook: every kind, field and code with definition, source and an example of ours. */
export function codebook(): Codebook {
  const kinds = KIND_NAMES.map((kind) => {
    const { title, plural, description } = KINDS[kind]
    const entry = ENTRIES[kind]
    const fields = Object.entries(schemaOf(kind)).map(([field, schema]) => {
      const own = entry.fields[field]
      const source = own?.codes?.source ?? own?.source ?? 'Parley'
      return {
        ...{ field, holds: holds(schema), means: own?.means ?? String(schema.description ?? '') },
        ...{ source, example: own?.example ?? '' },
        codes: Object.entries(own?.codes?.codes ?? {}).map(([code, [means, example]]) => ({
          ...{ code, means, example, source: own?.codes?.source ?? '' },
        })),
      }
    })
    return { kind, plural, title, means: description, source: entry.source, example: entry.example, fields }
  })
  return { version: CODEBOOK_VERSION, kinds }
}
