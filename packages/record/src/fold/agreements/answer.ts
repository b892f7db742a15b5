import type { AgreementAnswer, Day, Dossier, Mention } from '@parley/schema'
import { partyOf } from '../../resolve/state-of.ts'
import { folded } from '../../resolve/words.ts'
import { evidence } from '../evidence.ts'
import { gathered, most, newest } from '../gather.ts'
import { byText, distinct, latestFirst } from '../order.ts'
import { findingsOf, type Scene } from '../told.ts'
import { accountsOf, lengthsOf } from './accounts.ts'
import { clocksOf, isBinding } from './clock.ts'
import { joined } from './cluster.ts'
import { compare } from './compare.ts'
import { type Candidate, candidate } from './item.ts'
import { partiesOf } from './parties.ts'
import { windowsOf } from './windows.ts'

/** The dossier's name, else the name that most findings give it, the longer one of two. */
function nameOf(cluster: readonly Candidate[]): string {
  const watched = cluster.find((c) => c.watched)?.watched
  if (watched) return watched
  return most(cluster.map((c) => c.finding.value.name)) ?? cluster[0]!.finding.value.name
}

function answer(cluster: readonly Candidate[], dossier: Dossier | null, day: Day | null): AgreementAnswer {
  const sorted = [...cluster].sort(newest)
  const first = [...cluster].sort(
    (a, b) => byText(a.told.day ?? '9999', b.told.day ?? '9999') || byText(a.finding.id, b.finding.id),
  )[0]!
  const name = nameOf(sorted)
  const side = (m: Mention) => partyOf(m.name, dossier)
  const watchedParties = dossier?.agreements.find((a) => a.name === name)?.parties ?? []
  const told = partiesOf(sorted, dossier, side)
  const parties = told.length ? told : [...watchedParties].sort()
  const words = (c: Candidate) => evidence(c.told, c.finding)
  const statuses = gathered(sorted.map((c) => ({ value: c.finding.value.status, evidence: words(c) })))
  const status = statuses[0]!.value
  const accounts = accountsOf(sorted, dossier)
  const lengths = lengthsOf(sorted)
  const binding = isBinding(status)
  const windows = windowsOf(accounts, lengths, parties, binding)
  const monitored = sorted.filter((c) => c.finding.value.monitor !== 'unknown')
  const monitor =
    (monitored.find((c) => c.finding.value.monitor !== 'none') ?? monitored[0])?.finding.value.monitor ?? 'unknown'
  const days = sorted.flatMap((c) => c.told.day ?? []).sort()
  const standing = sorted
    .filter((c) => isBinding(c.finding.value.status))
    .flatMap((c) => c.told.day ?? [])
    .sort()
  const clauses = sorted.flatMap((c) =>
    c.finding.value.clauses.map((clause) => ({
      ...{ type: clause.type, text: clause.text, evidence: evidence(c.told, c.finding, [clause.span]) },
    })),
  )
  const thirdParties = sorted.flatMap((c) =>
    c.finding.value.thirdParties.map(({ actor, capacity, word }) => ({ actor: actor.name, capacity, word })),
  )
  return {
    id: first.finding.id,
    findings: cluster.map((c) => c.finding.id).sort(byText),
    name,
    kind: first.finding.value.kind,
    parties,
    brokers: distinct(sorted.flatMap((c) => c.finding.value.brokers.map(side))).sort(byText),
    thirdParties: [...new Map(thirdParties.map((t) => [`${t.actor} ${t.capacity}`, t])).values()],
    scope: sorted.find((c) => c.finding.value.scope)?.finding.value.scope ?? null,
    status,
    statuses,
    announced: gathered(accounts.filter((a) => a.field === 'announced')),
    durations: gathered(lengths.map(({ iso, evidence: words }) => ({ value: iso, evidence: words }))),
    monitor: { value: monitor, evidence: monitored.filter((c) => c.finding.value.monitor === monitor).map(words) },
    clauses: [...new Map(clauses.map((c) => [`${c.type} ${folded(c.text)}`, c])).values()],
    windows,
    ...compare(windows),
    clock: clocksOf(windows, day, status, standing[0] ?? null),
    reports: new Set(sorted.map((c) => c.told.report.id)).size,
    outlets: new Set(sorted.flatMap((c) => c.told.report.outlet ?? [])).size,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  }
}

/** The agreements of a scene, latest told first, with clocks as of `day` (the latest report's day where null). */
export function agreements(scene: Scene, day: Day | null = null): AgreementAnswer[] {
  const all = findingsOf(scene, 'agreement').map((item) => candidate(item, scene.dossier))
  return joined(all, scene.links?.findings)
    .map(({ members, joins }) => ({ ...answer(members, scene.dossier, day ?? scene.known), joins }))
    .sort((a, b) => latestFirst(a.lastDay, b.lastDay) || b.reports - a.reports || byText(a.id, b.id))
}
