import { type Anchor, type Decision, type Finding, findingId, KINDS, type KindName, kindNamed } from '@parley/schema'
import { type Around, blank, fieldsOf, shaped } from './shape.ts'

/** What identifies a finding that a person added; a rule of the engine is never called so. */
export const PERSON = 'person'

/**
 * The finding that a person reads from words of a report: the fields told, in the shape of the kind, and nothing where
 * nothing was told. Null where the kind needs more. Pure: the same words and fields give the same identifier.
 */
export function findingFrom(
  anchor: Pick<Anchor, 'report' | 'kind' | 'spans'>,
  change: Decision['change'],
  text: string,
  nameOf: Around['nameOf'],
): Finding | null {
  const kind = kindNamed(anchor.kind)
  if (!kind || !anchor.spans.length || anchor.spans.some(([from, to]) => from >= to || to > text.length)) return null
  const told = change ?? {}
  const around = { text, spans: anchor.spans, nameOf }
  const value: Record<string, unknown> = {}
  for (const field of fieldsOf(kind)) {
    // The words themselves are what the finding stands on: the content of a statement, the evidence of anything else.
    const own = field === 'evidence' || (field === 'content' && kind === 'attribution') ? anchor.spans : undefined
    const asked = field in told ? shaped(kind, field, told[field], undefined, around) : undefined
    value[field] = asked ?? own ?? blank(kind, field)
  }
  const parsed = KINDS[kind].value.safeParse(value)
  if (!parsed.success) return null
  const id = findingId(anchor.report, kind as KindName, parsed.data as never)
  return { id, kind, rule: PERSON, confidence: 1, parents: [], value: parsed.data } as unknown as Finding
}
