import { z } from 'zod'
import { SourceKind } from '../codes.ts'
import { Day } from '../day.ts'
import { Evidence } from './view.ts'

/** An outlet, what it covers, and how much of it is its own. */
export const SourceAnswer = z
  .object({
    name: z.string(),
    kind: SourceKind.nullable(),
    speaksFor: z.string().nullable().describe('the party that it speaks for, by the dossier'),
    reports: z.int(),
    own: z.int().describe('reports that are the first or only ones of their origin'),
    shared: z.int().describe('reports that go back to an origin that another outlet told before, or on the same day'),
    credits: z.array(z.object({ name: z.string(), reports: z.int() })).describe('whom its reports name as origin'),
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
    perDay: z.array(z.object({ day: Day, reports: z.int() })).describe('days with reports alone'),
    silentDays: z.int().describe("days of the record's span on which it has no report"),
  })
  .meta({ id: 'Source' })
export type SourceAnswer = z.infer<typeof SourceAnswer>

/** Coverage of the record: which day has how many reports from how many origins. */
export const SourcesAnswer = z
  .object({
    items: z.array(SourceAnswer),
    total: z.int(),
    next: z.string().nullable(),
    days: z.array(z.object({ day: Day, reports: z.int(), outlets: z.int(), origins: z.int() })),
    unnamed: z.int().describe('reports whose outlet nobody stated'),
    undated: z.int().describe('reports whose day nobody can tell'),
  })
  .meta({ id: 'Sources' })
export type SourcesAnswer = z.infer<typeof SourcesAnswer>

/** What the record does not hold. Silence is not denial. */
export const SilenceAnswer = z
  .object({
    unanswered: z
      .array(
        z.object({
          allegation: z.string(),
          accused: z.string().nullable(),
          accuser: z.string().nullable(),
          act: z.string(),
          since: Day.nullable(),
          days: z.int().nullable(),
          evidence: Evidence,
        }),
      )
      .describe('allegations that nobody answered, the longest first'),
    days: z.array(z.object({ from: Day, to: Day, days: z.int() })).describe('stretches without any report'),
    oneSided: z
      .array(
        z.object({
          kind: z.enum(['allegation', 'event', 'figure', 'agreement', 'commitment']),
          id: z.string(),
          label: z.string(),
          side: z.string(),
          evidence: Evidence,
        }),
      )
      .describe('what rests on the word of one party alone'),
    unheard: z
      .array(z.object({ actor: z.string(), statements: z.int(), namedBy: z.int(), why: z.string() }))
      .describe('parties of whom is spoken and who do not speak'),
    looked: z
      .object({ allegations: z.int(), series: z.int(), commitments: z.int() })
      .optional()
      .describe(
        'in a very large record: of how many it was looked at who answers and who stands alone; absent where of all',
      ),
  })
  .meta({ id: 'Silence' })
export type SilenceAnswer = z.infer<typeof SilenceAnswer>
