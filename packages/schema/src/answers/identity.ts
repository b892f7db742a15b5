import { z } from 'zod'
import { EventStatus, EventType } from '../codes.ts'
import { DateValue } from '../day.ts'
import { gathered } from './gathered.ts'
import { Evidence } from './view.ts'

/** One thing that speaks for or against two findings being of one thing; the weights of a pair add up to its score. */
export const Ground = z.object({
  what: z.string().describe('in words: "both on 2025-04-13"'),
  weight: z.number().describe('what it adds to the score, or takes from it'),
})
export type Ground = z.infer<typeof Ground>

/** Why two findings are taken for one thing, or not: a score that explains itself. */
export const Likeness = z
  .object({
    a: z.string().describe('a finding'),
    b: z.string().describe('another'),
    score: z.number().describe('0 to 1; from `threshold` on they are taken for one, unless something forbids it'),
    threshold: z.number(),
    grounds: z.array(Ground),
    forbids: z.array(z.string()).describe('why they cannot be one, whatever the score'),
    ruled: z.enum(['same', 'different', 'unsure']).nullable().describe('what a person ruled about these two'),
    decision: z.string().nullable(),
    same: z.boolean().describe('whether the record holds them as one thing, by this pair or through others'),
  })
  .meta({ id: 'Likeness' })
export type Likeness = z.infer<typeof Likeness>

/** Two findings through which a cluster holds together, in the order in which they were joined. */
export const Join = z
  .object({
    a: z.string(),
    b: z.string(),
    score: z.number(),
    grounds: z.array(Ground),
    decision: z.string().nullable().describe('the ruling that joined them; null where their likeness did'),
  })
  .meta({ id: 'Join' })
export type Join = z.infer<typeof Join>

const told = <T extends z.ZodType>(value: T) => z.object({ value, evidence: z.array(Evidence) })

/** Where a place lies: a point for a town, the middle of it for anything larger. */
export const Where = z
  .object({
    name: z.string(),
    country: z.string().nullable(),
    lat: z.number().describe('degrees north'),
    lon: z.number().describe('degrees east'),
    kind: z.string().describe('state, region, city, sea or area'),
    uncertain: z.boolean().describe('several places bear the name, and nothing decides between them'),
  })
  .meta({ id: 'Where' })
export type Where = z.infer<typeof Where>

/** One event as all reports tell it: a cluster of findings, with every differing account kept. */
export const EventAnswer = z
  .object({
    id: z.string().describe('the address: any of its findings resolves here, this is the first of them'),
    findings: z.array(z.string()),
    label: z.string().describe('who did what to whom where, short'),
    type: EventType,
    mode: z.string().nullable(),
    actors: z.array(z.string()),
    recipients: z.array(z.string()),
    place: z.string().nullable(),
    where: Where.nullable().optional().describe('where the place lies by the gazetteer; null where it knows none'),
    date: DateValue.nullable().describe('the most exact date that any report tells'),
    dates: z.array(told(DateValue)).describe('every date told, latest report first'),
    statuses: z.array(told(EventStatus)).describe('every status told, latest report first'),
    magnitudes: z.array(told(z.string())),
    evidence: z.array(Evidence).describe('the words of its findings, latest report first'),
    joins: z.array(Join).describe('why its findings are taken for one event'),
    ...gathered,
  })
  .meta({ id: 'EventAnswer' })
export type EventAnswer = z.infer<typeof EventAnswer>
