import type { RuleSet } from '../rule.ts'

/** The rules for measurements, in the order in which they are asked. */
export const measurements: RuleSet<'measurement'> = {
  kind: 'measurement',
  rules: [],
  settle: (drafts) => [...drafts],
}
