import type { Attributed, Sentence, Token } from './analysis.ts'
import { type Antecedents, antecedentsOf } from './model/antecedents.ts'
import { modelAttributions } from './model/attributions.ts'
import { loadModel } from './model/load.ts'
import { parse } from './model/parse.ts'
import { type ModelReading, readWords } from './model/read.ts'
import { type ModelName, namesOf } from './model/spans.ts'
import { lemmaOf } from './tags/lemma.ts'

/** What the language model makes of a text's words. */
export type Understanding = {
  tokens: Token[]
  names: ModelName[]
  attributed: Attributed[]
  antecedents: Antecedents
  reading: ModelReading
}

/**
 * Tags, lemmas, heads, relations, names and attributions by the language model; null where there is no model. The tokens
 * are new ones: nothing that was given is changed.
 */
export async function understand(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Promise<Understanding | null> {
  const model = await loadModel()
  if (!model || tokens.length === 0) return null
  const given = sentences.map((s, i) => ({
    words: tokens.slice(s.first, s.last).map((t) => t.text),
    endsParagraph: sentences[i + 1]?.paragraph !== s.paragraph,
  }))
  const reading = await readWords(model, given)
  const parsed = parse(reading, model.facts)
  return {
    tokens: tokens.map((token, i) => {
      const { upos, xpos, head, rel } = parsed[i]!
      return { ...token, upos, xpos, head, rel, lemma: lemmaOf(token.text, upos, xpos) }
    }),
    names: namesOf(reading, model.facts),
    attributed: modelAttributions(reading, model.facts),
    antecedents: antecedentsOf(reading, model.facts),
    reading,
  }
}
