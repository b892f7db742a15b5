import { z } from 'zod'
import { Day } from '../day.ts'
import type { Sees } from '../handling.ts'

/** From where one looks at the record: what reports told by a day, and what the record held at a revision. */
export const View = z
  .object({
    asOf: Day.nullable().describe('only reports that can be from this day or before; null for all'),
    at: z.int().nullable().describe('only what the log held at this revision; null for the latest'),
  })
  .meta({ id: 'View' })
/** `sees` is never asked for by an address: who serves the record puts it there. Null or absent: everything is seen. `dossier` is the
 * process that one looks at, by the identifier of its dossier; the latest one where not said. */
export type View = z.infer<typeof View> & { sees?: Sees | null; dossier?: string | null }

/** The words that a value stands on: which report, which spans of its text, and what they say. */
export const Evidence = z
  .object({
    report: z.string(),
    reportName: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    finding: z.string(),
    spans: z.array(z.tuple([z.int(), z.int()])),
    quote: z.string(),
    day: Day.nullable().describe('the latest day that the report can be from'),
  })
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

export const Page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.int(),
    next: z.string().nullable().describe('cursor of the next page'),
    looked: z
      .object({ reports: z.int(), from: Day.nullable(), to: Day.nullable() })
      .optional()
      .describe('in a very large record: which reports were looked at; absent where all were'),
  })
