import { ParleyError, type Span } from '@parley/schema'
import type { Analysis, Token } from './analysis.ts'
import { namesOf } from './names/index.ts'
import { quantitiesOf } from './quantities/index.ts'
import { quotationsOf } from './quotations/index.ts'
import { languageOf } from './recognise/index.ts'
import { referencesOf } from './references/index.ts'
import { sentencesOf } from './sentences/index.ts'
import { readable } from './sentences/paragraphs.ts'
import { tag } from './tags/index.ts'
import { timesOf } from './times/index.ts'
import { tokenise } from './tokens/tokenise.ts'
import { understand } from './understand.ts'

export type * from './analysis.ts'
export { conllu } from './conllu.ts'

export type AnalyseOptions = {
  /** spans that are not the report's text and are left out */
  furniture?: readonly Span[]
}

/**
 * Analyses a text: see `Analysis`. The same text always gives the same analysis.
 * @throws ParleyError 'language' where the text is plainly not English
 */
export async function analyse(text: string, options: AnalyseOptions = {}): Promise<Analysis> {
  const parts = readable(text.length, options.furniture ?? [])
  const language = await languageOf(parts.map(([a, b]) => text.slice(a, b)).join('\n'))
  if (language !== 'en')
    throw new ParleyError(
      'language',
      `the text is in another language (${language}) than English`,
      'give its English version',
    )
  const spans = parts.flatMap(([from, to]) => tokenise(text, from, to))
  const { sentences, paragraphs } = sentencesOf(text, spans, parts)
  const guessed: Token[] = []
  for (const sentence of sentences) {
    const own = spans.slice(sentence.first, sentence.last)
    const words = own.map(([a, b]) => text.slice(a, b))
    const tags = tag(words)
    own.forEach(([start, end], k) => {
      guessed.push({
        i: sentence.first + k,
        start,
        end,
        text: words[k]!,
        ...tags[k]!,
        head: -1,
        rel: 'dep',
        sentence: sentence.i,
      })
    })
  }
  const understood = await understand(guessed, sentences)
  const tokens = understood?.tokens ?? guessed
  const names = namesOf(text, tokens, sentences, understood?.names)
  const quotations = quotationsOf(tokens, sentences)
  const references = referencesOf(tokens, sentences, names, quotations, understood?.antecedents)
  const times = timesOf({ text, sentences })
  return {
    text,
    language,
    parsed: understood !== null,
    paragraphs,
    sentences,
    tokens,
    names,
    quotations,
    references,
    times,
    quantities: quantitiesOf({ text, sentences, times }),
    attributed: understood?.attributed ?? null,
  }
}
