import type { AgreementKindName } from '../heads.ts'
import type { Naming } from './mentions.ts'
import type { Topic } from './topics.ts'

/** All that a report says of one agreement. */
export type Cluster = { kind: AgreementKindName; topic: Topic; place: string | null; namings: Naming[] }

const PLACE = /\b(?:in|for|on|over)\s+(?:the\s+)?((?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+)*)/u
/** Modifiers that tell only that it is the smaller one of those told. */
const SMALLER: ReadonlySet<Topic> = new Set(['partial'])
const REACH = 4

/** Kinds of which a report mostly knows one, however it is named. */
const SINGLE: ReadonlySet<AgreementKindName> = new Set(['security guarantee', 'membership', 'finance', 'declaration'])

/** The one named most often; of several the first. */
const most = (among: readonly Cluster[]): Cluster | undefined =>
  [...among].sort((a, b) => b.namings.length - a.namings.length)[0]

/**
 * Sorts namings into agreements. A topic ("energy", "maritime") or a fullness makes its own; what is merely "partial" is the last one with a
 * topic; bare and definite words ("the truce", "this agreement") go with the last one named, bare and indefinite ones with the general one.
 */
export function clusters(all: readonly Naming[]): Cluster[] {
  const found: Cluster[] = []
  let last: Cluster | null = null
  let spoken = -1
  const open = (naming: Naming, topic: Topic): Cluster => {
    const cluster: Cluster = { kind: naming.kind!, topic, place: PLACE.exec(naming.words)?.[1] ?? null, namings: [] }
    found.push(cluster)
    return cluster
  }
  for (const naming of all) {
    const same = found.filter((c) => c.kind === naming.kind)
    const near = (c: Cluster) => naming.sentence.i - c.namings.at(-1)!.sentence.i <= REACH
    let cluster: Cluster | undefined
    if (naming.kind === null) {
      const beside = all.find((n) => n.sentence === naming.sentence && n.id === 'halt')
      const smaller =
        naming.topic === 'partial' ? most(found.filter((c) => c.topic !== 'full' && c.topic !== 'none')) : undefined
      if (beside) naming.topic = beside.topic
      else if (smaller) cluster = smaller
      else if (last && near(last)) cluster = last
    } else if (SINGLE.has(naming.kind)) {
      cluster = same[0] ?? open(naming, naming.topic)
    } else if (SMALLER.has(naming.topic)) {
      cluster =
        most(same.filter((c) => c.topic !== 'full' && c.topic !== 'none')) ??
        same.findLast((c) => c.topic === 'partial') ??
        open(naming, naming.topic)
    } else if (naming.topic === 'none') {
      const lastSame = same.findLast(near) ?? same.at(-1)
      const general = same.find((c) => c.topic === 'full') ?? same.find((c) => c.topic === 'none')
      cluster = naming.definite
        ? last?.kind === naming.kind && near(last)
          ? last
          : lastSame
        : (general ??
          (naming.kind === 'ceasefire' && same.length === 1 && same[0]!.topic !== 'full' ? undefined : same[0]))
      cluster ??= open(naming, naming.topic)
    } else if (naming.topic === 'full') {
      cluster = same.find((c) => c.topic === 'full') ?? same.find((c) => c.topic === 'none')
      if (cluster) cluster.topic = 'full'
      else cluster = open(naming, naming.topic)
    } else {
      cluster = same.find((c) => c.topic === naming.topic) ?? open(naming, naming.topic)
    }
    if (!cluster) continue
    cluster.namings.push(naming)
    // "the partial truce was seen as a path to a wider one": the later sentence goes on with what was its subject
    const led: boolean = spoken === naming.sentence.i
    if (!led || naming.definite) last = cluster
    spoken = naming.sentence.i
  }
  return found
}
