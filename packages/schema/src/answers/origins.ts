import { z } from 'zod'
import { Day } from '../day.ts'
import { Span } from '../span.ts'

/** How two texts hang together, the closest first (after Nicholls' five kinds of reuse). */
export const OriginRelation = z.enum(['verbatim', 'rewrite', 'same statement', 'common source', 'incidental', 'none'])
export type OriginRelation = z.infer<typeof OriginRelation>

/** What was measured between two texts, each 0 to 1. */
export const OriginMeasures = z
  .object({
    words: z.number().describe('runs of words that both have, as a share of the shorter text'),
    facts: z.number().describe('names and numbers that both have, as a share of the fewer'),
    told: z.number().describe('how far the other tells what the shorter text tells, sentence by sentence'),
    vocabulary: z.number().describe('the same by words beside names and numbers'),
    order: z.number().describe('how far the shared facts come in the same order'),
    quotation: z.number().describe('share of the likeness that lies within shared quotations'),
  })
  .meta({ id: 'OriginMeasures' })
export type OriginMeasures = z.infer<typeof OriginMeasures>

export const OriginLink = z
  .object({
    a: z.string().describe("a report's id"),
    b: z.string(),
    relation: OriginRelation,
    score: z.number().describe('0 to 1: how much speaks for one origin'),
    why: z.string().describe('the score in a sentence'),
    measures: OriginMeasures,
  })
  .meta({ id: 'OriginLink' })
export type OriginLink = z.infer<typeof OriginLink>

export const OriginReport = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    day: Day.nullable(),
    credited: z.array(z.string()).describe('outlets and agencies that its text names as origin; no photo credits'),
    group: z.string().describe('the origin that it goes back to: the id of the group'),
  })
  .meta({ id: 'OriginReport' })
export type OriginReport = z.infer<typeof OriginReport>

/** Reports that go back to one origin. A report that stands alone is a group of one. */
export const OriginGroup = z
  .object({
    id: z.string().describe('the id of its earliest report'),
    reports: z.array(OriginReport).describe('earliest first'),
    relation: OriginRelation.describe('the closest relation within the group; "none" for a report alone'),
    links: z.array(OriginLink).describe('those that make its reports one origin'),
    upstream: z.array(z.string()).describe('outlets and agencies that the reports name as their origin'),
    outlets: z.int(),
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
    near: z
      .array(OriginLink)
      .describe(
        'links of its earliest report to those of other origins: same statement, common source, incidental; told where one report is asked for',
      ),
  })
  .meta({ id: 'OriginGroup' })
export type OriginGroup = z.infer<typeof OriginGroup>

export const OriginsAnswer = z
  .object({
    reports: z.int(),
    outlets: z.int(),
    origins: z.int(),
    items: z.array(OriginGroup).describe('the largest first'),
    total: z.int(),
    next: z.string().nullable(),
  })
  .meta({ id: 'Origins' })
export type OriginsAnswer = z.infer<typeof OriginsAnswer>

/** Two sentences that tell the same, one of each report. */
export const SentencePair = z
  .object({
    a: Span,
    b: Span,
    textA: z.string(),
    textB: z.string(),
    kind: z.enum(['same words', 'reworded', 'same quotation', 'same facts']),
    likeness: z.number().describe('0 to 1'),
    shared: z.array(z.string()).describe('names, numbers and runs of words that both have'),
  })
  .meta({ id: 'SentencePair' })
export type SentencePair = z.infer<typeof SentencePair>

/** Two reports side by side. Spans are UTF-16 indices into each report's text. */
export const AlignmentAnswer = z
  .object({
    a: OriginReport,
    b: OriginReport,
    link: OriginLink,
    sameOrigin: z.boolean(),
    pairs: z.array(SentencePair).describe('in the order of the first report'),
    onlyA: z.array(Span).describe('sentences of the first that the second lacks'),
    onlyB: z.array(Span),
  })
  .meta({ id: 'Alignment' })
export type AlignmentAnswer = z.infer<typeof AlignmentAnswer>
