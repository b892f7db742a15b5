import { z } from 'zod'
import { Asserted } from '../asserted.ts'
import { CommitmentStage, CommitmentStatus, CommitmentType } from '../codes.ts'
import { defineKind } from '../finding.ts'
import { Mention } from '../mention.ts'
import { Span } from '../span.ts'
import { When } from '../time.ts'

export const commitment = defineKind({
  kind: 'commitment',
  plural: 'commitments',
  prefix: 'co',
  title: 'Commitment',
  description: 'Who undertakes what, for whom, how much, by when (on the ladder of the Kiel support tracker).',
  columns: ['who', 'what', 'for', 'amount', 'currency', 'by', 'status'],
  key: (v) => [...v.evidence, v.what],
  evidence: (v) => v.evidence,
  value: z.object({
    who: z.array(Mention),
    what: z.string(),
    for: Mention.nullable(),
    amount: z.union([z.number(), z.string()]).nullable().describe('in units of the currency; words where vague'),
    currency: z.string().nullable().describe('ISO 4217'),
    written: z.string().nullable().describe('the amount as written'),
    type: CommitmentType.nullable(),
    stage: CommitmentStage.nullable(),
    conditions: z.string().nullable(),
    by: When.nullable(),
    resists: z.array(Mention).describe('who refuses or resists it'),
    status: CommitmentStatus,
    evidence: z.array(Span),
    asserted: Asserted.optional().describe('who answers for it: the outlet itself, or a source'),
  }),
})
