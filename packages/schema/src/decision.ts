import { z } from 'zod'
import { Span } from './span.ts'

/** What a person can rule about a finding or about two things. */
export const Verdict = z.enum(['accept', 'correct', 'reject', 'add', 'same', 'different', 'unsure', 'undo'])

/** Where a decision holds on: the words and the key slots, never a cluster, so that it survives a newer reading. */
export const Anchor = z.object({
  finding: z.string(),
  report: z.string(),
  kind: z.string(),
  quote: z.string(),
  spans: z.array(Span),
})

/** A person's ruling: appended to the log beside the readings, never an edit of them. */
export const Decision = z
  .object({
    id: z.string(),
    verdict: Verdict,
    on: z.array(Anchor),
    change: z.record(z.string(), z.unknown()).nullable().describe('for correct and add: the fields and their values'),
    undoes: z.string().nullable(),
    author: z.string(),
    reason: z.string(),
    at: z.string().describe('ISO 8601 instant'),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>
