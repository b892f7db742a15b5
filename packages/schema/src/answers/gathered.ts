import { z } from 'zod'
import { Day } from '../day.ts'

/** How much tells of a thing that several reports may tell of, and from when until when: fields of its answer. */
export const gathered = {
  reports: z.int(),
  outlets: z.int(),
  origins: z
    .int()
    .optional()
    .describe('reports that go back to one origin count once; every answer of a record tells it'),
  firstDay: Day.nullable(),
  lastDay: Day.nullable().describe('the day of the latest report that tells of it'),
}
