import { z } from 'zod'
import { Day } from './day.ts'

/** The levels of the Traffic Light Protocol 2.0 (FIRST), from "no limit" to "named recipients only". */
export const TLP_LEVELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
export const Tlp = z.enum(TLP_LEVELS).meta({ id: 'Tlp' })
export type Tlp = z.infer<typeof Tlp>

/** What holds where nobody marked anything: for those with an account, not for the public. */
export const UNMARKED: Tlp = 'GREEN'

/** Who may see a dossier, a report or a finding, and from which day on. */
export const Handling = z
  .object({
    tlp: Tlp.nullable().describe('null: as that which it belongs to'),
    embargo: Day.nullable().describe('kept from readers before this day'),
  })
  .meta({ id: 'Handling' })
export type Handling = z.infer<typeof Handling>

/** From where somebody looks: the highest level they are cleared for, on which day, and whether they see what is under embargo. */
export type Sees = { tlp: Tlp; embargoed: boolean; day: Day }

/** How far up a level is: higher is known to fewer. */
export const tlpRank = (level: Tlp): number => TLP_LEVELS.indexOf(level)
