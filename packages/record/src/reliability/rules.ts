import type { Decision, Finding, KindName, RuleReliability, Share } from '@parley/schema'
import { KIND_NAMES } from '@parley/schema'
import { PERSON } from '../fold/decisions/added.ts'
import { byText } from '../fold/order.ts'
import type { Scene, Told } from '../fold/told.ts'
import { share } from './share.ts'

type Ruled = 'accepted' | 'corrected' | 'rejected'

/** What became of each finding of a report that somebody ruled on; what was corrected and then accepted stays corrected. */
function outcomes(
  told: Told,
  verdicts: ReadonlyMap<string, Decision['verdict']>,
): Map<string, { finding: Finding; ruled: Ruled }> {
  const found = new Map<string, { finding: Finding; ruled: Ruled }>()
  for (const { decision, findings } of told.effects ?? []) {
    const verdict = verdicts.get(decision)
    for (const finding of findings) {
      const before = found.get(finding.id)?.ruled
      if (verdict === 'reject') found.set(finding.id, { finding, ruled: 'rejected' })
      else if (verdict === 'correct') found.set(finding.id, { finding, ruled: 'corrected' })
      else if (verdict === 'accept' && before !== 'corrected') found.set(finding.id, { finding, ruled: 'accepted' })
    }
  }
  return found
}

/** How much a rule found in some reports. */
export type FoundByRule = { kind: KindName; rule: string; found: number }

type Count = Record<Ruled, number> & { rule: string; kind: KindName; found: number; there: number }
type KindShares = { kind: KindName; precision: Share | null; exact: Share | null; recall: Share | null }

/**
 * Precision of each rule from what people ruled on its findings, and recall from the reports that somebody declared to be
 * read whole: only there is it known what is missing. A rule's recall is the part of all that is there that it found.
 */
export function ruleReliability(
  scene: Scene,
  decisions: readonly Decision[],
  rest: readonly FoundByRule[] = [],
): { rules: RuleReliability[]; kinds: KindShares[]; ruledOn: number; readWhole: number; findings: number } {
  const verdicts = new Map(decisions.map((d) => [d.id, d.verdict]))
  const whole = new Set(
    decisions.flatMap((d) =>
      d.verdict === 'accept' ? d.on.flatMap((a) => (a.kind === 'report' ? a.report : [])) : [],
    ),
  )
  const counts = new Map<string, Count>()
  const count = ({ rule, kind }: Pick<Finding, 'rule' | 'kind'>): Count => {
    const key = `${kind} ${rule}`
    const one = counts.get(key) ?? {
      ...{ rule, kind, found: 0, accepted: 0, corrected: 0, rejected: 0, there: 0 },
    }
    counts.set(key, one)
    return one
  }
  const known = new Map<KindName, number>()
  let [ruledOn, readWhole, findings] = [0, 0, 0]
  for (const told of scene.told) {
    const ruled = outcomes(told, verdicts)
    const isWhole = whole.has(told.report.id)
    if (isWhole) readWhole++
    for (const f of told.reading.findings) {
      findings++
      count(f).found++
      if (!isWhole) continue
      // Nothing is missing, and what is left after rejections is there.
      known.set(f.kind, (known.get(f.kind) ?? 0) + 1)
      count(f).there++
    }
    for (const { finding, ruled: how } of ruled.values()) {
      ruledOn++
      count(finding)[how]++
    }
  }
  for (const { kind, rule, found } of rest) {
    findings += found
    count({ kind, rule }).found += found
  }
  const rows = [...counts.values()].filter((c) => c.rule !== PERSON)
  const sharesOf = (own: readonly Count[], all: number) => {
    const sum = (of: (c: Count) => number) => own.reduce((n, c) => n + of(c), 0)
    const [accepted, corrected, rejected] = [sum((c) => c.accepted), sum((c) => c.corrected), sum((c) => c.rejected)]
    const ruled = accepted + corrected + rejected
    return {
      precision: share(accepted + corrected, ruled),
      exact: share(accepted, ruled),
      recall: share(
        sum((c) => c.there),
        all,
      ),
    }
  }
  return {
    rules: rows
      .map(({ there: _, ...c }) => ({
        ...c,
        ...sharesOf([counts.get(`${c.kind} ${c.rule}`)!], known.get(c.kind) ?? 0),
      }))
      .sort(
        (a, b) =>
          (b.precision?.of ?? 0) - (a.precision?.of ?? 0) ||
          b.found - a.found ||
          byText(a.rule, b.rule) ||
          byText(a.kind, b.kind),
      ),
    kinds: KIND_NAMES.map((kind) => ({
      kind,
      ...sharesOf(
        rows.filter((c) => c.kind === kind),
        known.get(kind) ?? 0,
      ),
    })),
    ...{ ruledOn, readWhole, findings },
  }
}
