import { z } from 'zod'
import { Span } from '../span.ts'

/** A word of a sentence with its place in the tree (Universal Dependencies). */
export const SentenceToken = z
  .object({
    i: z.int().describe('number within the sentence, from 0'),
    start: z.int(),
    end: z.int(),
    text: z.string(),
    lemma: z.string(),
    upos: z.string().describe('universal part of speech'),
    xpos: z.string().describe('Penn Treebank tag'),
    head: z.int().describe('number of the head within the sentence; -1 for the root, or where nothing is known'),
    rel: z.string().describe('relation to the head'),
  })
  .meta({ id: 'SentenceToken' })
export type SentenceToken = z.infer<typeof SentenceToken>

export const SentenceName = z
  .object({
    start: z.int(),
    end: z.int(),
    first: z.int().describe('its first word, as a number within the sentence'),
    last: z.int().describe('the word after its last'),
    type: z.enum(['person', 'organisation', 'place', 'other']),
  })
  .meta({ id: 'SentenceName' })
export type SentenceName = z.infer<typeof SentenceName>

/** One sentence of a report as the engine sees it; every offset is a UTF-16 index into the report's text. */
export const SentenceAnswer = z
  .object({
    report: z.string(),
    n: z.int().describe('its number among the sentences of the report, from 1'),
    total: z.int().describe('how many sentences the report has'),
    span: Span,
    previous: z.int().nullable().describe('where the sentence before begins'),
    next: z.int().nullable().describe('where the sentence after begins'),
    parsed: z.boolean().describe('false where no language model was used: then there are no relations'),
    tokens: z.array(SentenceToken),
    names: z.array(SentenceName),
  })
  .meta({ id: 'SentenceAnswer' })
export type SentenceAnswer = z.infer<typeof SentenceAnswer>
