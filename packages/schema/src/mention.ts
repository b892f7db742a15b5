import { z } from 'zod'
import { Span } from './span.ts'

/**
 * Somebody or some place as the report names it. The engine fills `text`, `span` and a first `name` (the antecedent's
 * words for a pronoun, without titles and articles); `resolve` puts the canonical name of the dossier or of world data there.
 */
export const Mention = z
  .object({
    text: z.string().describe("the report's own words at the span"),
    span: Span.nullable().describe('null where nobody is named'),
    name: z.string().describe('how the record calls it'),
    via: z
      .enum(['name', 'pronoun', 'description', 'list', 'title', 'none'])
      .default('name')
      .describe('how the name was reached'),
    known: z.enum(['dossier', 'world', 'report']).default('report').describe('where the name comes from'),
    group: z.boolean().default(false).describe('unnamed people kept as a group, named by their own words'),
    anonymous: z.boolean().default(false),
    sector: z.string().optional().describe('PLOVER sector code, where the words or the world data tell one'),
  })
  .meta({ id: 'Mention' })
export type Mention = z.infer<typeof Mention>
