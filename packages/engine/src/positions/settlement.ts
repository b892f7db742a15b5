import type { ValueOf } from '@parley/schema'
import type { Found } from '../rule.ts'

const EXCHANGE = /\b(?:prisoners?|hostages?|captives?|detainees?|swap)\b/iu
const OF_KIND: Partial<Record<ValueOf<'agreement'>['kind'], string>> = {
  ceasefire: 'ceasefire',
  'peace plan': 'ceasefire',
  'security guarantee': 'security-guarantees',
  membership: 'alliance-membership',
  finance: 'finance',
}

/** The issue of the agreement that a report last named before a place: what "the deal" and "the proposal" are there; null where it named none. */
export function settlementAt(found: Found, at: number): string | null {
  const [last] = found
    .of('agreement')
    .flatMap(({ value }) =>
      value.evidence.flatMap(([start, end]) => (start <= at ? [{ value, away: Math.max(0, at - end) }] : [])),
    )
    .sort((a, b) => a.away - b.away)
  if (!last) return null
  if (EXCHANGE.test(last.value.name)) return 'prisoners-and-children'
  return OF_KIND[last.value.kind] ?? null
}
