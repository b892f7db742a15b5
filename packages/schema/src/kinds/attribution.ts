import { z } from 'zod'
import { Asserted } from '../asserted.ts'
import { Form, SpeechAct } from '../codes.ts'
import { defineKind } from '../finding.ts'
import { Mention } from '../mention.ts'
import { Span } from '../span.ts'
import { When } from '../time.ts'

/** Source, cue and content, after PARC and PolNeAR: who is made answerable for which words or thought. */
export const attribution = defineKind({
  kind: 'attribution',
  plural: 'attributions',
  prefix: 'at',
  title: 'Attribution',
  description: 'Who is made answerable for which words or thought: source, cue and content.',
  columns: ['actor', 'act', 'cue', 'content', 'form', 'medium'],
  key: (v) => [...v.source, ...v.cue, ...v.content],
  evidence: (v) => [...v.source, ...v.cue, ...v.content],
  value: z.object({
    source: z.array(Span).describe('the shortest full noun phrase naming who speaks; empty where nobody is named'),
    actor: z.array(Mention).describe('who that is; several where a group is listed; empty where nobody is named'),
    cue: z.array(Span).describe('the verb, noun or phrase that ties source and content'),
    content: z.array(Span).describe('what is attributed'),
    form: Form,
    act: SpeechAct.nullable().describe('what the speaker does with the words'),
    medium: z.string().nullable().describe('where or by what means, in the words of the text'),
    addressee: Mention.nullable(),
    said: When.nullable().describe('when it was said'),
    anonymous: z.boolean().describe('the source is unnamed'),
    hedged: z.boolean(),
    negated: z.boolean(),
    depth: z.int().min(0).describe('1 or more where it lies inside the content of another attribution'),
    asserted: Asserted.optional().describe('who answers for it: the outlet itself, or a source'),
  }),
})
