import { z } from 'zod'
import { Asserted } from '../asserted.ts'
import { Stance } from '../codes.ts'
import { defineKind } from '../finding.ts'
import { Mention } from '../mention.ts'
import { Span } from '../span.ts'

export const position = defineKind({
  kind: 'position',
  plural: 'positions',
  prefix: 'po',
  title: 'Position',
  description: 'Where an actor stands on an issue at the time of the report.',
  columns: ['actor', 'issue', 'stance', 'proposition', 'condition'],
  key: (v) => [...v.evidence, v.issue, ...v.actor.map((a) => a.text)],
  evidence: (v) => v.evidence,
  value: z.object({
    actor: z.array(Mention),
    issue: z.string().describe('an issue of the dossier or of the common list'),
    stance: Stance,
    condition: z.string().nullable(),
    proposition: z.string().describe('what the actor holds, in the words of the report'),
    evidence: z.array(Span),
    asserted: Asserted.optional().describe('who answers for it: the outlet itself, or a source'),
  }),
})
