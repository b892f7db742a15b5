import type { Span } from '@parley/schema'
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

/** Who is made answerable for some words of a report: the innermost speaker of each; empty where the report itself tells them. */
export function voicesOf(told: Told, spans: readonly Span[]): string[] {
  const names = spans.flatMap((span) => {
    const around = contentsOf(told).filter((c) => within(span, c.span))
    const inner = around.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]
    return inner ? (inner.actors.length ? inner.actors : inner.source ? [inner.source] : []) : []
  })
  return distinct(names)
}
