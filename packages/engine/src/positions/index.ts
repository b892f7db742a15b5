import type { RuleSet } from '../rule.ts'
import { done } from './rules/done.ts'
import { said } from './rules/said.ts'
import { settlePositions } from './settle.ts'

/** The rules for positions: what is said before what is done, since words tell a stance better. */
export const positions: RuleSet<'position'> = {
  kind: 'position',
  rules: [said, done],
  settle: (drafts) => settlePositions(drafts),
}
