import {
  type EngineInfo,
  evidenceOf,
  type Finding,
  findingId,
  type KindName,
  type Mention,
  type Reading,
  type Report,
  sha256,
  type TraceEntry,
} from '@parley/schema'
import { agreements } from './agreements/index.ts'
import { asserted } from './asserted.ts'
import { attributions } from './attributions/index.ts'
import { commitments } from './commitments/index.ts'
import { credited } from './credited.ts'
import { events } from './events/index.ts'
import { analyse } from './language/index.ts'
import { loadModel } from './language/model/load.ts'
import { measurements } from './measurements/index.ts'
import { positions } from './positions/index.ts'
import { clues, solve } from './published/index.ts'
import type { Found, RuleSet } from './rule.ts'
import { violations } from './violations/index.ts'

/** Kinds in the order in which they are read: a kind may look at those before it. */
const RULE_SETS = [attributions, events, agreements, violations, commitments, positions, measurements] as const

export const ENGINE_VERSION = '0.1.0'

const RULES = sha256(RULE_SETS.flatMap((set) => set.rules.map((r) => `${r.id}@${r.version}`)).join('\n')).slice(0, 16)

/** Which engine reads: its version, a hash over its rules, its model, and the runtime and class of CPU that run the model. */
export async function engineInfo(): Promise<EngineInfo> {
  const model = await loadModel()
  return {
    name: 'parley',
    version: ENGINE_VERSION,
    rules: RULES,
    model: model?.facts.sha256 ?? null,
    runtime: model?.runtime ?? 'rules',
  }
}

function readKind<K extends KindName>(
  set: RuleSet<K>,
  analysis: Awaited<ReturnType<typeof analyse>>,
  found: Found,
  trace: TraceEntry[] | null,
): Finding[] {
  const drafts = set.rules.flatMap((rule) => rule.read(analysis, found))
  const kept = set.settle(drafts, analysis, found)
  const seen = new Map<string, number>()
  const findings = kept.map((draft) => {
    const first = findingId(found.report.id, set.kind, draft.value)
    const ordinal = seen.get(first) ?? 0
    seen.set(first, ordinal + 1)
    const id = ordinal ? findingId(found.report.id, set.kind, draft.value, ordinal) : first
    return { id, kind: set.kind, parents: [], ...draft } as unknown as Finding
  })
  if (trace) {
    for (const f of findings)
      trace.push({ rule: f.rule, kind: f.kind, made: f.id, dropped: null, why: 'read', spans: evidenceOf(f) })
    for (const draft of drafts) {
      if (kept.includes(draft)) continue
      const spans = evidenceOf({ id: '', kind: set.kind, parents: [], ...draft } as unknown as Finding)
      trace.push({
        rule: draft.rule,
        kind: set.kind,
        made: null,
        dropped: draft.rule,
        why: 'settled with another',
        spans,
      })
    }
  }
  return findings
}

/**
 * Reads one report. The engine knows no clock, no network and no other report: the same report always gives the
 * same reading. Names and open dates are the report's own; `resolve` (record) fills them from a dossier.
 * `trace`, where given, receives what each rule made and dropped.
 */
export async function read(report: Report, trace: TraceEntry[] | null = null): Promise<Reading> {
  const analysis = await analyse(report.text, { furniture: report.furniture })
  const findings: Finding[] = []
  const found: Found = {
    report,
    findings,
    of: <K extends KindName>(kind: K) => findings.filter((f) => f.kind === kind) as unknown as Finding<K>[],
    drop: (rule, spans, why) => trace?.push({ rule, kind: 'language', made: null, dropped: rule, why, spans }),
  }
  for (const set of RULE_SETS) findings.push(...readKind(set as RuleSet<KindName>, analysis, found, trace))
  const told = clues(analysis, report.furniture)
  return {
    report: report.id,
    engine: await engineInfo(),
    language: analysis.language,
    published: report.published ?? solve(told, null),
    clues: told,
    credited: credited(analysis) satisfies Mention[],
    furniture: report.furniture,
    findings: asserted(findings),
  }
}
