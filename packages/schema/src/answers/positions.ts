import { z } from 'zod'
import { ActorRole, Stance } from '../codes.ts'
import { Day } from '../day.ts'
import { Corroboration } from './corroboration.ts'
import { Evidence } from './view.ts'

export const MoveType = z.enum([
  'first',
  'repeated',
  'moved',
  'hardened',
  'softened',
  'reopened',
  'contradicted itself',
])
export type MoveType = z.infer<typeof MoveType>

/** One entry of the ledger: where somebody stands on an issue, in the words of the report. */
export const LedgerEntry = z
  .object({
    id: z.string().describe('the finding'),
    actor: z.string().describe('who takes the position'),
    side: z.string().describe('the party that the actor belongs to'),
    voice: z
      .enum(['state', 'leader', 'official', 'own'])
      .describe('whether the party itself speaks, or one of its people'),
    issue: z.string(),
    stance: Stance,
    condition: z.string().nullable(),
    proposition: z.string(),
    day: Day.nullable(),
    move: MoveType,
    why: z.string().describe('against which earlier words, in a sentence'),
    before: z.string().nullable().describe('the id of the entry that it is compared with'),
    evidence: Evidence,
    repeats: z.array(Evidence).describe('reports that tell the same position again'),
    corroboration: Corroboration,
  })
  .meta({ id: 'LedgerEntry' })
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Where one actor stands on one issue at the view's day, and how it came there. */
export const PositionCell = z
  .object({
    actor: z.string(),
    issue: z.string(),
    stance: Stance,
    condition: z.string().nullable(),
    proposition: z.string(),
    day: Day.nullable(),
    by: z.string().describe('who said it; the party itself, or one of its people'),
    voice: LedgerEntry.shape.voice,
    lastMove: z
      .object({ move: MoveType, day: Day.nullable(), why: z.string(), entry: z.string() })
      .nullable()
      .describe('null where nothing but the first entry is known'),
    entries: z.int(),
    evidence: Evidence,
    dissent: z
      .array(z.object({ actor: z.string(), stance: Stance, day: Day.nullable(), evidence: Evidence }))
      .describe('people of the same party who stand elsewhere'),
  })
  .meta({ id: 'PositionCell' })
export type PositionCell = z.infer<typeof PositionCell>

/** How far two parties are apart on one issue. */
export const Gap = z
  .object({
    issue: z.string(),
    a: z.string(),
    b: z.string(),
    gap: z.enum(['together', 'near', 'apart', 'cannot tell']),
    why: z.string(),
  })
  .meta({ id: 'Gap' })
export type Gap = z.infer<typeof Gap>

export const PositionMatrix = z
  .object({
    actors: z.array(z.object({ name: z.string(), role: ActorRole.nullable(), side: z.string() })),
    issues: z.array(z.object({ id: z.string(), label: z.string() })),
    cells: z.array(PositionCell),
    gaps: z.array(Gap).describe('between parties to the conflict'),
    silent: z
      .array(z.object({ actor: z.string(), issue: z.string() }))
      .describe('parties without a word on an issue that another party speaks to'),
  })
  .meta({ id: 'PositionMatrix' })
export type PositionMatrix = z.infer<typeof PositionMatrix>
