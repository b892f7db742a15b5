import { z } from 'zod'

/** How far whoever asserts it holds it to be so, after FactBank: certain, merely possible (also planned, asked for, hedged), or said not to be so. */
export const Factuality = z.enum(['certain', 'possible', 'denied'])
export type Factuality = z.infer<typeof Factuality>

/**
 * Who answers for a finding, apart from what it tells: the outlet itself where the words stand in nobody else's, else the source of the
 * innermost attribution whose content they are. An outlet that quotes an allegation asserts the quoting, not the deed.
 */
export const Asserted = z
  .object({
    by: z.enum(['outlet', 'source']),
    attribution: z
      .string()
      .nullable()
      .describe('the attribution whose content it is; null where the outlet asserts it'),
    factuality: Factuality.describe('in the eyes of whoever asserts it'),
  })
  .meta({ id: 'Asserted' })
export type Asserted = z.infer<typeof Asserted>
