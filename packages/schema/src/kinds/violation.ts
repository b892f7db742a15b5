import { z } from 'zod'
import { Asserted } from '../asserted.ts'
import { Answer } from '../codes.ts'
import { defineKind } from '../finding.ts'
import { Located } from '../located.ts'
import { Mention } from '../mention.ts'
import { Span } from '../span.ts'
import { When } from '../time.ts'

export const violation = defineKind({
  kind: 'violation',
  plural: 'violations',
  prefix: 'vi',
  title: 'Alleged violation',
  description: 'An allegation that somebody broke an agreement: accuser, accused, act, and the answer given.',
  columns: ['date', 'accuser', 'accused', 'act', 'place', 'harm', 'answer', 'agreement'],
  key: (v) => [...v.evidence, v.accused?.name ?? ''],
  evidence: (v) => v.evidence,
  value: z.object({
    agreement: z.string().nullable().describe('the agreement it would break, as the report names it'),
    clause: z.string().nullable(),
    accuser: Mention.nullable(),
    accused: Mention.nullable(),
    act: z.string(),
    weapon: z.string().nullable(),
    target: z.string().nullable(),
    date: When.nullable(),
    place: Mention.nullable(),
    located: Located.nullable().optional().describe('where that place lies'),
    harm: z.string().nullable(),
    answer: Answer.describe('what the accused says to it; unknown where the report is silent'),
    evidence: z.array(Span),
    asserted: Asserted.optional().describe('who answers for it: the outlet itself, or a source'),
  }),
})
