import type { RuleSet } from '../rule.ts'
import { counted } from './rules/counted.ts'

/** The rules for measurements, in the order in which they are asked. */
export const measurements: RuleSet<'measurement'> = {
  kind: 'measurement',
  rules: [counted],
  settle: (drafts) => [...drafts],
}
