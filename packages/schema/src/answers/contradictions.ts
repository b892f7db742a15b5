import { z } from 'zod'
import { Day } from '../day.ts'
import { Corroboration } from './corroboration.ts'
import { Evidence } from './view.ts'

export const ContradictionType = z.enum([
  'number', 'unit', 'date', 'existence', 'attribution', 'wording', 'term', 'status',
]) // biome-ignore format: one row
export type ContradictionType = z.infer<typeof ContradictionType>

/** Why two values that differ can both hold. */
export const Seeming = z.enum([
  'other day',
  'other rule',
  'other counter',
  'other area',
  'rounding',
  'at least',
  'currency',
  'later news',
  'own account',
  'translation',
])
export type Seeming = z.infer<typeof Seeming>

export const ContradictionSide = z
  .object({
    value: z.string().describe('the value, short'),
    holder: z.string().nullable().describe('who holds it; null where the report tells it itself'),
    day: Day.nullable().describe('the day of the report that tells it'),
    evidence: z.array(Evidence),
    corroboration: Corroboration,
  })
  .meta({ id: 'ContradictionSide' })
export type ContradictionSide = z.infer<typeof ContradictionSide>

/** Values that cannot all hold, or only seem so. Nothing is resolved: every version stands with who holds it. */
export const ContradictionAnswer = z
  .object({
    id: z.string().describe('made of the findings that differ; the same on every reading'),
    type: ContradictionType,
    verdict: z.enum(['conflict', 'only seemingly', 'cannot tell']),
    seeming: Seeming.nullable().describe('where only seemingly: why both can hold'),
    against: z.enum(['another report', 'its own words', 'its own time']),
    about: z.string().describe('what the values are of'),
    why: z.string().describe('in a sentence'),
    sides: z.array(ContradictionSide),
    day: Day.nullable().describe('the latest day of its reports'),
    actors: z.array(z.string()),
    things: z.array(z.string()).describe('addresses of the findings and agreements that it touches'),
  })
  .meta({ id: 'Contradiction' })
export type ContradictionAnswer = z.infer<typeof ContradictionAnswer>
