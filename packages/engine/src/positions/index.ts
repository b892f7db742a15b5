import type { RuleSet } from '../rule.ts'

/** The rules for positions, in the order in which they are asked. */
export const positions: RuleSet<'position'> = {
  kind: 'position',
  rules: [],
  settle: (drafts) => [...drafts],
}
