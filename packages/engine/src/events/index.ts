import type { RuleSet } from '../rule.ts'

/** The rules for events, in the order in which they are asked. */
export const events: RuleSet<'event'> = {
  kind: 'event',
  rules: [],
  settle: (drafts) => [...drafts],
}
