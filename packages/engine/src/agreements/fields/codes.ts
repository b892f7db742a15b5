import type { ValueOf } from '@parley/schema'
import type { Cluster } from '../find/clusters.ts'

type Value = ValueOf<'agreement'>

/** PA-X issue codes (codebook V3) by the words of the clauses that name an agreement. */
const ISSUES: readonly [string, RegExp][] = [
  ['TjPrire', /\b(?:prisoners?|detainees?|captives?|hostages?)\b/iu],
  ['TjMis', /\b(?:missing\s+persons?|bodies|remains)\b/iu],
  ['SsrFf', /\b(?:withdraw\w*|pull(?:ing)?\s+back|foreign\s+(?:forces|fighters|mercenaries))\b/iu],
  ['SsrDdr', /\b(?:disarm\w*|demobili[sz]\w*|decommission\w*|reintegrat\w*|lay\s+down\s+(?:their\s+)?arms)\b/iu],
  ['SsrGua', /\bsecurity\s+(?:guarantees?|assurances?|pact)\b/iu],
  ['SsrArm', /\b(?:armed\s+forces|army|troop\s+numbers|integration\s+of\s+(?:forces|fighters))\b/iu],
  ['DevHum', /\b(?:humanitarian|aid\s+(?:deliver\w+|access|convoys?)|relief)\b/iu],
  ['DevInfra', /\b(?:reconstruction|rebuild\w*|infrastructure)\b/iu],
  ['IntFu', /\b(?:fund|loan|donors?|financing)\b/iu],
  ['ImPK', /\b(?:peacekeep\w*|(?:stabili[sz]ation|reassurance)\s+force)\b/iu],
  ['ImOth', /\b(?:monitor\w*|verif\w*|observers?|joint\s+(?:commission|committee))\b/iu],
  ['StBor', /\b(?:borders?|demarcat\w*|crossing\s+points?)\b/iu],
  ['StSd', /\b(?:self-determination|independence|sovereignty|recogni[sz]\w+\s+of)\b/iu],
  ['StRef', /\breferend(?:um|a)\b/iu],
  ['Pps', /\b(?:power-?sharing|unity\s+government|transitional\s+government)\b/iu],
  ['Ele', /\belections?\b/iu],
  ['GRef', /\b(?:refugees?|displaced)\b/iu],
  ['GCh', /\b(?:children|minors)\b/iu],
  ['TjAm', /\bamnest(?:y|ies)\b/iu],
  ['TjSan', /\bsanctions?\b/iu],
  ['TjRep', /\breparations?\b/iu],
  ['NatRes', /\b(?:oil|gas|minerals?|natural\s+resources)\b/iu],
  ['Wat', /\b(?:ports?|rivers?|shipping|navigation|sea\s+access)\b/iu],
]
const issuesOf = (words: string): string[] => ISSUES.flatMap(([code, pattern]) => (pattern.test(words) ? [code] : []))

/** PA-X stage where the words tell it: principles and talks about talks, implementation, renewal. */
function stageOf(kind: string, words: string): Value['stage'] {
  if (/\bimplement\w*\s+(?:agreement|accord|protocol|road\s?map|plan)\b/iu.test(words)) return 'Imp'
  if (/\b(?:renew\w*|reaffirm\w*|recommit\w*)\b/iu.test(words) && kind !== 'finance') return 'Ren'
  if (/\b(?:declaration\s+of\s+(?:principles|intent)|framework\s+for\s+talks|road\s?map)\b/iu.test(words)) return 'Pre'
  return null
}

/** ETH/PRIO class, purpose and coverage of a ceasefire; PA-X stage of what has one. Null where the words do not tell. */
export function codesOf(
  cluster: Cluster,
  words: string,
  monitor: string,
  status: Value['status'],
): Pick<Value, 'class' | 'purpose' | 'coverage' | 'stage' | 'issues'> {
  if (cluster.kind !== 'ceasefire') {
    const stage =
      cluster.kind !== 'peace plan' ? null : status === 'agreed' || status === 'in force' ? 'SubComp' : 'Pre'
    return {
      class: null,
      purpose: null,
      coverage: null,
      stage: stageOf(cluster.kind, words) ?? stage,
      issues: issuesOf(words),
    }
  }
  const definitive = /\b(?:permanent|definitive|final)\b[^.]{0,60}\b(?:disarm|demobili[sz]|ceasefire|truce)/iu.test(
    words,
  )
  const watched = monitor !== 'unknown' && monitor !== 'none'
  return {
    class: definitive ? 'definitive' : watched ? 'preliminary' : 'cessation of hostilities',
    purpose:
      cluster.topic === 'humanitarian'
        ? 'humanitarian'
        : cluster.topic === 'holiday'
          ? /\belection/iu.test(words)
            ? 'election'
            : 'holiday'
          : /\b(?:peace|settlement|talks|negotiations)\b/iu.test(words)
            ? 'peace process'
            : null,
    coverage:
      cluster.topic === 'energy' || cluster.topic === 'air'
        ? 'partial by type of violence'
        : cluster.topic === 'maritime' || cluster.place
          ? 'partial by geography'
          : cluster.topic === 'full'
            ? 'full'
            : null,
    stage: 'Cea',
    issues: ['Ce', ...issuesOf(words)],
  }
}
