import { z } from 'zod'
import { CommitmentStage, CommitmentType } from '../codes.ts'
import { DateValue, Day } from '../day.ts'
import { Corroboration } from './corroboration.ts'
import { Evidence } from './view.ts'

const sourced = <T extends z.ZodType>(value: T) => z.object({ value, evidence: z.array(Evidence) })

export const Amount = z
  .object({
    value: z.union([z.number(), z.string()]).nullable().describe('in units of the currency; words where vague'),
    currency: z.string().nullable(),
    written: z.string().nullable().describe('as written'),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'Amount' })
export type Amount = z.infer<typeof Amount>

/** One promise followed over reports, from announced to delivered. */
export const CommitmentAnswer = z
  .object({
    id: z.string().describe('the address: any of its findings resolves here'),
    findings: z.array(z.string()),
    tellers: z.int().optional().describe('how many findings tell of it, where these are more than are shown'),
    who: z.array(z.string()),
    side: z.array(z.string()).describe('the parties that it binds'),
    for: z.string().nullable(),
    what: z.string().describe("in the latest report's words"),
    type: CommitmentType.nullable(),
    amounts: z.array(Amount).describe('each once, the latest first; never added'),
    stage: CommitmentStage.nullable().describe('the latest told'),
    ladder: z
      .array(z.object({ stage: CommitmentStage, day: Day.nullable(), evidence: z.array(Evidence) }))
      .describe('each stage with the day on which it was first told'),
    deadlines: z.array(sourced(DateValue)),
    due: z
      .enum(['overdue', 'due', 'done', 'refused', 'no deadline', 'cannot tell'])
      .describe('as of the day looked from'),
    daysLeft: z.int().nullable().describe('negative where overdue'),
    conditions: z.array(sourced(z.string())),
    resists: z.array(z.string()),
    announcedAgain: z
      .array(z.object({ commitment: z.string(), score: z.number(), why: z.string() }))
      .describe('other commitments that may be the same money, told as new: the twenty nearest in time at the most'),
    corroboration: Corroboration,
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'Commitment' })
export type CommitmentAnswer = z.infer<typeof CommitmentAnswer>
