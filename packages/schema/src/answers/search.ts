import { z } from 'zod'
import { KIND_NAMES } from '../kinds/index.ts'
import { AgreementAnswer } from './agreement.ts'
import { ActorAnswer, FindingAnswer, ReportSummary } from './others.ts'

/** One value that a search can be narrowed to, with how many of its hits have it. */
export const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int() }).meta({ id: 'FacetValue' })
export type FacetValue = z.infer<typeof FacetValue>

const some = <T extends z.ZodType>(item: T) => z.object({ total: z.int(), items: z.array(item) })

/** What the record holds for some words, an actor, an issue or a stretch of days: the first of each kind, and what to narrow to. */
export const SearchAnswer = z
  .object({
    actors: some(ActorAnswer),
    agreements: some(AgreementAnswer),
    reports: some(ReportSummary),
    findings: z.array(
      z.object({ kind: z.enum(KIND_NAMES as [string, ...string[]]) }).extend(some(FindingAnswer).shape),
    ),
    facets: z.object({
      kinds: z.array(FacetValue),
      actors: z.array(FacetValue),
      issues: z.array(FacetValue),
      outlets: z.array(FacetValue),
      months: z.array(FacetValue).describe('by the day of the report, earliest first'),
    }),
    complete: z.boolean().describe('false where facets were counted over the first thousand hits of a kind alone'),
  })
  .meta({ id: 'SearchAnswer' })
export type SearchAnswer = z.infer<typeof SearchAnswer>
