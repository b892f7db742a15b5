import { z } from 'zod'
import { Day } from '../day.ts'
import { Tlp } from '../handling.ts'

/** Who may do what, each with all that those before it may. */
export const ROLES = ['reader', 'coder', 'reviewer', 'editor', 'admin'] as const
export const Role = z.enum(ROLES).meta({ id: 'Role' })
export type Role = z.infer<typeof Role>

/** What somebody may do; every route and MCP tool asks for one of these. */
export const Right = z
  .enum(['read', 'propose', 'code', 'add', 'rule', 'mark', 'curate', 'administer'])
  .describe(
    'propose: for a person to rule on; code: in a blind sample; add: what the engine missed; rule: all other decisions; mark: who may see a thing; curate: add reports and change the dossier; administer: accounts',
  )
  .meta({ id: 'Right' })
export type Right = z.infer<typeof Right>

/** What an API token may do of that which its owner may. */
export const Scope = z.enum(['read', 'propose', 'decide']).meta({ id: 'Scope' })
export type Scope = z.infer<typeof Scope>

/** Who asks, and what they may: what the application shows and hides by. */
export const SessionAnswer = z
  .object({
    accounts: z.boolean().describe('false where the server asks nobody who they are: on this machine alone'),
    signedIn: z.boolean(),
    name: z.string().nullable().describe('the author of decisions; null where nobody is signed in'),
    role: Role.nullable(),
    may: z.array(Right),
    tlp: Tlp.describe('what is marked higher is not shown'),
    embargoed: z.boolean().describe('whether what is under embargo is shown'),
    csrf: z
      .string()
      .nullable()
      .describe('goes with every change as the header x-csrf-token; null where none is needed'),
    ends: z.string().nullable().describe('ISO 8601 instant at which the session ends'),
  })
  .meta({ id: 'Session' })
export type SessionAnswer = z.infer<typeof SessionAnswer>

export const SignIn = z
  .strictObject({ name: z.string().min(1).max(200), password: z.string().min(1).max(1000) })
  .meta({ id: 'SignIn' })
export type SignIn = z.infer<typeof SignIn>

export const PasswordChange = z
  .strictObject({ old: z.string().min(1).max(1000), new: z.string().min(1).max(1000) })
  .meta({ id: 'PasswordChange' })
export type PasswordChange = z.infer<typeof PasswordChange>

export const OpenSession = z
  .object({
    id: z.string().describe('its address, not its secret'),
    user: z.string(),
    begun: z.string(),
    used: z.string(),
    ends: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'OpenSession' })
export type OpenSession = z.infer<typeof OpenSession>

export const Grant = z
  .object({ dossier: z.string().describe('"*" for every dossier'), role: Role, tlp: Tlp })
  .meta({ id: 'Grant' })
export type Grant = z.infer<typeof Grant>

export const User = z
  .object({
    name: z.string(),
    grants: z.array(Grant),
    made: z.string(),
    locked: z.string().nullable().describe('until when, after too many wrong passwords'),
    sessions: z.int(),
    tokens: z.int(),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

export const TokenAsk = z
  .strictObject({
    label: z.string().min(1).max(200).describe('what it is for'),
    scopes: z.array(Scope).min(1).max(3),
    ends: Day.nullable().optional().describe('the last day on which it is good; null for no end'),
    tlp: Tlp.optional().describe("no more than this is shown to it; the owner's own level where not said"),
  })
  .meta({ id: 'TokenAsk' })
export type TokenAsk = z.infer<typeof TokenAsk>

export const Token = z
  .object({
    id: z.string(),
    user: z.string(),
    label: z.string(),
    scopes: z.array(Scope),
    tlp: Tlp.nullable(),
    made: z.string(),
    used: z.string().nullable(),
    ends: z.string().nullable(),
  })
  .meta({ id: 'Token' })
export type Token = z.infer<typeof Token>

export const NewToken = z
  .object({ token: Token, secret: z.string().describe('shown this once: only its hash is kept') })
  .meta({ id: 'NewToken' })
export type NewToken = z.infer<typeof NewToken>

/** Something that was done and has nothing to show. */
export const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' })
