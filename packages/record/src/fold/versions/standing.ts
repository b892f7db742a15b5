import { type Anchor, type Decision, quote, type Span } from '@parley/schema'
import { spanOf } from '../decisions/shape.ts'
import type { Told } from '../told.ts'
import { versionsOf } from './group.ts'

/** Which version stands for each earlier one, and the earlier ones, earliest first. */
export function standingVersions(all: readonly Told[]): { latest: ReadonlyMap<string, string>; earlier: Told[] } {
  const latest = new Map<string, string>()
  const earlier: Told[] = []
  for (const versions of versionsOf(all)) {
    const last = versions.at(-1)!
    for (const t of versions.slice(0, -1)) {
      latest.set(t.report.id, last.report.id)
      earlier.push(t)
    }
  }
  return { latest, earlier }
}

/** An anchor on an earlier version, on the same words of the latest; where they are gone, it is lost there. */
function moved(anchor: Anchor, report: string, before: string, after: string): Anchor {
  const words = anchor.spans.map((s) => quote(before, [s]))
  const spans = words.map((w, i) => spanOf(w, after, [anchor.spans[i]!]))
  const found = spans.every((s): s is Span => s !== null)
  return { ...anchor, report, spans: found ? spans : [] }
}

/** A decision on earlier versions of reports, as one on the latest. */
export function carried(
  decision: Decision,
  latest: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): Decision {
  if (!decision.on.some((a) => latest.has(a.report))) return decision
  const on = decision.on.map((a) => {
    const to = latest.get(a.report)
    return to ? moved(a, to, texts.get(a.report) ?? '', texts.get(to) ?? '') : a
  })
  return { ...decision, on }
}
