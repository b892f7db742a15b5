import type { Mention, ValueOf } from '@parley/schema'
import { type Actor, actorsOf } from '../../actors/index.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Cluster } from '../find/clusters.ts'

type ThirdParty = ValueOf<'agreement'>['thirdParties'][number]

const BY: readonly [RegExp, ThirdParty['capacity']][] = [
  [/\b(brokered|mediated|facilitated|negotiated|proposed|drafted)\s+by\s+(?:the\s+)?$/iu, 'broker'],
  [/\b(guaranteed|underwritten)\s+by\s+(?:the\s+)?$/iu, 'guarantor'],
  [/\b(monitored|overseen|supervised|verified)\s+by\s+(?:the\s+)?$/iu, 'monitor'],
  [/\b(observed)\s+by\s+(?:the\s+)?$/iu, 'observer'],
  [/\b(witnessed)\s+by\s+(?:the\s+)?$/iu, 'witness'],
  [/\b(hosted)\s+by\s+(?:the\s+)?$/iu, 'host'],
]
const AFTER: readonly [RegExp, ThirdParty['capacity']][] = [
  [
    /^(?:['’]s)?[\s-]+(brokered|mediated|led|backed|sponsored|drafted|brokering|mediation|mediators?|proposed|proposals?)\b/iu,
    'broker',
  ],
  [
    /^[^.;,]{0,30}\b(brokered|mediated|facilitated|mediates|mediating|brokering|proposed|floated|unveiled|presented|barter|broker|mediate)\b/iu,
    'broker',
  ],
  [/^[^.;,]{0,12}\b(announced)\b[^.;]{0,40}\b(?:talks|ceasefire|truce|agreement|deal)\b/iu, 'broker'],
  [/^[^.;,]{0,20}\b(hosted|hosts|hosting)\b/iu, 'host'],
  [/^[^.;,]{0,20}\b(monitors|monitored|oversees|supervises)\b/iu, 'monitor'],
  [/^[^.;,]{0,20}\b(guarantees|guaranteed)\b/iu, 'guarantor'],
]

const eligible = (a: Actor): boolean =>
  a.kind === 'state' || a.kind === 'government' || a.kind === 'body' || (a.kind === 'group' && a.state !== null)

/** Third parties in the capacity that the text gives them, each with the text's word for it; parties themselves are none. */
export function thirdPartiesOf(analysis: Analysis, cluster: Cluster, parties: readonly Mention[]): ThirdParty[] {
  const sentences = new Set(cluster.namings.map((n) => n.sentence))
  const out: ThirdParty[] = []
  for (const s of sentences) {
    for (const actor of actorsOf(analysis).filter((a) => a.sentence === s.i && eligible(a))) {
      const name = actor.state ?? actor.mention.name
      if (parties.some((p) => p.name === name || p.name.endsWith(` ${name}`))) continue
      const before = analysis.text.slice(s.start, actor.start)
      const after = analysis.text.slice(actor.end, s.end)
      const hit =
        BY.flatMap(([pattern, capacity]) =>
          pattern.exec(before) ? [{ word: pattern.exec(before)![1]!, capacity }] : [],
        )[0] ??
        AFTER.flatMap(([pattern, capacity]) =>
          pattern.exec(after) ? [{ word: pattern.exec(after)![1]!, capacity }] : [],
        )[0]
      if (!hit || out.some((o) => o.actor.name === name && o.capacity === hit.capacity)) continue
      out.push({
        actor: { ...actor.mention, name: actor.kind === 'group' ? actor.state! : actor.mention.name },
        ...hit,
      })
    }
  }
  return out
}
