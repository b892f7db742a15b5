import { z } from 'zod'
import { Asserted } from '../asserted.ts'
import { EventStatus, EventType, Modality } from '../codes.ts'
import { defineKind } from '../finding.ts'
import { Located } from '../located.ts'
import { Mention } from '../mention.ts'
import { Span } from '../span.ts'
import { When } from '../time.ts'

/** Who met whom, how and through whom, after the fields of PeaceRep's MEND. */
export const Meeting = z.object({
  level: z.string().nullable().describe('heads of state, ministers, envoys, technical …, as the text says'),
  format: z.string().nullable().describe('in person, phone, video, shuttle …'),
  mediator: z.array(Mention),
  host: Mention.nullable(),
  readout: z.boolean().nullable().describe('whether a readout exists; null where it cannot be told'),
})

export const event = defineKind({
  kind: 'event',
  plural: 'events',
  prefix: 'ev',
  title: 'Event',
  description: 'Something that happened, goes on, is planned, was cancelled or only threatened (PLOVER types).',
  columns: ['date', 'type', 'mode', 'actors', 'recipients', 'place', 'status'],
  key: (v) => [v.type, ...v.evidence],
  evidence: (v) => v.evidence,
  value: z.object({
    type: EventType,
    mode: z.string().nullable().describe('free word: phone, meeting, visit, missile strike, vote …'),
    contexts: z.array(z.string()).describe('PLOVER contexts'),
    actors: z.array(Mention),
    recipients: z.array(Mention),
    date: When.nullable(),
    place: Mention.nullable(),
    located: Located.nullable().optional().describe('where that place lies'),
    magnitude: z.string().nullable(),
    status: EventStatus,
    modality: z.array(Modality),
    meeting: Meeting.nullable(),
    evidence: z.array(Span),
    asserted: Asserted.optional().describe('who answers for it: the outlet itself, or a source'),
  }),
})
