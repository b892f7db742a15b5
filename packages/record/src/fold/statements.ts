import { interval, quote, type Statement } from '@parley/schema'
import { evidence } from './evidence.ts'
import { issueFinder } from './issues.ts'
import { byText, distinct, latestFirst } from './order.ts'
import { findingsOf, type Item, type Scene } from './told.ts'

/** The day on which it was said where that is told, no interval, and not after the report; else the report's. */
function saidOn({ told, finding }: Item<'attribution'>): string | null {
  const value = finding.value.said?.value
  const said = value ? interval(value) : null
  return said?.to && said.from === said.to && (!told.day || said.to <= told.day) ? said.to : told.day
}

/** Attributions as statements of actors, latest first; issues by their content, else by the report's title. */
export function statements(scene: Scene): Statement[] {
  const find = issueFinder(scene.dossier)
  const made = findingsOf(scene, 'attribution').map((item): Statement => {
    const { told, finding } = item
    const { source, cue, content, actor, form, act, medium, anonymous } = finding.value
    const { text, title } = told.report
    const own = find(quote(text, content))
    return {
      id: finding.id,
      actors: distinct(actor.map((a) => a.name)),
      source: quote(text, source),
      cue: quote(text, cue),
      content: quote(text, content),
      ...{ form, act, medium, anonymous },
      issues: own.length || !title ? own : find(title),
      day: saidOn(item),
      evidence: evidence(told, finding),
    }
  })
  const place = (s: Statement) => s.evidence.spans[0]?.[0] ?? 0
  return made.sort(
    (a, b) =>
      latestFirst(a.day, b.day) ||
      byText(a.evidence.report, b.evidence.report) ||
      place(a) - place(b) ||
      byText(a.id, b.id),
  )
}
