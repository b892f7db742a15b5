import { z } from 'zod'
import { ActorKind, ActorRole, ReportType } from '../codes.ts'
import { Day } from '../day.ts'
import { KIND_NAMES } from '../kinds/index.ts'
import { Finding } from '../reading.ts'
import { Published } from '../report.ts'
import { Span } from '../span.ts'
import { Review } from './correction.ts'
import { Join } from './identity.ts'
import { Evidence } from './view.ts'

/** A finding with its report: what lists and tables show. `fields` are the flat fields of its kind. */
export const FindingAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(KIND_NAMES as [string, ...string[]]),
    rule: z.string(),
    confidence: z.number(),
    fields: z.record(z.string(), z.unknown()),
    evidence: Evidence,
    review: Review.nullable().optional().describe('what people ruled about it; null where nobody did'),
  })
  .meta({ id: 'FindingAnswer' })
export type FindingAnswer = z.infer<typeof FindingAnswer>

/** An attribution as a statement of an actor, for filters and full-text search. */
export const Statement = z
  .object({
    id: z.string(),
    actors: z.array(z.string()),
    source: z.string().describe('the words of the report for the speaker'),
    cue: z.string(),
    content: z.string(),
    form: z.string(),
    act: z.string().nullable(),
    medium: z.string().nullable(),
    anonymous: z.boolean(),
    issues: z.array(z.string()),
    day: Day.nullable(),
    evidence: Evidence,
  })
  .meta({ id: 'Statement' })
export type Statement = z.infer<typeof Statement>

export const ActorAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: ActorKind.nullable(),
    role: ActorRole.nullable(),
    of: z.string().nullable(),
    known: z.enum(['dossier', 'world', 'report']),
    spellings: z.array(z.string()).describe('how reports write it'),
    statements: z.int(),
    findings: z.int(),
    reports: z.int(),
    offices: z
      .array(
        z.object({
          title: z.string(),
          from: Day.nullable(),
          to: Day.nullable(),
          known: z.enum(['dossier', 'report']).describe('report: from and to are the days of the reports that give it'),
        }),
      )
      .optional(),
    joins: z
      .array(Join)
      .optional()
      .describe('why people of several reports are taken for one; a and b are a report and a name'),
  })
  .meta({ id: 'Actor' })
export type ActorAnswer = z.infer<typeof ActorAnswer>

export const ReportSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    type: ReportType,
    language: z.string(),
    published: Published.nullable(),
    day: Day.nullable().describe('the latest day that the report can be from'),
    words: z.int(),
    counts: z.record(z.string(), z.int()).describe('findings per kind'),
    revision: z.int().describe('the revision that brought it into the record'),
  })
  .meta({ id: 'ReportSummary' })
export type ReportSummary = z.infer<typeof ReportSummary>

export const ReportAnswer = ReportSummary.extend({
  text: z.string(),
  hash: z.string(),
  furniture: z.array(Span),
  credited: z.array(z.string()),
  findings: z.array(Finding).describe('whole findings, resolved names and dates in place'),
  elsewhere: z.array(Finding).optional().describe('findings of another process than the one looked at'),
  engine: z.object({ name: z.string(), version: z.string(), model: z.string().nullable() }),
}).meta({ id: 'ReportAnswer' })
export type ReportAnswer = Omit<z.infer<typeof ReportAnswer>, 'findings' | 'elsewhere'> & {
  findings: Finding[]
  elsewhere?: Finding[]
}

/** The record at a glance: what it is about, how far it reaches, at which revision. */
export const Status = z
  .object({
    dossier: z.object({ id: z.string(), title: z.string(), description: z.string() }).nullable(),
    revision: z.int(),
    reports: z.int(),
    outlets: z.int(),
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
    counts: z.record(z.string(), z.int()),
    issues: z.array(z.object({ id: z.string(), label: z.string() })),
    outletNames: z.array(z.string()),
    version: z.string(),
  })
  .meta({ id: 'Status' })
export type Status = z.infer<typeof Status>

export const Revision = z
  .object({
    revision: z.int(),
    what: z.enum(['report', 'reading', 'dossier', 'decision', 'tombstone']),
    subject: z.string(),
    at: z.string().describe('ISO 8601 instant at which it was recorded'),
  })
  .meta({ id: 'Revision' })
export type Revision = z.infer<typeof Revision>
