import { z } from 'zod'
import { Day } from '../day.ts'
import { Dossier } from '../dossier.ts'

/** The largest text that may be pasted, in characters; files may be larger. */
const MOST_TEXT = 2_000_000

/** Something to be read into the record: a file, a text, or an address to fetch. */
export const InputAsk = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('file'),
      name: z.string().min(1).max(300).describe('its name; the ending tells what it is'),
      content: z.base64().describe('its bytes in base64'),
    }),
    z.strictObject({
      kind: z.literal('text'),
      text: z.string().min(1).max(MOST_TEXT),
      title: z.string().max(500).optional(),
      outlet: z.string().max(200).optional(),
      day: Day.optional().describe('when it was published; where not told, the text is asked'),
    }),
    z.strictObject({
      kind: z.literal('address'),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .describe('a page, a feed or a sitemap'),
    }),
  ])
  .meta({ id: 'InputAsk' })
export type InputAsk = z.infer<typeof InputAsk>

/** What came of one report that was in an input, or of the input itself. */
export const InputResult = z
  .object({
    name: z.string(),
    outcome: z.enum(['new', 'same', 'newer reading', 'failed']),
    report: z.string().nullable().describe('its identifier, where it is in the record now'),
    title: z.string().nullable(),
    language: z.string().nullable().describe('where it is not English: it is stored and searchable, and not read'),
    error: z.string().nullable().describe('what kept it from being read, and what to do, in one line'),
  })
  .meta({ id: 'InputResult' })
export type InputResult = z.infer<typeof InputResult>

export const InputAnswer = z.object({ items: z.array(InputResult), revision: z.int() }).meta({ id: 'InputAnswer' })
export type InputAnswer = z.infer<typeof InputAnswer>

/** A dossier as it is held, and the revision that it came with; 0 and nothing where none is held. */
export const DossierAnswer = z
  .object({ revision: z.int().describe('send it back with a change'), dossier: Dossier.nullable() })
  .meta({ id: 'DossierAnswer' })
export type DossierAnswer = z.infer<typeof DossierAnswer>

/** A whole dossier, and the revision of the one that it takes the place of. */
export const DossierAsk = z.strictObject({ revision: z.int().min(0), dossier: Dossier }).meta({ id: 'DossierAsk' })
export type DossierAsk = z.input<typeof DossierAsk>
