import { evidenceOf, type Finding, flat, quote } from '@parley/schema'
import type { Told } from '../fold/told.ts'

/** What a flat finding says in words and numbers, without the places that its spans are. */
function* values(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value) yield* typeof one === 'number' ? [] : values(one)
  else if (value !== null && typeof value === 'object')
    for (const one of Object.values(value)) yield* typeof one === 'number' ? [String(one)] : values(one)
}

/** The words by which a finding is found: its values, with everybody as his own report calls him, and the words it stands on. */
export function findingWords({ report }: Pick<Told, 'report'>, finding: Finding): string {
  const { id: _, rule: __, confidence: ___, ...fields } = flat(finding)
  return [...values(fields), quote(report.text, evidenceOf(finding))].join(' | ')
}

/** The words by which a statement is found: whom it is told of, and what was said. */
export function statementWords({ report }: Pick<Told, 'report'>, finding: Finding): string {
  if (finding.kind !== 'attribution') return ''
  return `${quote(report.text, finding.value.source)} | ${quote(report.text, finding.value.content)}`
}
