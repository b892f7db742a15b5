import { type Correction, type Decision, kindNamed, type Ruled } from '@parley/schema'
import { evidence } from '../evidence.ts'
import type { Scene } from '../told.ts'
import { type Effect, isRuling } from './index.ts'
import { undoneBy } from './standing.ts'

export type Recorded = { revision: number; decision: Decision }

/**
 * The correction log, latest first: every ruling with what it does in this view, also those that were undone. With
 * `open` false, whatever this view does not hold is left out, words and all: its reader may not see it.
 */
export function corrections(scene: Scene, recorded: readonly Recorded[], open = true): Correction[] {
  const undone = undoneBy(recorded.map((r) => r.decision))
  const told = new Map(scene.told.map((t) => [t.report.id, t]))
  const effects = new Map<string, Effect[]>()
  for (const { effects: own = [] } of scene.told) {
    for (const e of own) effects.set(e.decision, [...(effects.get(e.decision) ?? []), e])
  }
  const all = recorded.filter((r) => isRuling(r.decision)).reverse()
  const lines = all.map(({ revision, decision }): Correction => {
    const { id, verdict, author, reason, at, undoes, names = [], workedFrom } = decision
    const own = effects.get(id) ?? []
    const on = decision.on.map((anchor): Ruled => {
      // A ruling on an earlier version of a report goes with its words to the latest.
      const at = scene.latest?.get(anchor.report) ?? anchor.report
      const is = ({ anchor: a }: Effect) => a.report === at && a.finding === anchor.finding && a.quote === anchor.quote
      const effect = own.find(is)
      const report = told.get(at)
      const finding = effect?.findings[0]
      return {
        finding: finding?.id ?? '',
        kind: anchor.kind,
        quote: anchor.quote,
        report: anchor.report,
        held: effect?.how ?? (kindNamed(anchor.kind) ? 'lost' : 'same'),
        nearest: effect?.nearest ?? [],
        changes: effect?.changes ?? [],
        evidence: report && (finding ? evidence(report, finding) : quoted(report, anchor)),
      } as Ruled
    })
    const seen = on.filter((r) => r.evidence)
    const state = undone.has(id)
      ? 'undone'
      : on.length && !seen.length
        ? 'not in view'
        : seen.some((r) => r.held === 'lost')
          ? 'asked again'
          : 'holds'
    return {
      ...{ id, revision, verdict, author, reason, at, state, undoes, undoneBy: undone.get(id) ?? null, names },
      ...(workedFrom && { workedFrom }),
      on: on.map((r) => ({ ...r, evidence: r.evidence ?? null })),
    }
  })
  if (open) return lines
  const seen = lines.filter((c) => c.on.every((r) => r.evidence && (r.finding || !kindNamed(r.kind))))
  const ids = new Set(seen.map((c) => c.id))
  return seen.filter((c) => c.verdict !== 'undo' || (c.undoes !== null && ids.has(c.undoes)))
}

/** The words of a ruling where no finding has them any more. */
function quoted({ report, day }: Scene['told'][number], anchor: Decision['on'][number]): Ruled['evidence'] {
  const { id, name, title, outlet } = report
  return {
    ...{ report: id, reportName: name, title, outlet, finding: anchor.finding, spans: anchor.spans },
    ...{ quote: anchor.quote, day },
  }
}
