import { locate } from '@parley/world'
import type { Sentence } from '../../language/analysis.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

/** A headline's colon ("Envoy: Talks near their end") and a transcript's ("Q: …", "LAVROV: …"), which holds for its paragraph. */
export const colon = attributionRule('colon', 2, (scene) => {
  const { tokens, analysis } = scene
  const found = []
  for (const sentence of scene.sentences) {
    if (analysis.sentences[sentence.i - 1]?.paragraph === sentence.paragraph) continue
    for (let i = sentence.first + 1; i < Math.min(sentence.last - 1, sentence.first + 6); i++) {
      if (tokens[i]!.text !== ':') continue
      const source = speaker(scene, sentence, i)
      if (source && (sentence.i === 0 ? !opens(scene, source) : spoken(scene, sentence, i))) {
        const content = {
          first: i + 1,
          last: sentence.i === 0 ? sentenceEnd(tokens, sentence) : paragraphEnd(scene, sentence),
        }
        if (content.last > i + 3)
          found.push({ confidence: 0.5, source, cue: { first: i, last: i + 1 }, content: [content], word: 'say' })
      }
      break
    }
  }
  return found
})

/** "GOMA: The river rose": a town in capitals opens a report and says nothing. */
function opens({ analysis, tokens }: Scene, { first, last }: Range): boolean {
  const name = analysis.text.slice(tokens[first]!.start, tokens[last - 1]!.end)
  return name.length > 3 && name === name.toUpperCase() && /^\p{L}+$/u.test(name) && locate(name) !== null
}

function speaker({ tokens }: Scene, sentence: Sentence, at: number): Range | null {
  const first = tokens[sentence.first]!
  if (at === sentence.first + 1 && /^[QA]$/.test(first.text)) return { first: sentence.first, last: at }
  const source = nounPhraseOn(tokens, sentence.first, at)
  return source && source.last === at && tokens[at - 1]!.upos === 'PROPN' && first.upos === 'PROPN' ? source : null
}

const counts = new WeakMap<Scene, Map<string, number>>()

/** How many paragraphs but the first begin with these words and a colon. */
function begins(scene: Scene, words: string): number {
  let known = counts.get(scene)
  if (!known) {
    known = new Map()
    for (const sentence of scene.analysis.sentences.slice(1)) {
      const lead = /^[^:\n]{1,60}(?=:)/.exec(scene.analysis.text.slice(sentence.start, sentence.start + 61))?.[0]
      if (lead) known.set(lead, (known.get(lead) ?? 0) + 1)
    }
    counts.set(scene, known)
  }
  return known.get(words) ?? 0
}

/** A transcript's speaker is written in capitals, or another paragraph of the report begins likewise. */
function spoken(scene: Scene, sentence: Sentence, at: number): boolean {
  const name = scene.analysis.text.slice(scene.tokens[sentence.first]!.start, scene.tokens[at - 1]!.end)
  return (name.length > 1 && name === name.toUpperCase()) || begins(scene, name) > 1
}

function paragraphEnd({ tokens, analysis }: Scene, sentence: Sentence): number {
  let last = sentence
  for (let s = sentence.i; analysis.sentences[s]?.paragraph === sentence.paragraph; s++) last = analysis.sentences[s]!
  return sentenceEnd(tokens, last)
}
