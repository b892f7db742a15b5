import { z } from 'zod'
import { ISSUES, KIND_NAMES, KINDS } from '../packages/schema/src/index.ts'

type Json = Record<string, unknown>

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** A JSON Schema type in a few words: "one of a, b", "list of Span", "text or null". */
function typeOf(schema: Json): string {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1)!
  if (Array.isArray(schema.enum)) return `one of: ${schema.enum.join(', ')}`
  if (Array.isArray(schema.anyOf)) return [...new Set(schema.anyOf.map((s) => typeOf(s as Json)))].join(' or ')
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items as Json) : 'values'}`
  if (schema.type === 'string') return 'text'
  if (schema.type === 'object') return 'object'
  if (Array.isArray(schema.type)) return schema.type.map((t) => typeOf({ ...schema, type: t })).join(' or ')
  return String(schema.type ?? 'value')
}

/** The codebook as Markdown: every kind, field and code, generated from the schemas. */
export function codebook(): string {
  const lines = [
    '# Codebook',
    '',
    'Generated from `packages/schema` by `npm run docs`; do not edit by hand. Every finding also has `id`, `rule` (what made it)',
    'and `confidence` (0 to 1). A Span is `[start, end)` in UTF-16 units of the report text; a Mention is somebody as the report',
    'names it, with the canonical name; a When is a time expression with its value once it is known.',
    '',
  ]
  for (const kind of KIND_NAMES) {
    const definition = KINDS[kind]
    const schema = z.toJSONSchema(definition.value as z.ZodType, { io: 'output', unrepresentable: 'any' }) as Json
    lines.push(
      `## ${definition.title}`,
      '',
      `Kind \`${kind}\`, in lists \`${definition.plural}\`. ${definition.description}`,
      '',
    )
    lines.push('| field | holds | meaning |', '|---|---|---|')
    for (const [name, field] of Object.entries(schema.properties as Record<string, Json>)) {
      lines.push(`| \`${name}\` | ${cell(typeOf(field))} | ${cell(String(field.description ?? ''))} |`)
    }
    lines.push('')
  }
  lines.push('## Issues', '', 'The common list; a dossier may add its own. Codes are PA-X issue categories.', '')
  lines.push('| issue | label | PA-X |', '|---|---|---|')
  for (const [id, { label, pax }] of Object.entries(ISSUES)) lines.push(`| \`${id}\` | ${label} | ${pax} |`)
  return `${lines.join('\n')}\n`
}
