import { type CodingUnit, type Decision, KIND_NAMES, KINDS, type KindName, sha256 } from '@parley/schema'
import { z } from 'zod'
import { evidence } from '../fold/evidence.ts'
import { byText } from '../fold/order.ts'
import type { Item, Scene } from '../fold/told.ts'
import { codedFields } from './reasons.ts'

type Json = {
  description?: string
  enum?: string[]
  type?: string | string[]
  items?: Json
  anyOf?: Json[]
  properties?: unknown
}

/** The codes of a field and whether it takes several, from its schema. */
function shapeOf(field: Json): { codes: string[]; list: boolean } {
  const list = field.type === 'array'
  const inner = list && field.items ? field.items : field
  const parts = inner.anyOf ?? [inner]
  const codes = parts.flatMap((p) => p.enum ?? (p.type === 'boolean' ? ['true', 'false'] : []))
  return { codes, list }
}

const shapes = new Map<KindName, CodingUnit['fields']>()

/** The fields that a coder fills for a kind, with what they mean and the codes to choose from. */
export function fieldsToCode(kind: KindName): CodingUnit['fields'] {
  const known = shapes.get(kind)
  if (known) return known
  const schema = z.toJSONSchema(KINDS[kind].value as z.ZodType, {
    io: 'output',
    unrepresentable: 'any',
    reused: 'inline',
  })
  const properties = schema.properties as Record<string, Json>
  const fields = codedFields(kind).map((field) => {
    const own = properties[field] ?? {}
    return { field, means: own.description ?? '', ...shapeOf(own) }
  })
  shapes.set(kind, fields)
  return fields
}

/** What the sample is drawn with; changing it draws another one. */
const SEED = 'parley sample 1'

/** Where a finding stands in the order of drawing: whoever holds the same finding draws it in the same place. */
export const rankOf = (id: string): string => sha256(`${SEED} ${id}`)

/** Whether findings of a kind have anything to code. */
export const isCoded = (kind: KindName): boolean => codedFields(kind).length > 0

/**
 * The findings that every coder is given: the same for all, drawn by a hash of their identifiers, so that nobody picks
 * them and a larger sample holds the smaller one.
 */
export function sample(scene: Scene, kind: KindName | null, size: number): Item[] {
  const kinds = kind ? [kind] : KIND_NAMES
  const ranked: { rank: string; item: Item }[] = []
  for (const told of scene.told) {
    for (const finding of told.reading.findings) {
      if (!kinds.includes(finding.kind) || !isCoded(finding.kind)) continue
      ranked.push({ rank: rankOf(finding.id), item: { told, finding } })
    }
  }
  ranked.sort((a, b) => byText(a.rank, b.rank))
  return ranked.slice(0, size).map((r) => r.item)
}

/** A unit as a coder sees it: its words, and no value that anybody saw in them. */
export const unitOf = ({ told, finding }: Item): CodingUnit => ({
  ...{ finding: finding.id, kind: finding.kind, fields: fieldsToCode(finding.kind) },
  evidence: evidence(told, finding),
})

/** The findings that somebody has coded, by their identifiers. */
export const codedBy = (decisions: readonly Decision[], coder: string): Set<string> =>
  new Set(decisions.flatMap((d) => (d.verdict === 'code' && d.author === coder ? d.on.map((a) => a.finding) : [])))
