import { type Dossier, type EventAnswer, interval, type Join } from '@parley/schema'
import type { Link } from '../decisions/links.ts'
import { evidence } from '../evidence.ts'
import { gathered, most, newest } from '../gather.ts'
import { type Cluster, clustersOf } from '../identity/cluster.ts'
import { byText, distinct, latestFirst } from '../order.ts'
import { findingsOf, type Item, type Scene } from '../told.ts'
import { dateOf } from './date.ts'
import { type Happening, happening } from './item.ts'
import { located } from './located.ts'
import { EVENTS } from './score.ts'

/** Those whom most findings name first. */
function byNumber(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const n of names) counts.set(n, (counts.get(n) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([n]) => n)
}

const kept = new WeakMap<Happening['finding'], { of: Cluster<Happening>; made: EventAnswer }>()

const sameMember = (a: Happening, b: Happening): boolean =>
  a.finding === b.finding && a.told.report === b.told.report && a.told.day === b.told.day

const sameJoin = (a: Join, b: Join): boolean =>
  a.a === b.a && a.b === b.b && a.score === b.score && a.decision === b.decision

/** The answer for a cluster; one that is made of the same findings as before, for the same reasons, is the one from before. */
function answer(cluster: Cluster<Happening>): EventAnswer {
  const { members, joins } = cluster
  const known = kept.get(members[0]!.finding)
  if (
    known?.of.members.length === members.length &&
    known.of.joins.length === joins.length &&
    members.every((m, i) => sameMember(m, known.of.members[i]!)) &&
    joins.every((j, i) => sameJoin(j, known.of.joins[i]!))
  )
    return known.made
  const made = answered(cluster)
  kept.set(members[0]!.finding, { of: cluster, made })
  return made
}

function answered({ members, joins }: Cluster<Happening>): EventAnswer {
  const sorted = [...members].sort(newest)
  const first = [...members].sort(
    (a, b) => byText(a.told.day ?? '9999', b.told.day ?? '9999') || byText(a.finding.id, b.finding.id),
  )[0]!
  const all = sorted.map((h) => ({ value: h.finding.value, evidence: evidence(h.told, h.finding) }))
  const names = (field: 'actors' | 'recipients') =>
    byNumber(all.flatMap(({ value }) => distinct(value[field].map((m) => m.name))))
  const dates = gathered(
    all.flatMap(({ value, evidence: e }) => (value.date?.value ? [{ value: value.date.value, evidence: e }] : [])),
  )
  const days = sorted.flatMap((h) => h.told.day ?? []).sort()
  const { type } = first.finding.value
  const [mode, where] = [most(all.map((a) => a.value.mode)), most(all.map((a) => a.value.place?.name))]
  const [actors, recipients] = [names('actors'), names('recipients').filter((r) => !names('actors').includes(r))]
  const label = [
    ...(actors.length ? [actors.join(', ')] : []),
    mode ?? type.toLowerCase(),
    ...(recipients.length ? [`→ ${recipients.join(', ')}`] : []),
    ...(where ? [`in ${where}`] : []),
  ].join(' ')
  return {
    id: first.finding.id,
    findings: members.map((h) => h.finding.id).sort(byText),
    ...{
      label,
      type,
      mode,
      actors,
      recipients,
      place: where,
      where: located(where, distinct(members.flatMap((h) => [...h.sides, ...h.done]))),
      date: dateOf(sorted),
      dates,
    },
    statuses: gathered(all.map(({ value, evidence: e }) => ({ value: value.status, evidence: e }))),
    magnitudes: gathered(
      all.flatMap(({ value, evidence: e }) => (value.magnitude ? [{ value: value.magnitude, evidence: e }] : [])),
    ),
    evidence: all.map((a) => a.evidence),
    joins,
    reports: new Set(sorted.map((h) => h.told.report.id)).size,
    outlets: new Set(sorted.flatMap((h) => h.told.report.outlet ?? [])).size,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  }
}

/** The last day that an event can be of, else that of its latest report. */
const dayOf = (e: EventAnswer): string | null => (e.date ? interval(e.date).to : null) ?? e.lastDay

/** Latest first, then those that more reports tell. */
export const inOrder = (a: EventAnswer, b: EventAnswer): number =>
  latestFirst(dayOf(a), dayOf(b)) || b.reports - a.reports || byText(a.id, b.id)

/**
 * Events of findings as their own reports name everybody: who goes by which name across reports makes no two events one. `shown`
 * gives each finding as it is shown.
 */
export function eventsOf(
  items: readonly Item<'event'>[],
  shown: (item: Item<'event'>) => Item<'event'>,
  dossier: Dossier | null,
  links: readonly Link[] = [],
): EventAnswer[] {
  const all = items.map((item) => happening(item, dossier))
  const show = ({ told, finding }: Happening): Happening => happening(shown({ told, finding }), dossier)
  return clustersOf(all, EVENTS, links)
    .map(({ members, joins }) => answer({ members: members.map(show), joins }))
    .sort(inOrder)
}

/** The events of a scene, latest first; several reports of one event are one. */
export function events(scene: Scene): EventAnswer[] {
  const byId = new Map(findingsOf(scene, 'event').map((item) => [item.finding.id, item]))
  const plain = scene.told.map((told) => scene.plain?.get(told.report.id) ?? told)
  const items = findingsOf({ ...scene, told: plain }, 'event')
  return eventsOf(items, (item) => byId.get(item.finding.id)!, scene.dossier, scene.links?.findings)
}
