import type { Amount, CommitmentAnswer, Corroboration, Day, Dossier, Evidence } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { byText, distinct } from '../fold/order.ts'
import type { Item } from '../fold/told.ts'
import { sideOf } from '../resolve/state-of.ts'
import { dueOn } from './deadline.ts'

type Told = Item<'commitment'>

const words = ({ told, finding }: Told): Evidence => evidence(told, finding)

function gathered<T>(all: readonly { value: T; evidence: Evidence }[]): { value: T; evidence: Evidence[] }[] {
  const found = new Map<string, { value: T; evidence: Evidence[] }>()
  for (const { value, evidence: e } of all) {
    const one = found.get(JSON.stringify(value)) ?? { value, evidence: [] }
    found.set(JSON.stringify(value), one)
    one.evidence.push(e)
  }
  return [...found.values()]
}

function amountsOf(latest: readonly Told[]): Amount[] {
  const all = latest
    .filter(({ finding }) => finding.value.amount !== null)
    .map((u) => {
      const { amount, currency, written } = u.finding.value
      return { value: { value: amount, currency, written }, evidence: words(u) }
    })
  return gathered(all).map(({ value, evidence: e }) => ({ ...value, evidence: e }))
}

/** The ladder as reports told it: each stage once, with the first day on which it was told. */
function ladderOf(earliest: readonly Told[]): CommitmentAnswer['ladder'] {
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

/** What is counted over all who tell of a promise. */
export type Sums = {
  id: string
  tellers: number
  corroboration: Corroboration
  firstDay: Day | null
  lastDay: Day | null
}

export const byFirst = (a: Told, b: Told): number =>
  byText(a.told.day ?? '9999', b.told.day ?? '9999') || byText(a.finding.id, b.finding.id)

/** The answer for a promise from the findings whose words are shown, latest first. Deadlines are seen from `day`. */
export function commitmentAnswer(
  latest: readonly Told[],
  sums: Sums,
  announcedAgain: CommitmentAnswer['announcedAgain'],
  dossier: Dossier | null,
  day: Day | null,
): CommitmentAnswer {
  const earliest = [...latest].sort(byFirst)
  const deadlines = gathered(
    latest.flatMap((u) => (u.finding.value.by?.value ? [{ value: u.finding.value.by.value, evidence: words(u) }] : [])),
  )
  const conditions = latest.flatMap((u) => {
    const { conditions: told } = u.finding.value
    return told ? [{ value: told, evidence: words(u) }] : []
  })
  const stage = latest.find((u) => u.finding.value.stage)?.finding.value.stage ?? null
  const who = distinct(latest.flatMap((u) => u.finding.value.who.map((m) => m.name)))
  return {
    id: sums.id,
    findings: latest.map((u) => u.finding.id).sort(byText),
    ...(sums.tellers > latest.length ? { tellers: sums.tellers } : {}),
    who,
    side: distinct(who.map((name) => sideOf(name, dossier))).sort(byText),
    for: latest.find((u) => u.finding.value.for)?.finding.value.for?.name ?? null,
    what: latest[0]!.finding.value.what,
    type: latest.find((u) => u.finding.value.type)?.finding.value.type ?? null,
    amounts: amountsOf(latest),
    ...{ stage, ladder: ladderOf(earliest), deadlines },
    ...dueOn(stage, deadlines[0]?.value, day),
    conditions: gathered(conditions),
    resists: distinct(latest.flatMap((u) => u.finding.value.resists.map((m) => m.name))),
    announcedAgain,
    corroboration: sums.corroboration,
    ...{ firstDay: sums.firstDay, lastDay: sums.lastDay },
    evidence: latest.map(words),
  }
}
