import type { AgreementAnswer, Day, Dossier, Join, Mention } from '@parley/schema'
import { partyOf } from '../../resolve/state-of.ts'
import { folded } from '../../resolve/words.ts'
import { evidence } from '../evidence.ts'
import { gathered } from '../gather.ts'
import { byText, distinct, latestFirst } from '../order.ts'
import { findingsOf, type Scene } from '../told.ts'
import { accountsOf, lengthsOf } from './accounts.ts'
import { clocksOf, isBinding } from './clock.ts'
import { joined } from './cluster.ts'
import { compare } from './compare.ts'
import { type Candidate, candidate } from './item.ts'
import { partiesOf } from './parties.ts'
import { type Sums, shownOf, sumsOf, type Teller, type Telling, tellingOf } from './telling.ts'
import { windowsOf } from './windows.ts'

/** The dossier's name, else the name that most findings give it, the longer one of two. */
export function nameOf({ watched, names }: Pick<Sums, 'watched' | 'names'>): string {
  if (watched) return watched
  const given = [...names].filter(([name]) => name)
  return given.sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || byText(a[0], b[0]))[0]?.[0] ?? ''
}

/** The answer for an agreement from those whose words are shown, the latest first, and what is counted over all. */
export function agreementAnswer(
  sorted: readonly Candidate[],
  sums: Sums,
  joins: readonly Join[],
  dossier: Dossier | null,
  day: Day | null,
): AgreementAnswer {
  const first = sorted.find((c) => c.finding.id === sums.first) ?? sorted[0]!
  const name = nameOf(sums)
  const side = (m: Mention) => partyOf(m.name, dossier)
  const watchedParties = dossier?.agreements.find((a) => a.name === name)?.parties ?? []
  const told = partiesOf(sums, dossier)
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
  const clauses = sorted.flatMap((c) =>
    c.finding.value.clauses.map((clause) => ({
      ...{ type: clause.type, text: clause.text, evidence: evidence(c.told, c.finding, [clause.span]) },
    })),
  )
  const thirdParties = sorted.flatMap((c) =>
    c.finding.value.thirdParties.map(({ actor, capacity, word }) => ({ actor: actor.name, capacity, word })),
  )
  const all = sums.tellers === sorted.length
  return {
    id: first.finding.id,
    findings: sorted.map((c) => c.finding.id).sort(byText),
    ...(all ? {} : { tellers: sums.tellers }),
    name: name || sorted[0]!.finding.value.name,
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
    clock: clocksOf(windows, day, status, sums.standing),
    joins: all ? [...joins] : joins.slice(0, FEW_JOINS),
    reports: sums.reports,
    outlets: sums.outlets,
    firstDay: sums.firstDay,
    lastDay: sums.lastDay,
  }
}

/** Of an agreement that very many tell of, so many grounds are told why they are taken for one. */
export const FEW_JOINS = 50

const teller = ({ told, finding }: Candidate, telling: Telling): Teller => ({
  ...{ id: finding.id, report: told.report.id, outlet: told.report.outlet, day: told.day },
  ...{ start: finding.value.evidence[0]?.[0] ?? 0, telling },
})

/** Latest told first, then those that more reports tell. */
export const latestTold = (
  a: Pick<AgreementAnswer, 'lastDay' | 'reports' | 'id'>,
  b: Pick<AgreementAnswer, 'lastDay' | 'reports' | 'id'>,
): number => latestFirst(a.lastDay, b.lastDay) || b.reports - a.reports || byText(a.id, b.id)

/**
 * The agreements of a scene, latest told first, with clocks as of `day` (the latest report's day where null). Findings are compared as
 * their own reports name everybody: who goes by which name across reports makes no two agreements one.
 */
export function agreements(scene: Scene, day: Day | null = null): AgreementAnswer[] {
  const { dossier, plain } = scene
  const shown = new Map(findingsOf(scene, 'agreement').map((item) => [item.finding.id, candidate(item, dossier)]))
  const own = scene.told.map((told) => plain?.get(told.report.id) ?? told)
  const all = findingsOf({ ...scene, told: own }, 'agreement').map((item) => candidate(item, dossier))
  const tellings = new Map<string, Telling>()
  const telling = (c: Candidate): Telling => {
    const made = tellingOf(c, dossier)
    const key = JSON.stringify(made)
    const one = tellings.get(key) ?? made
    tellings.set(key, one)
    return one
  }
  return joined(all, scene.links?.findings)
    .map(({ members, joins }) => {
      const tellers = members.map((c) => teller(c, telling(c)))
      const sorted = shownOf(tellers).map((t) => shown.get(t.id)!)
      return agreementAnswer(sorted, sumsOf(tellers), joins, dossier, day ?? scene.known)
    })
    .sort(latestTold)
}
