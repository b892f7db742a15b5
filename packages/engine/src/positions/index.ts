import type { Draft, RuleSet } from '../rule.ts'
import { done } from './rules/done.ts'
import { said } from './rules/said.ts'

const overlap = (a: Draft<'position'>, b: Draft<'position'>): boolean => {
  const [[s, e], [x, y]] = [a.value.evidence[0]!, b.value.evidence[0]!]
  return Math.min(e, y) - Math.max(s, x) > 0.4 * Math.min(e - s, y - x)
}

/** The rules for positions: what is said before what is done, since words tell a stance better; of two on the same passage the first stays. */
export const positions: RuleSet<'position'> = {
  kind: 'position',
  rules: [said, done],
  settle: (drafts) =>
    drafts.filter(
      (d, i) =>
        !drafts.some(
          (o, j) =>
            j < i &&
            o.value.issue === d.value.issue &&
            o.value.actor[0]!.name === d.value.actor[0]!.name &&
            overlap(o, d),
        ),
    ),
}
