import type { RuleSet } from '../rule.ts'

/** The rules for commitments, in the order in which they are asked. */
export const commitments: RuleSet<'commitment'> = {
  kind: 'commitment',
  rules: [],
  settle: (drafts) => [...drafts],
}
