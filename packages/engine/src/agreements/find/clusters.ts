import type { AgreementKindName } from '../heads.ts'
import type { Naming } from './mentions.ts'
import type { Topic } from './topics.ts'

/** All that a report says of one agreement. */
export type Cluster = { kind: AgreementKindName; topic: Topic; place: string | null; namings: Naming[] }

const PLACE = /\b(?:in|for|on|over)\s+(?:the\s+)?((?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+)*)/u
/** Modifiers that tell only that it is the smaller one of those told. */
const SMALLER: ReadonlySet<Topic> = new Set(['partial'])
const PURPOSES: ReadonlySet<Topic> = new Set(['humanitarian', 'holiday'])
/** What binds only some arms or one stretch: beside it, a bare "ceasefire" is another one. */
const APART: ReadonlySet<Topic> = new Set(['energy', 'maritime', 'air', 'holiday', 'prisoners'])
/** What only sets a later one apart from an earlier one, where there is an earlier one. */
const ORDINAL: ReadonlySet<Topic> = new Set(['past', 'new', 'unilateral', 'timed'])
/** How many sentences back a bare name reaches; one that stands for a pause in being reaches further. */
const REACH = 4
const FAR_REACH = 14

/** Kinds of which a report mostly knows one, however it is named. */
const SINGLE: ReadonlySet<AgreementKindName> = new Set(['security guarantee', 'membership', 'finance', 'declaration'])

/** The one named most often; of several the first. */
const most = (among: readonly Cluster[]): Cluster | undefined =>
  [...among].sort((a, b) => b.namings.length - a.namings.length)[0]

const NOUN =
  /(cease-?fire|truce|armistice|moratori|pause|halt|ban|cessation|plan|paper|proposal|deal|agreement|accord|settlement|arrangement)\p{L}*(?:\s+(?:settlement|agreement|deal))?\b/iu
export const nounOf = (words: string): string => (NOUN.exec(words)?.[1] ?? '').toLowerCase().replace('-', '')

const LENGTH = /\b(?:\d+|\p{L}+)-(?:hour|day|week|month|year)\b/iu

const specific = (c: Cluster): boolean => c.topic !== 'full' && c.topic !== 'none' && !ORDINAL.has(c.topic)
const OWN_PAPER = /\bof\s+(?:their|its)\s+own\b|\bcounter-?proposal|\b(?:rival|alternative)\s/iu

/**
 * The one that a naming with a mere length or newness goes on with: what a headline or the sentences just before told of as made. A truce that
 * was only asked for or offered there is another one, and so is one that is over.
 */
function goesOn(naming: Naming, same: readonly Cluster[]): Cluster | undefined {
  if (naming.topic === 'past' && !naming.definite) return undefined
  // "the 30-day moratorium", after a pause in strikes on power plants: that pause, where nothing told of another length
  const length = LENGTH.exec(naming.words)?.[0].toLowerCase()
  const told = (c: Cluster): boolean =>
    c.topic === 'none' ||
    (naming.topic === 'timed' &&
      naming.definite &&
      specific(c) &&
      c.namings.every(({ words }) => (LENGTH.exec(words)?.[0].toLowerCase() ?? length) === length))
  const made = same.filter(
    (c) =>
      told(c) &&
      naming.sentence.i - c.namings.at(-1)!.sentence.i <= REACH &&
      c.namings.some((n) => n.definite || n.sentence.form === 'heading' || !n.unmade),
  )
  const [only] = made
  if (!only || made.length > 1) return undefined
  if (naming.topic === 'new') return only.namings.every((n) => n.sentence.form === 'heading') ? only : undefined
  if (naming.topic === 'past') return only.namings.some((n) => n.definite && !n.unmade) ? only : undefined
  return only
}

/** A truce that held or was broken is none that is still being proposed: then it is one in being, or one not told of yet. */
function bound(naming: Naming, found: readonly Cluster[], cluster: Cluster | undefined): Cluster | undefined {
  if (!cluster || !naming.inBeing || !naming.definite || !cluster.namings.every((n) => n.unmade)) return cluster
  return found.find((c) => c.kind === 'ceasefire' && c.namings.some((n) => !n.unmade))
}

/**
 * Sorts namings into agreements. A topic ("energy", "maritime") or a fullness makes its own; what is merely "partial" is the last one with a
 * topic; bare and definite words ("the truce", "the moratorium") go with the last one in being, bare and indefinite ones with the general one.
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
    const within = (reach: number) => (c: Cluster) => naming.sentence.i - c.namings.at(-1)!.sentence.i <= reach
    const near = within(REACH)
    /** The last one named that is not only asked for: "the truce" is hardly the full ceasefire that one side refused, where another is told. */
    const inBeing = (c: Cluster | null): Cluster | undefined => {
      if (c && (c.topic !== 'full' || c.namings.some((n) => nounOf(n.words) === nounOf(naming.words)))) return c
      const other = found.filter((o) => o.kind === 'ceasefire' && specific(o) && within(FAR_REACH)(o))
      return other.length
        ? other.reduce((a, b) => (b.namings.at(-1)!.head > a.namings.at(-1)!.head ? b : a))
        : (c ?? undefined)
    }
    let cluster: Cluster | undefined
    if (naming.kind === null) {
      const beside = all.find((n) => n.sentence === naming.sentence && n.id === 'halt')
      const smaller = naming.topic === 'partial' ? most(found.filter(specific)) : undefined
      const only = found.filter((c) => c.kind === 'ceasefire' && c.topic !== 'full')
      if (beside) naming.topic = beside.topic
      else if (smaller) cluster = smaller
      else if (last && near(last)) cluster = last.kind === 'ceasefire' ? inBeing(last) : last
      else if (only.length === 1 && /arrangement/iu.test(naming.words) && within(FAR_REACH)(only[0]!)) cluster = only[0]
    } else if (naming.kind === 'peace plan' && naming.id === 'their-plan') {
      cluster =
        same.find((c) => c.namings.some((n) => OWN_PAPER.test(n.words) && nounOf(n.words) === nounOf(naming.words))) ??
        same[0]
      if (!cluster) continue
    } else if (naming.kind === 'peace plan' && OWN_PAPER.test(naming.words) && same.length) {
      cluster = same.find((c) => c.namings.some((n) => OWN_PAPER.test(n.words))) ?? open(naming, naming.topic)
    } else if (naming.id === 'swap') {
      cluster = same.find((c) => c.namings.some((n) => n.id === 'exchange'))
    } else if (SINGLE.has(naming.kind)) {
      cluster = same[0] ?? open(naming, naming.topic)
    } else if (SMALLER.has(naming.topic)) {
      cluster = most(same.filter(specific)) ?? same.findLast((c) => c.topic === 'partial') ?? open(naming, naming.topic)
    } else if (naming.topic === 'none') {
      const lastSame = same.findLast(near) ?? same.at(-1)
      const general = same.find((c) => c.topic === 'full') ?? same.find((c) => c.topic === 'none')
      const weak = naming.id === 'pause' || naming.id === 'ban'
      cluster =
        naming.definite || weak
          ? naming.kind === 'ceasefire'
            ? bound(naming, found, inBeing(last?.kind === naming.kind && near(last) ? last : (lastSame ?? null)))
            : last?.kind === naming.kind && near(last)
              ? last
              : lastSame
          : (general ??
            (naming.kind === 'ceasefire' && same.length === 1 && APART.has(same[0]!.topic) ? undefined : same[0]))
      cluster ??= open(naming, naming.topic)
    } else if (ORDINAL.has(naming.topic)) {
      cluster = same.find((c) => c.topic === naming.topic) ?? goesOn(naming, same) ?? open(naming, naming.topic)
    } else if (naming.topic === 'full') {
      cluster =
        same.find((c) => c.topic === 'full') ??
        same.find((c) => c.topic === 'none' && !c.namings.some((n) => n.definite))
      if (cluster) cluster.topic = 'full'
      else cluster = open(naming, naming.topic)
    } else {
      // "the ceasefire … the 'humanitarian ceasefire' was announced on Sunday": a purpose told later makes no second one
      const bare = same.filter((c) => c.topic === 'none' && near(c))
      cluster = same.find((c) => c.topic === naming.topic)
      if (!cluster && PURPOSES.has(naming.topic) && (naming.definite || naming.quoted) && bare.length === 1) {
        cluster = bare[0]!
        cluster.topic = naming.topic
      }
      cluster ??= open(naming, naming.topic)
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
