import type { RuleSet } from '../rule.ts'
import { disposed } from './rules/disposed.ts'
import { done } from './rules/done.ts'
import { framed } from './rules/framed.ts'
import { pledged } from './rules/pledged.ts'
import { said } from './rules/said.ts'
import { settlePositions } from './settle.ts'

/** The rules for positions: what is said before what is done, since words tell a stance better. */
export const positions: RuleSet<'position'> = {
  kind: 'position',
  rules: [said, framed, pledged, done, disposed],
  settle: (drafts) => settlePositions(drafts),
}
