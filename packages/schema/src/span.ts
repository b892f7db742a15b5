import { z } from 'zod'

/** `[start, end)` as JavaScript string indices (UTF-16 code units) into a report's text. */
export const Span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .meta({ id: 'Span', description: '[start, end) as UTF-16 indices into the report text' })
export type Span = [start: number, end: number]

/** The words that a list of spans covers, in order, joined by " … " where there are several. */
export function quote(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ')
}
