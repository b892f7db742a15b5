import { z } from 'zod'
import { Answer } from '../codes.ts'
import { DateValue, Day } from '../day.ts'
import { Corroboration } from './corroboration.ts'
import { Evidence } from './view.ts'

/** Whether an act falls under an agreement, by one party's window and the clauses. "cannot tell" is a value. */
export const ScopeVerdict = z.enum(['in scope', 'out of scope', 'disputed', 'cannot tell'])
export type ScopeVerdict = z.infer<typeof ScopeVerdict>

export const ScopeTest = z
  .object({
    agreement: z.string().describe('its address'),
    name: z.string(),
    verdict: ScopeVerdict,
    why: z.string().describe('in a sentence'),
    windows: z
      .array(
        z.object({
          party: z.string(),
          verdict: z.enum(['within', 'outside', 'cannot tell']),
          why: z.string(),
          evidence: z.array(Evidence).describe("the words of the party's window"),
        }),
      )
      .describe("the day of the act against each party's own window"),
    clause: z.object({
      verdict: ScopeVerdict,
      why: z.string(),
      text: z.string().nullable().describe('the clause quoted; null where none is told'),
      evidence: z.array(Evidence),
    }),
  })
  .meta({ id: 'ScopeTest' })
export type ScopeTest = z.infer<typeof ScopeTest>

const Untested = z
  .literal(true)
  .optional()
  .describe('more agreements may bind those who acted, which fewer reports tell of; it was not tested against these')

/** An event, and how it lies to the agreements between its actors. */
export const EventScope = z
  .object({
    id: z.string().describe('the finding'),
    label: z.string(),
    day: DateValue.nullable(),
    evidence: Evidence,
    tests: z.array(ScopeTest),
    untested: Untested,
  })
  .meta({ id: 'EventScope' })
export type EventScope = z.infer<typeof EventScope>

export const AllegationStatus = z.enum(['alleged', 'denied', 'admitted', 'corroborated', 'contested', 'unanswered'])
export type AllegationStatus = z.infer<typeof AllegationStatus>

/** The Admiralty grade: the source and the information are judged apart. */
export const Grade = z
  .object({
    source: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).describe('F: its reliability cannot be judged'),
    information: z.enum(['1', '2', '3', '4', '5', '6']).describe('6: its truth cannot be judged'),
    why: z.string(),
  })
  .meta({ id: 'Grade' })
export type Grade = z.infer<typeof Grade>

/** One allegation over all reports that tell it. Nobody is named the culprit: it says who says so, and who answered. */
export const AllegationAnswer = z
  .object({
    id: z.string().describe('the address: any of its findings resolves here'),
    findings: z.array(z.string()),
    accuser: z.string().nullable(),
    accused: z.string().nullable(),
    act: z.string(),
    weapon: z.string().nullable(),
    target: z.string().nullable(),
    place: z.string().nullable(),
    date: DateValue.nullable(),
    harm: z.array(z.object({ value: z.string(), evidence: Evidence })),
    status: AllegationStatus,
    statusWhy: z.string(),
    answers: z.array(
      z.object({ by: z.string().nullable(), answer: Answer, words: z.string().nullable(), evidence: Evidence }),
    ),
    unansweredDays: z
      .int()
      .nullable()
      .describe('days from the first report to the day looked from; null where answered'),
    grade: Grade,
    scope: z.array(ScopeTest),
    untested: Untested,
    corroboration: Corroboration,
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'Allegation' })
export type AllegationAnswer = z.infer<typeof AllegationAnswer>
