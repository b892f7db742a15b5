import { interval } from '@parley/schema'
import type { Link } from '../../fold/decisions/links.ts'
import { dateOf } from '../../fold/events/date.ts'
import { newest } from '../../fold/gather.ts'
import { type Cluster, clustersOf } from '../../fold/identity/cluster.ts'
import { byText, distinct } from '../../fold/order.ts'
import { laneOf } from '../../timeline/lane.ts'
import { whenOf } from '../../timeline/when.ts'
import { dayNumber, turnOf } from '../rows.ts'
import { codeOf } from '../timeline/code.ts'
import { MEMBERS, type Member, outletKey } from './member.ts'

/** An event as it is listed, in views as of days from `opens` until before `closes`; `fewer` is the number of its reports, negated. */
export type Step = {
  id: string
  turn: number
  fewer: number
  opens: number
  closes: number | null
  outlets: string
  days: string
  keys: string[]
  /** its days, for the timeline; null where it has no place there */
  when: number | null
}

/** Comparing two findings costs more than all else: in each step it is the same. */
function remembering(): typeof MEMBERS {
  const [forbids, grounds] = [new Map<string, string | null>(), new Map<string, ReturnType<typeof MEMBERS.grounds>>()]
  const key = (a: Member, b: Member) => `${a.finding.id} ${b.finding.id}`
  return {
    ...MEMBERS,
    forbids(a, b) {
      const k = key(a, b)
      const known = forbids.get(k)
      if (known !== undefined) return known
      const made = MEMBERS.forbids(a, b)
      forbids.set(k, made)
      return made
    },
    grounds(a, b) {
      const k = key(a, b)
      const known = grounds.get(k) ?? MEMBERS.grounds(a, b)
      grounds.set(k, known)
      return known
    },
  }
}

type Listed = Omit<Step, 'opens' | 'closes'>

function listed({ members }: Cluster<Member>): Listed {
  const sorted = [...members].sort(newest)
  const first = [...members].sort(
    (a, b) => byText(a.told.day ?? '9999', b.told.day ?? '9999') || byText(a.finding.id, b.finding.id),
  )[0]!
  const date = dateOf(sorted)
  const days = distinct(sorted.map((m) => dayNumber(m.told.day))).sort((a, b) => a - b)
  const last = sorted.find((m) => m.told.day)?.told.day ?? null
  const told = members.flatMap((m) => m.told.day ?? [])
  const shown = laneOf(first.finding.value.type) !== null && !members.every((m) => m.twice)
  const when = shown ? whenOf(date, told) : null
  return {
    id: first.finding.id,
    turn: turnOf((date ? interval(date).to : null) ?? last),
    fewer: -new Set(members.map((m) => m.told.report.id)).size,
    outlets: `|${distinct(members.map((m) => outletKey(m.told.report.outlet)))
      .sort(byText)
      .join('|')}|`,
    days: `|${days.join('|')}|`,
    keys: distinct(members.flatMap((m) => m.keys)).sort(byText),
    when: when && codeOf(when),
  }
}

/** Rulings on two that are both there. */
function between(members: readonly Member[], links: readonly Link[]): Link[] {
  const ids = new Set(members.map((m) => m.finding.id))
  return links.filter((l) => ids.has(l.a) && ids.has(l.b))
}

/** The events of one component, on every day on which what is known changes. Pure. */
export function stepsOf(
  members: readonly Member[],
  links: readonly Link[],
  seen: (day: number, clusters: readonly Cluster<Member>[]) => void = () => {},
): Step[] {
  const measure = remembering()
  const cuts = distinct(members.flatMap((m) => (m.closes === null ? [m.known] : [m.known, m.closes]))).sort(
    (a, b) => a - b,
  )
  const open = new Map<string, Step>()
  const made: Step[] = []
  for (const cut of cuts) {
    const there = members.filter((m) => m.known <= cut && (m.closes === null || m.closes > cut))
    const clusters = clustersOf(there, measure, links.length ? between(there, links) : [])
    seen(cut, clusters)
    const now = new Map(
      clusters.map((c) => {
        const one = listed(c)
        return [JSON.stringify(one), one] as const
      }),
    )
    for (const [key, step] of open) {
      if (now.has(key)) continue
      step.closes = cut
      open.delete(key)
    }
    for (const [key, one] of now) {
      if (open.has(key)) continue
      const step: Step = { ...one, opens: cut, closes: null }
      open.set(key, step)
      made.push(step)
    }
  }
  return made
}
