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
  /** for `modelAttributions`: biases are added to the log-probability of "none", links are mean probabilities over a span */
  thresholds: { source_bias: number; cue_bias: number; content_bias: number; content_link: number; source_link: number }
  /** added to the log-probability of a kind of name */
  nameBias: Record<string, number>
}
