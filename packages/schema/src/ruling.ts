import { z } from 'zod'
import { Verdict } from './decision.ts'
import { Span } from './span.ts'

/** A decision as a person or a program puts it: by identifiers and words. The record makes the lasting `Decision` of it. */
export const Ruling = z
  .object({
    verdict: Verdict,
    findings: z.array(z.string()).default([]).describe('the findings it is about, by identifier'),
    names: z
      .array(z.string())
      .default([])
      .describe('for same, different, unsure: actors by name, in place of findings'),
    report: z.string().nullable().default(null).describe('for add: the report, by id or name'),
    kind: z.string().nullable().default(null).describe('for add: the kind of finding'),
    words: z.array(z.string()).default([]).describe('for add: the words of the report that it stands on'),
    spans: z.array(Span).default([]).describe('for add: the same as places in the text, where a program knows them'),
    at: z
      .int()
      .nullable()
      .default(null)
      .describe('for add: an index near which the words stand, where they come again'),
    change: z.record(z.string(), z.unknown()).default({}).describe('for correct and add: fields and their values'),
    undoes: z.string().nullable().default(null).describe('for undo: the decision that no longer holds'),
    by: z.string().min(1).describe('who rules'),
    reason: z.string().default(''),
    id: z.string().nullable().default(null).describe('one of your own, so that asking again does not rule twice'),
  })
  .meta({ id: 'Ruling' })
export type Ruling = z.output<typeof Ruling>
