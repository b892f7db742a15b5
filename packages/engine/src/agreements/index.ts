import type { RuleSet } from '../rule.ts'

/** The rules for agreements, in the order in which they are asked. */
export const agreements: RuleSet<'agreement'> = {
  kind: 'agreement',
  rules: [],
  settle: (drafts) => [...drafts],
}
