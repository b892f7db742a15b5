import { z } from 'zod'
import { Span } from './span.ts'

/** What a person can rule about a finding or about two things. */
export const Verdict = z.enum([
  'accept',
  'correct',
  'reject',
  'add',
  'same',
  'different',
  'unsure',
  'undo',
  // These three are in the log too, and change no finding: what a coder sees in the words without knowing what others
  // saw; who may see a thing (`change` is a Handling); what a program proposes that a person should rule.
  'code',
  'mark',
  'propose',
])
export type Verdict = z.infer<typeof Verdict>

/** Where a decision holds on: the words and the key slots, never a cluster, so that it survives a newer reading. */
export const Anchor = z.object({
  finding: z.string(),
  report: z.string(),
  kind: z.string(),
  quote: z.string(),
  spans: z.array(Span),
  key: z
    .array(z.string())
    .optional()
    .describe('the words of the slots that make the finding what it is, in the order of its kind'),
})
export type Anchor = z.infer<typeof Anchor>

/** A person's ruling: appended to the log beside the readings, never an edit of them. */
export const Decision = z
  .object({
    id: z.string(),
    verdict: Verdict,
    on: z.array(Anchor),
    change: z.record(z.string(), z.unknown()).nullable().describe('for correct and add: the fields and their values'),
    undoes: z.string().nullable(),
    names: z
      .array(z.string())
      .optional()
      .describe('for same, different and unsure about actors: their names as the record calls them'),
    workedFrom: z
      .enum(['original', 'translated'])
      .optional()
      .describe('for add: whether the coder read the report itself or a translation of it'),
    author: z.string(),
    reason: z.string(),
    at: z.string().describe('ISO 8601 instant'),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>
