import { z } from 'zod'
import { Verdict } from '../decision.ts'
import { Evidence } from './view.ts'

/** What people ruled about one finding: the latest ruling that stands. */
export const Review = z
  .object({
    state: z.enum(['accepted', 'corrected', 'added']),
    by: z.string(),
    at: z.string().describe('ISO 8601 instant'),
    reason: z.string(),
    decision: z.string().describe('the id of the ruling'),
    workedFrom: z.enum(['original', 'translated']).optional().describe('where a person added it: from which text'),
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

/** One finding that a ruling touches in this view, with what it changes there. */
export const Ruled = z
  .object({
    finding: z.string().describe('empty where no finding of the newest reading has these words any more'),
    kind: z.string(),
    quote: z.string().describe('the words that were ruled on'),
    report: z.string(),
    held: z
      .enum(['same', 'words', 'near', 'lost'])
      .describe('how it was found again: unchanged, by its words, by most of its words, or not at all'),
    nearest: z.array(z.string()).describe('where it is lost: findings that stand on some of the same words'),
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    evidence: Evidence.nullable().describe('null where the report is not in this view'),
  })
  .meta({ id: 'Ruled' })
export type Ruled = z.infer<typeof Ruled>

/** One line of the correction log: who ruled what, when and why, and what it does in this view. */
export const Correction = z
  .object({
    id: z.string(),
    revision: z.int(),
    verdict: Verdict,
    author: z.string(),
    reason: z.string(),
    at: z.string().describe('ISO 8601 instant'),
    state: z
      .enum(['holds', 'undone', 'asked again', 'not in view'])
      .describe('asked again: no finding has its words any more, so somebody must look'),
    undoes: z.string().nullable(),
    undoneBy: z.string().nullable(),
    names: z.array(z.string()).describe('for rulings about actors'),
    workedFrom: z.enum(['original', 'translated']).optional().describe('for what was added: from which text'),
    on: z.array(Ruled),
  })
  .meta({ id: 'Correction' })
export type Correction = z.infer<typeof Correction>
