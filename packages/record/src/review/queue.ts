import type {
  AgreementAnswer,
  ContradictionAnswer,
  Decision,
  Finding,
  Join,
  KindName,
  Proposal,
  ReviewItem,
  ReviewQueue,
  Verdict,
} from '@parley/schema'
import type { Filter } from '../api.ts'
import { standing } from '../fold/decisions/standing.ts'
import { byText } from '../fold/order.ts'
import type { Scene, Told } from '../fold/told.ts'
import { type Around, NOTHING_AROUND, type Weighed, weigh } from './weigh.ts'

/** What the queue is narrowed to, besides what any list of findings is. */
export type ReviewFilter = Filter & {
  kind?: KindName | null
  rule?: string | null
  why?: ReviewItem['why'][number]['code'] | null
}

/** What the queue is made from, beside the scene. */
export type Given = {
  decisions: readonly Decision[]
  agreements: readonly AgreementAnswer[]
  /** contradictions by the findings that they touch */
  contradictions: ReadonlyMap<string, readonly string[]>
  /** pairs of findings that name somebody who may be one, and were left apart */
  doubtful: readonly Join[]
}

export type Queue = {
  /** what matters most first */
  all: readonly Weighed[]
  proposals: ReadonlyMap<string, readonly Proposal[]>
  contradictions: Given['contradictions']
  /** findings that name somebody who may be the same */
  perhaps: ReadonlyMap<string, readonly string[]>
  rules: ReviewQueue['rules']
}

const push = <T>(map: Map<string, T[]>, key: string, value: T) => map.set(key, [...(map.get(key) ?? []), value])

/** What programs proposed and nobody ruled on since. */
export function proposalsIn(decisions: readonly Decision[]): Map<string, Proposal[]> {
  const open = new Map<string, Proposal[]>()
  for (const { id, verdict, on, change, author, at, reason } of standing(decisions)) {
    if (verdict === 'code' || verdict === 'mark') continue
    for (const { finding } of on) {
      if (verdict !== 'propose') open.delete(finding)
      else {
        const { proposes = 'correct', ...fields } = (change ?? {}) as { proposes?: Verdict }
        const changed = Object.keys(fields).length ? fields : null
        push(open, finding, { id, by: author, at, verdict: proposes, change: changed, reason })
      }
    }
  }
  return open
}

/** How many values of an agreement's record a finding carries: windows and clauses, shared among those that tell them. */
function carried(agreements: readonly AgreementAnswer[]): Map<string, number> {
  const carries = new Map<string, number>()
  const add = (finding: string) => carries.set(finding, (carries.get(finding) ?? 0) + 1)
  for (const { windows, clauses, statuses, announced } of agreements) {
    for (const { evidence } of [...windows, ...statuses, ...announced]) for (const e of evidence) add(e.finding)
    for (const { evidence } of clauses) add(evidence.finding)
  }
  return carries
}

/** Contradictions by the findings that they touch. */
export function touched(contradictions: readonly ContradictionAnswer[]): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const { id, things, sides } of contradictions) {
    const findings = new Set([...things, ...sides.flatMap((s) => s.evidence.map((e) => e.finding))])
    for (const finding of findings) push(by, finding, id)
  }
  return by
}

/** What is asked of a finding: whether whom it names is somebody whom another report names; in a sentence. */
function doubts(scene: Scene, pairs: readonly Join[]): Map<string, { other: string; text: string }[]> {
  const by = new Map<string, { other: string; text: string }[]>()
  const reports = new Map(scene.told.flatMap((t) => t.reading.findings.map((f) => [f.id, t.report] as const)))
  const where = (id: string): string => {
    const { title, outlet, name } = reports.get(id) ?? {}
    return title ?? outlet ?? name ?? id
  }
  for (const { a, b, score, grounds } of pairs)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const why = grounds.map((g) => g.what).join('; ')
      const text = `whom it names may be somebody in “${where(other)}”: ${why} (${score}; one from 0.5 on)`
      push(by, one, { other, text })
    }
  return by
}

/** All that waits for a person, by how much it matters; the same for the same record. */
export function queueOf(scene: Scene, { decisions, agreements, contradictions, doubtful }: Given): Queue {
  const proposals = proposalsIn(decisions)
  const carries = carried(agreements)
  const unsure = new Set((scene.links?.findings ?? []).flatMap((l) => (l.verdict === 'unsure' ? [l.a, l.b] : [])))
  const again = new Set(scene.told.flatMap((t) => t.effects?.flatMap((e) => (e.how === 'lost' ? e.nearest : [])) ?? []))
  const perhaps = doubts(scene, doubtful)
  const around = (id: string): Around => ({
    ...NOTHING_AROUND,
    proposed: proposals.get(id)?.length ?? 0,
    askedAgain: again.has(id),
    unsure: unsure.has(id),
    perhaps: (perhaps.get(id) ?? []).map((d) => d.text),
    contradictions: contradictions.get(id)?.length ?? 0,
    dependants: carries.get(id) ?? 0,
  })
  const waits = (told: Told, { id }: Finding) => !told.reviews?.has(id) || proposals.has(id) || perhaps.has(id)
  const rules = new Map<string, ReviewQueue['rules'][number]>()
  const all: Weighed[] = []
  for (const told of scene.told) {
    for (const finding of told.reading.findings) {
      const { rule, kind } = finding
      const row = rules.get(`${rule} ${kind}`) ?? { rule, kind, waiting: 0, ruled: 0 }
      rules.set(`${rule} ${kind}`, row)
      if (waits(told, finding)) {
        row.waiting++
        all.push(weigh(told, finding, around(finding.id)))
      } else row.ruled++
    }
  }
  all.sort((a, b) => b.score - a.score || byText(a.finding.id, b.finding.id))
  return {
    all,
    proposals,
    contradictions,
    perhaps: new Map([...perhaps].map(([id, all]) => [id, all.map((d) => d.other)])),
    rules: [...rules.values()]
      .filter((r) => r.waiting > 0)
      .sort((a, b) => b.waiting - a.waiting || byText(a.rule, b.rule)),
  }
}
