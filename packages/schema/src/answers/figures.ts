import { z } from 'zod'
import { Basis } from '../codes.ts'
import { DateValue, Day } from '../day.ts'
import { Corroboration } from './corroboration.ts'
import { Evidence } from './view.ts'

export const FigurePoint = z
  .object({
    id: z.string().describe('the finding'),
    value: z.union([z.number(), z.string()]).describe('a number; words where the text is vague'),
    low: z.number().nullable().describe('the least that the words can mean'),
    high: z.number().nullable().describe('the most that the words can mean; null where open'),
    written: z.string().describe("the report's own words"),
    period: DateValue.nullable().describe('for when it holds; null where not told'),
    day: Day.nullable(),
    chain: z.array(z.string()).describe('who passed it on'),
    evidence: z.array(Evidence).describe('several where reports repeat it'),
    corroboration: Corroboration,
  })
  .meta({ id: 'FigurePoint' })
export type FigurePoint = z.infer<typeof FigurePoint>

/** Figures of one subject by one counter and one counting rule. Only such figures may be set side by side. */
export const FigureSeries = z
  .object({
    id: z.string(),
    quantity: z.string(),
    of: z.string().nullable(),
    area: z.string().nullable(),
    unit: z.string().nullable(),
    by: z.array(z.string()).describe('who measured; empty where nobody is named'),
    rule: z.string().nullable().describe('the counting rule, where told'),
    basis: Basis,
    points: z.array(FigurePoint).describe('earliest first; of a long series the latest'),
    more: z.int().optional().describe('how many earlier points a list leaves out; absent where none'),
    beside: z
      .array(
        z.object({
          series: z.string(),
          verdict: z.enum(['compatible', 'conflict', 'unlike', 'cannot tell']),
          why: z.string(),
        }),
      )
      .describe('series of the same quantity by others, and whether they may be compared'),
  })
  .meta({ id: 'FigureSeries' })
export type FigureSeries = z.infer<typeof FigureSeries>

/** The answer to "what do these add up to": most often a refusal, with its reasons. */
export const FigureTotal = z
  .object({
    total: z.number().nullable().describe('null where adding was refused'),
    unit: z.string().nullable(),
    refused: z.array(z.string()).describe('why they may not be added; empty where they were'),
    points: z.array(z.string()).describe('the findings that were added'),
  })
  .meta({ id: 'FigureTotal' })
export type FigureTotal = z.infer<typeof FigureTotal>
