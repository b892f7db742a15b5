import { z } from 'zod'

/** How widely a thing is told: articles don't count as origins, and one side's own voices don't corroborate each other. */
export const Corroboration = z
  .object({
    reports: z.int(),
    outlets: z.int(),
    origins: z.int().describe('reports that go back to one origin count once'),
    independent: z
      .int()
      .describe('what can corroborate: reports of one origin, and all voices of one party, count once'),
    sides: z.array(z.string()).describe('the parties that speak for it; empty where outlets tell it themselves'),
    oneSided: z.boolean().describe('it rests on the word of one party alone'),
  })
  .meta({ id: 'Corroboration' })
export type Corroboration = z.infer<typeof Corroboration>
