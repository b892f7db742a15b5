import { quote, type TraceEntry } from '@parley/schema'
import { plain } from './plain.ts'

/** What the rules did with one report, a line each: what was made by which rule, what was dropped and why. */
export function traceLines(name: string, text: string, trace: readonly TraceEntry[]): string {
  const lines = trace.map(({ rule, made, why, spans }) => {
    const words = plain(quote(text, spans))
    const cut = words.length > 100 ? `${words.slice(0, 99)}…` : words
    return made ? `  made     ${made} by ${rule}: “${cut}”` : `  dropped  by ${rule} (${why}): “${cut}”`
  })
  return [`${name}`, ...lines, ''].join('\n')
}
