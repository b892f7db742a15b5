import {
  type Decision,
  evidenceOf,
  type Finding,
  KINDS,
  type Mention,
  quote,
  type Reading,
  type When,
} from '@parley/schema'
import { isMention, isWhen } from '../resolve/mentions.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The decisions that stand: an undone one doesn't, unless its undoing was undone. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<string>()
  for (const decision of [...decisions].reverse()) {
    if (decision.verdict === 'undo' && decision.undoes && !undone.has(decision.id)) undone.add(decision.undoes)
  }
  return decisions.filter((d) => d.verdict !== 'undo' && !undone.has(d.id))
}

const named = (name: string, old: unknown): Mention =>
  isMention(old)
    ? { ...old, name }
    : { text: name, span: null, name, via: 'none', known: 'report', group: false, anonymous: false }

const dated = (value: unknown, old: unknown): When => ({
  ...(isWhen(old) ? old : { text: '', span: null, timex: { type: 'vague', tense: 'present' }, inferred: [] }),
  value: value as When['value'],
})

/** A field's new value in the shape of its kind; plain names and dates, as a person writes them, are taken too. */
function shaped(kind: Finding['kind'], field: string, value: unknown, old: unknown): unknown {
  const schema = (
    KINDS[kind].value.shape as Record<string, { safeParse(v: unknown): { success: boolean; data?: unknown } }>
  )[field]
  const list = Array.isArray(value) ? value : [value]
  const olds = Array.isArray(old) ? old : [old]
  const tries = [
    value,
    list,
    ...(typeof value === 'string' ? [named(value, olds[0])] : []),
    ...(list.every((v) => typeof v === 'string') ? [list.map((v, i) => named(String(v), olds[i]))] : []),
    dated(value, old),
  ]
  return tries.map((t) => schema?.safeParse(t)).find((r) => r?.success)?.data
}

function corrected(finding: Finding, change: Record<string, unknown>): Finding {
  const value: Record<string, unknown> = { ...finding.value }
  for (const [field, to] of Object.entries(change)) {
    const fitting = shaped(finding.kind, field, to, value[field])
    if (fitting !== undefined) value[field] = fitting
  }
  return { ...finding, value } as Finding
}

/** The findings that a decision is about: those with its words; where several have them, those in its place. */
function held(decision: Decision, findings: readonly Finding[], report: string, text: string): Set<Finding> {
  const found = new Set<Finding>()
  for (const anchor of decision.on) {
    if (anchor.report !== report) continue
    const byWords = findings.filter((f) => f.kind === anchor.kind && quote(text, evidenceOf(f)) === anchor.quote)
    const byPlace = byWords.filter((f) => f.id === anchor.finding || same(evidenceOf(f), anchor.spans))
    for (const f of byPlace.length ? byPlace : byWords) found.add(f)
  }
  return found
}

/** A reading with what people ruled about it: rejected findings are gone, corrected ones changed; nothing is edited in place. */
export function decided(reading: Reading, text: string, decisions: readonly Decision[]): Reading {
  let { findings } = reading
  for (const decision of decisions) {
    if (decision.verdict !== 'reject' && decision.verdict !== 'correct') continue
    const about = held(decision, findings, reading.report, text)
    if (!about.size) continue
    findings =
      decision.verdict === 'reject'
        ? findings.filter((f) => !about.has(f))
        : findings.map((f) => (about.has(f) ? corrected(f, decision.change ?? {}) : f))
  }
  return findings === reading.findings ? reading : { ...reading, findings }
}
