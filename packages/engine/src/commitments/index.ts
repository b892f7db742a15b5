import type { Draft, RuleSet } from '../rule.ts'
import { bans } from './rules/bans.ts'
import { exchange } from './rules/exchange.ts'
import { money } from './rules/money.ts'
import { nouns } from './rules/nouns.ts'
import { obliged } from './rules/obliged.ts'
import { ordered } from './rules/ordered.ts'
import { owned } from './rules/owned.ts'
import { papers } from './rules/papers.ts'
import { under } from './rules/under.ts'
import { undertaken } from './rules/undertaken.ts'

const overlap = (a: Draft<'commitment'>, b: Draft<'commitment'>): boolean => {
  const [[s, e], [x, y]] = [a.value.evidence[0]!, b.value.evidence[0]!]
  return Math.min(e, y) - Math.max(s, x) > 0.5 * Math.min(e - s, y - x)
}

/** The rules for commitments: sums first, which say most; of two on the same words by the same undertaker the first stays. */
export const commitments: RuleSet<'commitment'> = {
  kind: 'commitment',
  rules: [money, owned, undertaken, under, nouns, papers, exchange, bans, obliged, ordered],
  settle: (drafts) =>
    drafts.filter(
      (d, i) =>
        !drafts.some(
          (o, j) => j < i && overlap(o, d) && o.value.who.some((m) => d.value.who.some((n) => m.name === n.name)),
        ),
    ),
}
