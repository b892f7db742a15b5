import { type FindingAnswer, flat } from '@parley/schema'
import { evidence } from './evidence.ts'
import type { Item } from './told.ts'

/** A finding with its report, its flat fields, and what people ruled about it. */
export const findingAnswer = ({ told, finding }: Pick<Item, 'told' | 'finding'>): FindingAnswer => {
  const { id: _, rule, confidence, ...fields } = flat(finding)
  const { id, kind } = finding
  const review = told.reviews?.get(id) ?? null
  return {
    id,
    kind,
    rule: String(rule),
    confidence: Number(confidence),
    fields,
    evidence: evidence(told, finding),
    review,
  }
}
