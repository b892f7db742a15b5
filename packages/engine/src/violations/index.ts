import type { RuleSet } from '../rule.ts'

/** The rules for violations, in the order in which they are asked. */
export const violations: RuleSet<'violation'> = {
  kind: 'violation',
  rules: [],
  settle: (drafts) => [...drafts],
}
