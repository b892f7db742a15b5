import type { ValueOf } from '@parley/schema'
import type { Analysis } from '../../language/analysis.ts'
import type { Cluster } from '../find/clusters.ts'
import type { Terms } from './terms.ts'

type Clause = ValueOf<'agreement'>['clauses'][number]

const PATTERNS: readonly [Clause['type'], RegExp][] = [
  [
    'prohibited act',
    /\b(?:refrain(?:ing)?\s+from|halt(?:ing)?|stop(?:ping)?|ceas(?:e|ing)|suspend(?:ing)?|prohibit(?:s|ing)|ban(?:s|ning)?)\s+(?:all\s+|any\s+)?(?:attack\w*|strik\w*|shelling|firing|fire|hostilities|fighting|flights|drone\w*|airstrikes|operations)\b/giu,
  ],
  [
    'target',
    /(?<=\b(?:attacks?|strikes?|attacking|striking|shelling)\s+(?:on|against|at)\s+)(?:[\p{L}’'-]+\s+){0,4}(?:infrastructure|facilities|sites|cities|ports|civilians|hospitals|plants)(?:\s+and\s+infrastructure)?/giu,
  ],
  ['area', /(?<=\bin\s+)the\s+(?:\p{Lu}\p{L}+\s+)+(?:Sea|Strait|Gulf|region|province|district|valley|corridor)\b/gu],
  [
    'exception',
    /\b(?:except(?:ing)?\s+(?:for|in|where)|with\s+the\s+exception\s+of|does\s+not\s+(?:cover|apply\s+to)|excludes?|excluding)\b[^.;]{3,80}/giu,
  ],
  [
    'exchange',
    /\b(?:exchange|swap|release)\s+of\s+(?:all\s+)?(?:the\s+)?(?:[\p{L}-]+\s+){0,2}(?:prisoners|hostages|captives|detainees)\b/giu,
  ],
  ['access', /\b(?:humanitarian\s+(?:access|corridors?|convoys?)|aid\s+(?:deliveries|convoys?))\b/giu],
  [
    'withdrawal',
    /\b(?:withdraw(?:al|s|ing)?|pull(?:ing)?\s+back)\s+(?:of\s+)?(?:[\p{L}-]+\s+){0,3}(?:troops|forces|weapons|artillery|fighters)\b/giu,
  ],
]

/** The terms that the sentences naming an agreement spell out, each with its words. */
export function clauseTerms(
  analysis: Analysis,
  cluster: Cluster,
  terms: Terms,
  monitor: [number, number] | null,
): Clause[] {
  const out: Clause[] = []
  const add = (type: Clause['type'], span: [number, number]) => {
    if (!out.some((c) => c.type === type && c.span[0] === span[0]))
      out.push({ type, text: analysis.text.slice(...span), span })
  }
  for (const s of new Set(cluster.namings.map((n) => n.sentence))) {
    const words = analysis.text.slice(s.start, s.end)
    const others = cluster.kind !== 'ceasefire' && cluster.kind !== 'peace plan'
    for (const [type, pattern] of others ? [] : PATTERNS)
      for (const m of words.matchAll(pattern)) add(type, [s.start + m.index, s.start + m.index + m[0].length])
  }
  if (terms.durationSpan) add('duration', terms.durationSpan)
  for (const e of terms.expires) if (e.when.span) add('duration', e.when.span)
  for (const e of terms.effective) if (e.when.span) add('entry into force', e.when.span)
  if (terms.denied) add('entry into force', terms.denied)
  if (monitor) add('monitoring', monitor)
  return out.sort((a, b) => a.span[0] - b.span[0])
}
