// Which kinds of error cost most: every gold attribution that is not found whole, and every one read that gold doesn't have,
// is counted under one kind, named by what went wrong, the form, and the cue or the rule.
type Span = [number, number]
export type Attribution = { source: Span[]; cue: Span[]; content: Span[]; rule?: string }
export type Document = { text: string; gold: Attribution[]; system: Attribution[] }

const size = (spans: readonly Span[]): number => spans.reduce((sum, [a, b]) => sum + b - a, 0)
const common = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, x) => sum + b.reduce((s, y) => s + Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0])), 0), 0)

/** Shared characters over all characters of both; 1 where both are empty. */
function alike(a: readonly Span[], b: readonly Span[]): number {
  const shared = common(a, b)
  const all = size(a) + size(b) - shared
  return all ? shared / all : 1
}

function form(text: string, content: readonly Span[]): string {
  const words = content.map(([a, b]) => text.slice(a, b)).join(' ')
  const quoted = [...words.matchAll(/["“][^"”]*["”]?/g)].reduce((n, m) => n + m[0].length, 0)
  return quoted === 0 ? 'indirect' : quoted >= words.length * 0.9 ? 'direct' : 'mixed'
}

const words = (text: string, spans: readonly Span[]): string =>
  spans
    .map(([a, b]) => text.slice(a, b))
    .join(' … ')
    .toLowerCase()
const cueOf = (text: string, a: Attribution): string => words(text, a.cue).split(/\s+/).slice(-2).join(' ') || 'none'

/** Counts by kind of error; each gold or read attribution is counted once at most. */
export function errorKinds(documents: readonly Document[]): [string, number][] {
  const counts = new Map<string, number>()
  const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1)
  for (const { text, gold, system } of documents) {
    const free = new Set(system)
    for (const g of gold) {
      let best: Attribution | undefined
      for (const s of free) if (common(g.content, s.content) > (best ? common(g.content, best.content) : 0)) best = s
      const how = form(text, g.content)
      if (!best) {
        count(`missed, ${how}, cue “${cueOf(text, g)}”`)
        continue
      }
      free.delete(best)
      if (alike(g.content, best.content) < 0.5) {
        count(`content ${size(best.content) < size(g.content) ? 'cut short' : 'too long'}, ${how}, by ${best.rule}`)
      } else if (alike(g.cue, best.cue) < 0.5) count(`wrong cue, ${how}, by ${best.rule}`)
      else if (alike(g.source, best.source) < 0.5) {
        const what = !best.source.length
          ? 'no source'
          : !g.source.length
            ? 'a source where gold has none'
            : 'wrong source'
        count(`${what}, ${how}, by ${best.rule}`)
      }
    }
    for (const s of free) count(`extra, ${form(text, s.content)}, by ${s.rule}`)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
