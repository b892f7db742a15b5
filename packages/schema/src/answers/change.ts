import { z } from 'zod'
import { Day } from '../day.ts'
import { KIND_NAMES } from '../kinds/index.ts'
import { Evidence } from './view.ts'

/** One difference between two states of the record, in a sentence, with the words it stands on. */
export const Change = z
  .object({
    id: z.string().describe('the same for the same difference between the same two states'),
    change: z
      .enum(['new', 'moved', 'corrected', 'withdrawn'])
      .describe('moved: reports tell it otherwise; corrected: a person ruled so; withdrawn: it is no longer held'),
    kind: z.enum(['report', ...KIND_NAMES] as [string, ...string[]]).describe('what it is about'),
    thing: z.string().describe('the report, or a finding that is the address of the thing'),
    name: z.string().describe('what the thing is called'),
    field: z.string().nullable().describe('the field that differs; null where the whole thing came or went'),
    day: Day.nullable().describe('the day of the report that brought it'),
    sentence: z.string(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    by: z.string().nullable().describe('the decision that brought it; null where reports did'),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>
