import type { Amount, CommitmentAnswer, Day, Dossier, Evidence } from '@parley/schema'
import { daysBetween } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { byText, distinct, latestFirst } from '../fold/order.ts'
import { findingsOf, type Scene } from '../fold/told.ts'
import { likeWords } from '../origins/like.ts'
import { components } from '../sources/components.ts'
import { corroboration, type OriginOf } from '../sources/corroborate.ts'
import { voicesOf } from '../sources/voices.ts'
import { dueOn } from './deadline.ts'
import { alike, cannotBeOne, SAME_PROMISE, sameSum, sum, type Undertaking, undertaking } from './undertaking.ts'

const words = (u: Undertaking): Evidence => evidence(u.told, u.finding)

function gathered<T>(all: readonly { value: T; evidence: Evidence }[]): { value: T; evidence: Evidence[] }[] {
  const found = new Map<string, { value: T; evidence: Evidence[] }>()
  for (const { value, evidence: e } of all) {
    const one = found.get(JSON.stringify(value)) ?? { value, evidence: [] }
    found.set(JSON.stringify(value), one)
    one.evidence.push(e)
  }
  return [...found.values()]
}

function amountsOf(sorted: readonly Undertaking[]): Amount[] {
  const told = sorted.filter((u) => u.finding.value.amount !== null)
  const all = told.map((u) => {
    const { amount, currency, written } = u.finding.value
    return { value: { value: amount, currency, written }, evidence: words(u) }
  })
  return gathered(all).map(({ value, evidence: e }) => ({ ...value, evidence: e }))
}

/** The ladder as reports told it: each stage once, with the first day on which it was told. */
function ladderOf(earliest: readonly Undertaking[]): CommitmentAnswer['ladder'] {
  const found = new Map<string, CommitmentAnswer['ladder'][number]>()
  for (const u of earliest) {
    const { stage } = u.finding.value
    if (!stage) continue
    const one = found.get(stage) ?? { stage, day: u.told.day, evidence: [] }
    found.set(stage, one)
    one.evidence.push(words(u))
  }
  return [...found.values()]
}

function answer(
  cluster: readonly Undertaking[],
  originOf: OriginOf,
  dossier: Dossier | null,
  day: Day | null,
): CommitmentAnswer {
  const earliest = [...cluster].sort(
    (a, b) => byText(a.told.day ?? '9999', b.told.day ?? '9999') || byText(a.finding.id, b.finding.id),
  )
  const latest = [...earliest].sort((a, b) => latestFirst(a.told.day, b.told.day) || byText(a.finding.id, b.finding.id))
  const days = cluster.flatMap((u) => u.told.day ?? []).sort(byText)
  const deadlines = gathered(
    latest.flatMap((u) => (u.finding.value.by?.value ? [{ value: u.finding.value.by.value, evidence: words(u) }] : [])),
  )
  const conditions = latest.flatMap((u) => {
    const { conditions: told } = u.finding.value
    return told ? [{ value: told, evidence: words(u) }] : []
  })
  const stage = latest.find((u) => u.finding.value.stage)?.finding.value.stage ?? null
  const voices = cluster.map((u) => ({ told: u.told, by: voicesOf(u.told, u.finding) }))
  return {
    id: earliest[0]!.finding.id,
    findings: cluster.map((u) => u.finding.id).sort(byText),
    who: distinct(latest.flatMap((u) => u.finding.value.who.map((m) => m.name))),
    side: distinct(latest.flatMap((u) => u.sides)).sort(byText),
    for: latest.find((u) => u.finding.value.for)?.finding.value.for?.name ?? null,
    what: latest[0]!.finding.value.what,
    type: latest.find((u) => u.finding.value.type)?.finding.value.type ?? null,
    amounts: amountsOf(latest),
    ...{ stage, ladder: ladderOf(earliest), deadlines },
    ...dueOn(stage, deadlines[0]?.value, day),
    conditions: gathered(conditions),
    resists: distinct(latest.flatMap((u) => u.finding.value.resists.map((m) => m.name))),
    announcedAgain: [],
    corroboration: corroboration(voices, originOf, dossier),
    ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
    evidence: latest.map(words),
  }
}

/** Told again after so many days, a sum may be taken for a new one. */
const AGAIN_DAYS = 7

/** Other promises by the same giver to the same receiver over the same sum, told on another day: perhaps one and the same money. */
function again(own: readonly Undertaking[], others: readonly (readonly Undertaking[])[], ids: readonly string[]) {
  return others.flatMap((other, i) => {
    if (other === own) return []
    for (const a of own)
      for (const b of other) {
        if (sum(a) === null || !sameSum(a, b) || !a.finding.value.currency || !b.finding.value.currency) continue
        if (!a.sides.some((s) => b.sides.includes(s)) || a.told.report.id === b.told.report.id) continue
        if (a.beneficiary && b.beneficiary && a.beneficiary !== b.beneficiary) continue
        const what = likeWords(a.finding.value.what, b.finding.value.what)
        const score = Math.round((0.6 + 0.4 * what) * 100) / 100
        const why = `${a.sides.join(', ')}: ${a.finding.value.written ?? sum(a)} told on ${a.told.day ?? 'an unknown day'}, and ${b.finding.value.written ?? sum(b)} on ${b.told.day ?? 'an unknown day'}, in other words`
        return [{ commitment: ids[i]!, score, why }]
      }
    return []
  })
}

/** Within one promise: the same sum announced by the giver once more, long after the first time. */
function retold(own: readonly Undertaking[], id: string) {
  const announced = own
    .filter((u) => u.finding.value.stage === 'announced' && sum(u) !== null && u.told.day)
    .sort((a, b) => byText(a.told.day!, b.told.day!))
  const [first, last] = [announced[0], announced.at(-1)]
  if (!first || !last || daysBetween(first.told.day!, last.told.day!) < AGAIN_DAYS) return []
  const why = `told as an announcement on ${first.told.day} and again on ${last.told.day}: one sum, not two`
  return [{ commitment: id, score: 1, why }]
}

/** The promises of a scene, each followed over all reports, the latest told first. Deadlines are seen from `day`. */
export function commitmentsOf(scene: Scene, originOf: OriginOf, day: Day | null): CommitmentAnswer[] {
  const { dossier } = scene
  const all = findingsOf(scene, 'commitment').map((item) => undertaking(item, dossier))
  const clusters = components(all, {
    id: (u) => u.finding.id,
    keys: (u) => u.sides.map((s) => `${s} ${u.finding.value.type ?? ''}`),
    score: (a, b) => alike(a, b).score,
    least: SAME_PROMISE,
    cannot: cannotBeOne,
  })
  const answers = clusters.map((cluster) => answer(cluster, originOf, dossier, day))
  const ids = answers.map((a) => a.id)
  const bySide = new Map<string, number[]>()
  answers.forEach((a, i) => {
    if (a.amounts.some((m) => typeof m.value === 'number'))
      for (const side of a.side) bySide.set(side, [...(bySide.get(side) ?? []), i])
  })
  answers.forEach((a, i) => {
    const near = distinct(a.side.flatMap((side) => bySide.get(side) ?? []))
    a.announcedAgain = [
      ...retold(clusters[i]!, a.id),
      ...again(
        clusters[i]!,
        near.map((n) => clusters[n]!),
        near.map((n) => ids[n]!),
      ),
    ]
  })
  return answers.sort((a, b) => latestFirst(a.lastDay, b.lastDay) || byText(a.id, b.id))
}
