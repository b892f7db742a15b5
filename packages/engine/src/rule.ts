import type { Finding, KindName, Report, Span, TraceEntry, ValueOf } from '@parley/schema'
import type { Analysis } from './language/analysis.ts'

/** A finding before it has an identifier. */
export type Draft<K extends KindName> = { rule: string; confidence: number; value: ValueOf<K> }

/** What the rules of one kind may look at beside the analysis: what earlier kinds found. Nothing in it may be changed. */
export type Found = {
  readonly report: Report
  readonly findings: readonly Finding[]
  /** findings of one kind */
  of<K extends KindName>(kind: K): readonly Finding<K>[]
  /** tells `--trace` that a candidate was dropped, and why; costs nothing when nobody traces */
  drop(rule: string, spans: Span[], why: string): void
}

/** A rule recognises one thing. `id` is stable and names what it recognises ("attributions/according-to"). */
export type Rule<K extends KindName> = {
  readonly id: string
  readonly version: number
  read(analysis: Analysis, found: Found): Draft<K>[]
}

/**
 * All rules of one kind, in the order in which they are asked; `settle` decides between drafts that tell the same
 * thing (it returns new drafts and changes none).
 */
export type RuleSet<K extends KindName> = {
  readonly kind: K
  readonly rules: readonly Rule<K>[]
  settle(drafts: readonly Draft<K>[], analysis: Analysis, found: Found): Draft<K>[]
}

export type Trace = TraceEntry[]
