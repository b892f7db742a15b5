import type { Span } from '@parley/schema'
import { locatedAt } from '../clauses/where.ts'
import type { Analysis } from '../language/analysis.ts'
import type { Draft, RuleSet } from '../rule.ts'
import { accused, mutual } from './rules/accused.ts'
import { blamed } from './rules/blamed.ts'
import { counted } from './rules/counted.ts'
import { kept } from './rules/kept.ts'
import { tied } from './rules/tied.ts'

/** One lies mostly in the other. */
const mostly = ([s, e]: Span, [x, y]: Span): boolean => Math.min(e, y) - Math.max(s, x) > 0.6 * Math.min(e - s, y - x)
const same = (a: Draft<'violation'>, b: Draft<'violation'>): boolean =>
  a.value.accused?.name === b.value.accused?.name &&
  a.value.evidence.some((s) =>
    b.value.evidence.some(
      (x) => mostly(s, x) || (a.value.accuser?.name === b.value.accuser?.name && s[0] < x[1] && x[0] < s[1]),
    ),
  )

/** The same words told with an accuser say more than without one. */
const fuller = (a: Draft<'violation'>, b: Draft<'violation'>): boolean =>
  a.value.accuser !== null &&
  b.value.accuser === null &&
  a.value.accused?.name === b.value.accused?.name &&
  a.value.evidence.some(([s, e]) => b.value.evidence.some(([x, y]) => s < y && x < e))

/** What a headline says is told again below it. */
const retold = (analysis: Analysis, a: Draft<'violation'>, b: Draft<'violation'>): boolean =>
  a !== b &&
  a.value.accused?.name === b.value.accused?.name &&
  analysis.sentences.some(
    (s) => s.form === 'heading' && b.value.evidence.every(([x, y]) => s.start <= x && y <= s.end),
  ) &&
  !analysis.sentences.some(
    (s) => s.form === 'heading' && a.value.evidence.every(([x, y]) => s.start <= x && y <= s.end),
  )

/** The rules for alleged violations. An attack is none because an agreement exists: the report itself must tie them. */
export const violations: RuleSet<'violation'> = {
  kind: 'violation',
  rules: [mutual, blamed, accused, counted, kept, tied],
  settle: (drafts, analysis) =>
    drafts
      .filter((d, i) => !drafts.some((o, j) => (j < i && same(o, d)) || fuller(o, d) || retold(analysis, o, d)))
      .map((d) => ({ ...d, value: { ...d.value, located: locatedAt(analysis, d.value.place) } })),
}
