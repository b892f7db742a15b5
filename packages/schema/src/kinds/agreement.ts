import { z } from 'zod'
import { Asserted } from '../asserted.ts'
import {
  AgreementKind,
  AgreementStatus,
  Capacity,
  CeasefireClass,
  CeasefireCoverage,
  CeasefirePurpose,
  ClauseType,
  Stage,
} from '../codes.ts'
import { defineKind } from '../finding.ts'
import { Mention } from '../mention.ts'
import { Span } from '../span.ts'
import { When } from '../time.ts'

/** A date of an agreement: one for all, or one by each party's own account. */
export const Term = z
  .union([When, z.object({ per: z.array(z.object({ party: Mention, when: When })) })])
  .nullable()
  .describe('one date, or one per party where their accounts differ')
export type Term = z.infer<typeof Term>

export const Clause = z.object({ type: ClauseType, text: z.string(), span: Span })
export const ThirdParty = z.object({
  actor: Mention,
  capacity: Capacity,
  word: z.string().describe('the word of the text for it'),
})

export const agreement = defineKind({
  kind: 'agreement',
  plural: 'agreements',
  prefix: 'ag',
  title: 'Agreement',
  description: 'A ceasefire, plan, deal or instrument, also one only proposed or refused, with its terms.',
  columns: ['name', 'kind', 'parties', 'status', 'announced', 'effective', 'expires', 'duration', 'monitor'],
  key: (v) => [v.kind, ...v.evidence],
  evidence: (v) => v.evidence,
  value: z.object({
    name: z.string(),
    kind: AgreementKind,
    scope: z.string().nullable().describe('what it covers, in the words of the text'),
    class: CeasefireClass.nullable(),
    purpose: CeasefirePurpose.nullable(),
    coverage: CeasefireCoverage.nullable(),
    stage: Stage.nullable(),
    issues: z.array(z.string()),
    parties: z.array(Mention),
    brokers: z.array(Mention),
    thirdParties: z.array(ThirdParty),
    status: AgreementStatus,
    announced: Term,
    effective: Term,
    expires: Term,
    duration: z.string().nullable().describe('ISO 8601 duration'),
    monitor: z
      .string()
      .describe('"none" where the text says that nobody was named, "unknown" where it is silent, else a name'),
    clauses: z.array(Clause),
    evidence: z.array(Span),
    asserted: Asserted.optional().describe('who answers for it: the outlet itself, or a source'),
  }),
})
