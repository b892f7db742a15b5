import { z } from 'zod'
import { Day } from '../day.ts'
import { Span } from '../span.ts'

/** One state of a report's page, as it was read. */
export const Version = z
  .object({
    report: z.string().describe('the identifier of this state of the report'),
    revision: z.int().describe('the revision that brought it'),
    title: z.string().nullable(),
    day: Day.nullable(),
    words: z.int(),
    hash: z.string(),
  })
  .meta({ id: 'Version' })
export type Version = z.infer<typeof Version>

/** One place where two versions differ; `before` is empty where something was put in, `after` where something was cut. */
export const Edit = z
  .object({ before: z.string(), beforeSpan: Span, after: z.string(), afterSpan: Span })
  .meta({ id: 'Edit' })
export type Edit = z.infer<typeof Edit>

/** A report's versions, earliest first, and what was changed from each to the next, whether its page says so or not. */
export const VersionsAnswer = z
  .object({
    report: z.string().describe('the version that the record answers from'),
    versions: z.array(Version),
    edits: z.array(z.object({ from: z.string(), to: z.string(), edits: z.array(Edit) })),
  })
  .meta({ id: 'Versions' })
export type VersionsAnswer = z.infer<typeof VersionsAnswer>
