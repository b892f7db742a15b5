import type { Span } from '@parley/schema'
import { lookup } from '@parley/world'
import { locatedAt } from '../clauses/where.ts'
import type { Analysis } from '../language/analysis.ts'
import type { Draft, RuleSet } from '../rule.ts'
import { accused, mutual } from './rules/accused.ts'
import { blamed } from './rules/blamed.ts'
import { complained } from './rules/complained.ts'
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

/** The state or body for which somebody accuses: a ministry or an army of a state is that state. */
const sideOf = (name: string): string => {
  for (const word of name.matchAll(/\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?/gu)) {
    const state = lookup(word[0]).find((e) => e.kind === 'state' || e.kind === 'government')?.of
    if (state && MINISTRY.test(name)) return state
  }
  return lookup(name).find((e) => e.of)?.of ?? name
}
const MINISTRY = /\b(?:ministry|army|military|armed\s+forces|government|authorities|officials|defen[cs]e)\b/iu

/** Two places or two days told apart make two breaches. */
const apart = (a: Draft<'violation'>, b: Draft<'violation'>): boolean => {
  const [x, y] = [a.value, b.value]
  if (x.place && y.place && x.place.name !== y.place.name) return true
  return [a, b].some((d) => /\/(?:mutual|counted)$/.test(d.rule)) && a.rule !== b.rule
}

/** The same accusation told again further on stays one, with both passages as its evidence. */
function onceEach(drafts: readonly Draft<'violation'>[]): Draft<'violation'>[] {
  const out: Draft<'violation'>[] = []
  for (const d of drafts) {
    const i = out.findIndex(
      (o) =>
        o.value.accused?.name === d.value.accused?.name &&
        o.value.accuser !== null &&
        d.value.accuser !== null &&
        sideOf(o.value.accuser.name) === sideOf(d.value.accuser.name) &&
        !apart(o, d),
    )
    const old = out[i]
    if (!old) out.push(d)
    else if (old.value.evidence.length < 2)
      out[i] = {
        ...old,
        value: {
          ...old.value,
          date: old.value.date ?? d.value.date,
          place: old.value.place ?? d.value.place,
          harm: old.value.harm ?? d.value.harm,
          weapon: old.value.weapon ?? d.value.weapon,
          evidence: [...old.value.evidence, ...d.value.evidence].sort((a, b) => a[0] - b[0]),
        },
      }
  }
  return out
}

/** The rules for alleged violations. An attack is none because an agreement exists: the report itself must tie them. */
export const violations: RuleSet<'violation'> = {
  kind: 'violation',
  rules: [mutual, blamed, accused, complained, counted, kept, tied],
  settle: (drafts, analysis) =>
    onceEach(
      drafts.filter((d, i) => !drafts.some((o, j) => (j < i && same(o, d)) || fuller(o, d) || retold(analysis, o, d))),
    ).map((d) => ({ ...d, value: { ...d.value, located: locatedAt(analysis, d.value.place) } })),
}
