import type { Decision, ReliabilityAnswer } from '@parley/schema'
import { isRuling } from '../fold/decisions/index.ts'
import { standing } from '../fold/decisions/standing.ts'
import type { Scene } from '../fold/told.ts'
import { fieldAgreement } from './agreement.ts'
import { type FoundByRule, ruleReliability } from './rules.ts'

/**
 * How far the record can be trusted, from what people ruled and coded of what is in view. Reports that nobody decided anything about may be
 * left out of the scene where `rest` tells what rules found in them.
 */
export function reliability(
  scene: Scene,
  recorded: readonly Decision[],
  rest: readonly FoundByRule[] = [],
): ReliabilityAnswer {
  const decisions = standing(recorded)
  const inView = new Set(scene.told.map((t) => t.report.id))
  const seen = decisions.filter((d) => d.on.every((a) => inView.has(a.report)))
  const rulings = seen.filter(isRuling)
  const { rules, kinds, ruledOn, readWhole, findings } = ruleReliability(scene, seen, rest)
  return {
    ...{ decisions: rulings.length, people: new Set(rulings.map((d) => d.author)).size },
    ...{ ruledOn, findings, readWhole, kinds, rules },
    agreement: fieldAgreement(scene, seen),
  }
}
