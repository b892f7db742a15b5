import type { ModelFacts } from './facts.ts'
import type { ModelReading } from './read.ts'
import { CONTENT, CUE, linksOf, type Run, runsOf, SOURCE, strength } from './spans.ts'

/** An attribution as runs of words, with the mean probability of its links. */
export type ModelAttribution = { source: Run[]; cue: Run; content: Run[]; confidence: number }

/**
 * One attribution for each cue that the model sees: each content goes to the cue that claims its words most strongly, each cue
 * takes its strongest source. A cue without content is none.
 */
export function modelAttributions(reading: ModelReading, { thresholds: t }: ModelFacts): ModelAttribution[] {
  const sources = runsOf(reading, SOURCE, t.source_bias)
  const cues = runsOf(reading, CUE, t.cue_bias)
  const contents = runsOf(reading, CONTENT, t.content_bias)
  const links = cues.map((cue) => linksOf(reading, cue))
  const found = cues.map((cue) => ({ source: [] as Run[], cue, content: [] as Run[], strengths: [] as number[] }))
  for (const content of contents) {
    const best = bestOf(links.map((l) => strength(l, 'content', content)))
    if (best.at < 0 || best.value < t.content_link) continue
    found[best.at]!.content.push(content)
    found[best.at]!.strengths.push(best.value)
  }
  found.forEach((attribution, i) => {
    const best = bestOf(sources.map((source) => strength(links[i]!, 'source', source)))
    if (best.at < 0 || best.value < t.source_link) return
    attribution.source.push(sources[best.at]!)
    attribution.strengths.push(best.value)
  })
  return found
    .filter((a) => a.content.length)
    .map(({ strengths, ...a }) => ({ ...a, confidence: strengths.reduce((x, y) => x + y, 0) / strengths.length }))
}

function bestOf(values: readonly number[]): { at: number; value: number } {
  let at = -1
  values.forEach((value, i) => {
    if (at < 0 || value > values[at]!) at = i
  })
  return { at, value: values[at] ?? 0 }
}
