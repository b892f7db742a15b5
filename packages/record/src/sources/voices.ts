import { evidenceOf, type Finding, type Span } from '@parley/schema'
import { distinct } from '../fold/order.ts'
import type { Told } from '../fold/told.ts'

const within = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

type Content = { span: Span; actors: string[]; source: string | null }
const contents = new WeakMap<object, Content[]>()

function contentsOf({ reading }: Told): Content[] {
  const known = contents.get(reading)
  if (known) return known
  const made = reading.findings.flatMap((f) =>
    f.kind === 'attribution'
      ? f.value.content.map((span): Content => {
          const actors = distinct(f.value.actor.map((a) => a.name).filter(Boolean))
          return { span, actors, source: f.value.anonymous ? 'an unnamed source' : null }
        })
      : [],
  )
  contents.set(reading, made)
  return made
}

/** Who answers for a finding by its reading: an empty list for the outlet itself, null where the reading doesn't say. */
function assertedBy({ reading }: Told, finding: Finding): string[] | null {
  const { asserted } = finding.value
  if (!asserted) return null
  if (asserted.by === 'outlet') return []
  const source = reading.findings.find((f) => f.kind === 'attribution' && f.id === asserted.attribution)
  const actors = source?.kind === 'attribution' ? source.value.actor.map((a) => a.name).filter(Boolean) : []
  return actors.length ? distinct(actors) : ['an unnamed source']
}

/** Who is made answerable for a finding: the source that asserts it, by its reading or by whose words it lies in; empty where the report itself tells it. */
export function voicesOf(told: Told, finding: Finding, spans: readonly Span[] = evidenceOf(finding)): string[] {
  const known = assertedBy(told, finding)
  if (known) return known
  const names = spans.flatMap((span) => {
    const around = contentsOf(told).filter((c) => within(span, c.span))
    const inner = around.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]
    return inner ? (inner.actors.length ? inner.actors : inner.source ? [inner.source] : []) : []
  })
  return distinct(names)
}
