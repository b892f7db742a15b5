import type { Draft, RuleSet } from '../rule.ts'
import { accused, mutual } from './rules/accused.ts'
import { counted } from './rules/counted.ts'
import { tied } from './rules/tied.ts'

const same = (a: Draft<'violation'>, b: Draft<'violation'>): boolean =>
  a.value.accused?.name === b.value.accused?.name &&
  a.value.accuser?.name === b.value.accuser?.name &&
  a.value.evidence.some(([s, e]) => b.value.evidence.some(([x, y]) => s < y && x < e))

/** The rules for alleged violations. An attack is none because an agreement exists: the report itself must tie them. */
export const violations: RuleSet<'violation'> = {
  kind: 'violation',
  rules: [mutual, accused, counted, tied],
  settle: (drafts) => drafts.filter((d, i) => !drafts.some((o, j) => j < i && same(o, d))),
}
