import { z } from 'zod'
import { ReportType } from './codes.ts'
import { Day } from './day.ts'
import { Span } from './span.ts'

/** When a report was published: a day, or an interval where its text leaves it open. */
export const Published = z
  .object({
    from: Day.nullable(),
    to: Day.nullable(),
    stated: z.boolean().describe('true where metadata or a dateline states it, false where it was worked out'),
    evidence: z.array(Span).describe('the words it was worked out from; empty where metadata states it'),
    clue: z.string().describe('how it is known: "metadata", "dateline", "weekday of a dated event" …'),
    inferred: z
      .array(z.enum(['year']))
      .default([])
      .describe("'year' where only the dossier's period supplies it"),
  })
  .meta({ id: 'Published' })
export type Published = z.infer<typeof Published>

/** One published document, as intake gives it. `text` is the whole decoded text; furniture is marked, not cut. */
export const Report = z
  .object({
    id: z.string().describe('"r-" and 16 hex digits of SHA-256 over outlet and text'),
    name: z.string().describe('what the user calls it: the file name, or the id given with a line'),
    text: z.string(),
    hash: z.string().describe('SHA-256 of the text in UTF-8'),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    type: ReportType,
    published: Published.nullable().describe('only where metadata states it'),
    furniture: z.array(Span).describe('text on the page that is not the report'),
    encoding: z.string().describe('as decoded: "utf-8", "windows-1251" …'),
    fingerprint: z.string().describe('hash of the normalised article words, furniture left out'),
    author: z.string().optional().describe('as its source states it'),
    language: z.string().optional().describe('ISO 639, as its source states it; the reading tells what it is'),
    updated: Published.optional().describe('when it was last changed, where its source states it'),
    captions: z.array(Span).optional().describe('text that stands under pictures'),
    page: z.string().optional().describe('SHA-256 of the page as it was fetched, which the record keeps'),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>
