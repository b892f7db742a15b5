import type { ModelFacts } from './facts.ts'
import type { ModelReading } from './read.ts'
import { bestTree } from './tree.ts'

export type Parsed = { upos: string; xpos: string; head: number; rel: string }

/** A head that is not among a word's candidates. */
const MISSING = -1e3
/** Below this a candidate is no word of the sentence. */
const NO_WORD = -1000

/** Tags, head and relation of every word: one tree with one root a sentence. Heads are word numbers, -1 for a root. */
export function parse(reading: ModelReading, facts: ModelFacts): Parsed[] {
  const k = facts.candidates.heads
  const { labels } = facts
  const parsed: Parsed[] = []
  for (let s = 0; s + 1 < reading.offsets.length; s++) {
    const [first, end] = [reading.offsets[s]!, reading.offsets[s + 1]!]
    const n = end - first
    const candidates: Map<number, number>[] = []
    for (let d = 0; d < n; d++) {
      const scores = new Map<number, number>()
      for (let c = 0; c < k; c++) {
        const at = (first + d) * k + c
        const head = reading.heads[at]! - first
        const score = reading.headScores[at]!
        if (head >= 0 && head < n && score > NO_WORD && !scores.has(head)) scores.set(head, score)
      }
      candidates.push(scores)
    }
    const heads = bestTree(n, (d, h) => candidates[d]!.get(h) ?? MISSING)
    for (let d = 0; d < n; d++) {
      const word = first + d
      const head = heads[d]!
      let rel = 'root'
      if (head >= 0) {
        let c = 0
        for (let i = k - 1; i >= 0; i--) if (reading.heads[word * k + i]! - first === head) c = i
        rel = labels.relations[reading.relations[word * k + c]!]!
        if (rel === 'root') rel = 'dep'
      }
      parsed.push({
        upos: labels.upos[reading.upos[word]!]!,
        xpos: labels.xpos[reading.xpos[word]!]!,
        head: head < 0 ? -1 : first + head,
        rel,
      })
    }
  }
  return parsed
}
