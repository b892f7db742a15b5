import { z } from 'zod'

/** Where a place lies, by the gazetteer of the world data: a point, and whose land it is on. */
export const Located = z
  .object({
    country: z
      .string()
      .nullable()
      .describe('the state by its canonical name; null where it lies in none, or in several'),
    lat: z.number().describe('degrees north'),
    lon: z.number().describe('degrees east'),
    kind: z.enum(['state', 'region', 'city', 'sea', 'area']),
    uncertain: z.boolean().describe('several places bear the name, and nothing in the report decides between them'),
  })
  .meta({ id: 'Located' })
export type Located = z.infer<typeof Located>
