import type { RuleSet } from '../rule.ts'

/** The rules for attributions, in the order in which they are asked. */
export const attributions: RuleSet<'attribution'> = {
  kind: 'attribution',
  rules: [],
  settle: (drafts) => [...drafts],
}
