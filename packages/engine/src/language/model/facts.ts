/** What parley.json tells of the model file: every list and constant comes from there, none is repeated in code. */
export type ModelFacts = {
  name: string
  version: string
  file: string
  sha256: string
  vocabulary: { file: string; size: number; sha256: string }
  windows: { limit: number; context: number }
  candidates: { heads: number; antecedents: number }
  shapes: string[]
  firstInSentence: number
  labels: { upos: string[]; xpos: string[]; relations: string[]; names: string[]; roles: string[] }
  thresholds?: Record<string, number>
}
