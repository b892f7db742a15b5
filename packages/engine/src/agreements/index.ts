import type { RuleSet } from '../rule.ts'
import { named } from './rules/named.ts'

/** The rules for agreements, in the order in which they are asked. */
export const agreements: RuleSet<'agreement'> = {
  kind: 'agreement',
  rules: [named],
  settle: (drafts) => [...drafts],
}
