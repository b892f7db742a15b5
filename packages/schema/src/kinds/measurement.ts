import { z } from 'zod'
import { Asserted } from '../asserted.ts'
import { Basis } from '../codes.ts'
import { defineKind } from '../finding.ts'
import { Mention } from '../mention.ts'
import { Span } from '../span.ts'
import { When } from '../time.ts'

export const measurement = defineKind({
  kind: 'measurement',
  plural: 'measurements',
  prefix: 'ms',
  title: 'Measurement',
  description:
    'A figure that describes the conflict, with who measured it, who passed it on and by which counting rule.',
  columns: ['quantity', 'value', 'unit', 'of', 'period', 'by', 'chain'],
  key: (v) => [...v.evidence, String(v.value)],
  evidence: (v) => v.evidence,
  value: z.object({
    quantity: z.string(),
    value: z.union([z.number(), z.string()]).describe('a number; the words of the text where vague'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string().nullable(),
    period: When.nullable(),
    of: z.string().nullable(),
    area: Mention.nullable(),
    by: z.array(Mention).describe('who measured'),
    chain: z.array(Mention).describe('who passed it on, first measurer first'),
    rule: z.string().nullable().describe('the counting rule, where told'),
    basis: Basis,
    evidence: z.array(Span),
    asserted: Asserted.optional().describe('who answers for it: the outlet itself, or a source'),
  }),
})
