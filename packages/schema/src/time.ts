import { z } from 'zod'
import { DateValue } from './day.ts'
import { Span } from './span.ts'

const part = z.enum(['start', 'early', 'mid', 'late', 'end']).nullable().default(null)
const tense = z.enum(['past', 'future', 'near'])
const daypart = z.enum(['MO', 'MI', 'AF', 'EV', 'NI']).optional().describe('part of the day, by its TIMEX3 letters')
const base = z.unknown().optional().describe('a Timex from which it is reckoned; the report day where absent')
const unit = z.enum(['hour', 'day', 'week', 'month', 'quarter', 'year'])

/**
 * What a time expression means before anybody knows which day the report speaks from (after TimeML's TIMEX3, whose
 * values are resolved; ours stay symbolic, so that a year or a publication day learnt later needs no reading again).
 */
export const Timex = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('date'),
      year: z.int().nullable(),
      month: z.int().min(1).max(12).nullable(),
      day: z.int().min(1).max(31).nullable(),
      part,
      season: z.enum(['spring', 'summer', 'autumn', 'winter']).optional(),
      tense: tense.optional().describe('on which side of the report day, where the year is left open'),
      daypart,
      base,
    }),
    z.object({
      type: z.literal('weekday'),
      weekday: z.int().min(0).max(6).describe('0 for Sunday'),
      tense: tense.describe('near: the text does not say on which side'),
      weeks: z.int().default(0).describe('further weeks away: "Thursday week" is 1'),
      strict: z.boolean().optional().describe('never the day of the report itself: "last Tuesday"'),
      daypart,
      base,
    }),
    z.object({ type: z.literal('holiday'), name: z.string(), year: z.int().nullable(), tense: tense.optional() }),
    z.object({
      type: z.literal('offset'),
      unit,
      from: z.number().nullable().describe('units from the anchor, negative for the past; null for open'),
      to: z.number().nullable(),
      anchor: z.enum(['report', 'text']).default('report').describe('text: the last date named before it'),
      calendar: z.boolean().optional().describe('whole units of the calendar: "last week", not "a week ago"'),
      daypart,
      base,
    }),
    z.object({
      type: z.literal('range'),
      from: z.unknown().nullable().describe('a Timex'),
      to: z.unknown().nullable().describe('a Timex'),
    }),
    z.object({ type: z.literal('duration'), iso: z.string().describe('ISO 8601 duration, "P30D"') }),
    z.object({ type: z.literal('set'), iso: z.string(), every: z.string() }),
    z.object({ type: z.literal('vague'), tense: z.enum(['past', 'present', 'future']) }),
  ])
  .meta({ id: 'Timex' })
export type Timex = z.infer<typeof Timex>

/** A time as a finding holds it: the words, what they mean by themselves, and the date once it is known. */
export const When = z
  .object({
    text: z.string(),
    span: Span.nullable(),
    timex: Timex,
    value: DateValue.nullable().describe('null until the day that the report speaks from is known'),
    inferred: z
      .array(z.enum(['year', 'report-day', 'duration', 'event']))
      .default([])
      .describe('what was not said and had to be inferred'),
  })
  .meta({ id: 'When' })
export type When = z.infer<typeof When>
