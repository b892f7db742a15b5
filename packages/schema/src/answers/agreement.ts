import { z } from 'zod'
import { AgreementKind, AgreementStatus, Capacity, ClauseType } from '../codes.ts'
import { DateValue, Day, Interval } from '../day.ts'
import { gathered } from './gathered.ts'
import { Join } from './identity.ts'
import { Evidence } from './view.ts'

const known = z.enum(['stated', 'derived', 'open']).describe('derived: worked out from other values, see why')

/** The interval in which an agreement binds by one party's own account. */
export const Window = z
  .object({
    party: z.string().describe('"all" where the accounts do not differ between parties'),
    from: Day.nullable(),
    fromLatest: Day.nullable().describe('where the start is uncertain: the latest day it can be'),
    to: Day.nullable().describe('the last day that it can bind'),
    toEarliest: Day.nullable().describe('where the end is uncertain: the earliest day it can be'),
    fromBasis: known,
    toBasis: known,
    why: z.string().describe('from what the ends are known, in a sentence'),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'Window' })
export type Window = z.infer<typeof Window>

/** Whether an agreement binds a party on the day one looks from. "cannot tell" is a value. */
export const Clock = z
  .object({
    party: z.string(),
    state: z.enum(['not yet', 'in force', 'lapsed', 'cannot tell']),
    daysLeft: z.int().nullable(),
    until: Day.nullable(),
  })
  .meta({ id: 'Clock' })
export type Clock = z.infer<typeof Clock>

const sourced = <T extends z.ZodType>(value: T) => z.object({ value, evidence: z.array(Evidence) })

/** One agreement as the record holds it: a cluster of findings, with every differing account kept. */
export const AgreementAnswer = z
  .object({
    id: z.string().describe('the address: any of its findings resolves here, this is the first of them'),
    findings: z.array(z.string()).describe('the findings whose words are shown'),
    tellers: z.int().optional().describe('how many findings tell of it, where these are more than are shown'),
    name: z.string(),
    kind: AgreementKind,
    parties: z.array(z.string()),
    brokers: z.array(z.string()),
    thirdParties: z.array(z.object({ actor: z.string(), capacity: Capacity, word: z.string() })),
    scope: z.string().nullable(),
    status: AgreementStatus.describe('by the latest reports'),
    statuses: z.array(sourced(AgreementStatus)).describe('every status told, latest report first'),
    announced: z.array(sourced(DateValue)),
    durations: z.array(sourced(z.string())),
    monitor: sourced(z.string()).describe('"none", "unknown" or a name'),
    clauses: z.array(z.object({ type: ClauseType, text: z.string(), evidence: Evidence })),
    windows: z.array(Window),
    common: Interval.nullable().describe('days on which it binds by every account'),
    reach: Interval.nullable().describe('days on which it binds by any account'),
    contested: z.array(Interval).describe('days on which the accounts differ'),
    clock: z.array(Clock),
    joins: z.array(Join).optional().describe('why its findings are taken for one agreement'),
    ...gathered,
  })
  .meta({ id: 'Agreement' })
export type AgreementAnswer = z.infer<typeof AgreementAnswer>

/** Something new beside the agreements: a statement, an event or an allegation, in a sentence. */
export const Development = z
  .object({
    day: Day.nullable(),
    kind: z.string(),
    label: z.string().describe('who did what, short'),
    evidence: Evidence,
  })
  .meta({ id: 'Development' })
export type Development = z.infer<typeof Development>
