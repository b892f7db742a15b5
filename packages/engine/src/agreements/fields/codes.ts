import type { ValueOf } from '@parley/schema'
import type { Cluster } from '../find/clusters.ts'

type Value = ValueOf<'agreement'>

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
    return { class: null, purpose: null, coverage: null, stage, issues: [] }
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
    issues: ['Ce'],
  }
}
