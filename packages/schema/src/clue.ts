import { z } from 'zod'
import { Span } from './span.ts'
import { Timex } from './time.ts'

/**
 * What a report's text tells of the day it speaks from, kept with the reading so that a period learnt later from a dossier
 * can be reasoned with again without the text.
 */
export const Clue = z
  .object({
    kind: z.enum([
      'dateline',
      'masthead',
      'today is',
      'past weekday',
      'future weekday',
      'past date',
      'future date',
      'past month',
      'monthly figure',
      'holiday',
      'earliest',
      'latest',
      'in office',
      'landmark',
    ]),
    timex: Timex,
    span: Span,
    detail: z.string().nullable().default(null).describe('what more the rule knows of it, in its own words'),
  })
  .meta({ id: 'Clue' })
export type Clue = z.infer<typeof Clue>
