import { z } from 'zod'
import { Day } from '../day.ts'
import { Evidence } from './view.ts'

/** The lanes of the timeline that hold things; agreements have a lane of their own, with their windows. */
export const TIMELINE_LANES = ['talks', 'violence', 'statements', 'commitments'] as const

/** One thing on the timeline: a happening, an allegation, a promise or what somebody said, once however many reports tell it. */
export const TimelineItem = z
  .object({
    id: z.string().describe('the address: any of its findings'),
    lane: z.enum(TIMELINE_LANES),
    kind: z.enum(['event', 'violation', 'commitment', 'attribution']),
    label: z.string().describe('who did what to whom, short'),
    from: Day.describe('the first day that it can be of'),
    to: Day.describe('the last day that it can be of'),
    known: z
      .enum(['exact', 'within', 'told'])
      .describe('its day: exact; somewhere between from and to; or not told, and these are the days of its reports'),
    status: z.string().nullable().describe('by the latest report: occurred, planned, alleged, denied, announced …'),
    open: z.boolean().describe('planned, threatened or cancelled: it did not happen'),
    actors: z.array(z.string()),
    place: z.string().nullable(),
    reports: z.int(),
    outlets: z.int(),
    origins: z.int().describe('reports that go back to one origin count once'),
    evidence: Evidence.describe("its latest report's words"),
  })
  .meta({ id: 'TimelineItem' })
export type TimelineItem = z.infer<typeof TimelineItem>

/** How much begins on one day. */
export const TimelineDay = z
  .object({
    day: Day,
    events: z.int(),
    violations: z.int().describe('alleged'),
    commitments: z.int().describe('told for the first time'),
    statements: z.int().describe('as often as they are told'),
  })
  .meta({ id: 'TimelineDay' })
export type TimelineDay = z.infer<typeof TimelineDay>

/** The timeline by days: what a view of years is drawn from. */
export const TimelineDays = z
  .object({ days: z.array(TimelineDay).describe('days on which something begins, earliest first') })
  .meta({ id: 'TimelineDays' })
export type TimelineDays = z.infer<typeof TimelineDays>
