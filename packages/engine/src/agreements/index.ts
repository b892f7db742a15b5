import type { Draft, RuleSet } from '../rule.ts'
import { named } from './rules/named.ts'

const PROCESS = new Set(['ceasefire', 'peace plan'])

/** What one side declares by itself nobody brokered. */
const ALONE = /\b(?:unilateral|one-sided|self-declared)\b/iu

/** Who brokers one ceasefire or plan between two sides brokers their others of the same report, where those name nobody. */
function shareBrokers(drafts: readonly Draft<'agreement'>[]): Draft<'agreement'>[] {
  const between = (d: Draft<'agreement'>) =>
    d.value.parties
      .map((p) => p.name)
      .sort()
      .join()
  return drafts.map((draft) => {
    if (!PROCESS.has(draft.value.kind) || draft.value.brokers.length || ALONE.test(draft.value.scope ?? ''))
      return draft
    // one that is over was another round's
    if (draft.value.status === 'expired') return draft
    const other = drafts.find(
      (d) => PROCESS.has(d.value.kind) && d.value.brokers.length && between(d) === between(draft),
    )
    return other ? { ...draft, value: { ...draft.value, brokers: other.value.brokers } } : draft
  })
}

/** The rules for agreements, in the order in which they are asked. */
export const agreements: RuleSet<'agreement'> = {
  kind: 'agreement',
  rules: [named],
  settle: (drafts) => shareBrokers(drafts),
}
