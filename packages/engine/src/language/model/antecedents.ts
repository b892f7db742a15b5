import type { ModelFacts } from './facts.ts'
import type { ModelReading } from './read.ts'

/** Earlier words that a word may stand for, each with its probability, the likeliest first; empty where it stands for none. */
export type Antecedents = (word: number) => { word: number; p: number }[]

/** The model's candidates for each word; its own number means none and is left out. */
export function antecedentsOf(reading: ModelReading, facts: ModelFacts): Antecedents {
  const k = facts.candidates.antecedents
  return (word) => {
    const found: { word: number; p: number }[] = []
    for (let i = word * k; i < (word + 1) * k; i++) {
      const at = reading.antecedents[i]!
      if (at >= 0 && at < word) found.push({ word: at, p: Math.exp(reading.antecedentScores[i]!) })
    }
    return found
  }
}
