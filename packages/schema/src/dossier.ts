import { z } from 'zod'
import { ActorKind, ActorRole, AgreementKind, SourceKind } from './codes.ts'
import { Day } from './day.ts'
import { Tlp } from './handling.ts'

const Office = z.strictObject({ title: z.string(), from: Day.nullable(), to: Day.nullable() })

/** Somebody or something that the reports of one process name. */
export const DossierActor = z.strictObject({
  name: z.string().min(1).describe('the canonical name'),
  kind: ActorKind,
  role: ActorRole.default('other').describe('the role in this process'),
  of: z.string().optional().describe('for whom it speaks: the name of another actor'),
  members: z.array(z.string()).default([]).describe('for groups: names of actors'),
  offices: z.array(Office).default([]),
  aliases: z.array(z.string()).default([]),
})
export type DossierActor = z.infer<typeof DossierActor>

/** The file that names one process. Unknown keys are errors, so that a typo is told and not ignored. */
export const Dossier = z
  .strictObject({
    dossier: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens')
      .describe('its identifier'),
    title: z.string(),
    description: z.string().default(''),
    period: z.strictObject({ from: Day, to: Day }).describe('a year that a text leaves open comes from here'),
    timezone: z.string().default('UTC'),
    tlp: Tlp.optional().describe('who may see it, by the Traffic Light Protocol'),
    embargo: Day.optional().describe('kept from readers before this day'),
    actors: z.array(DossierActor).default([]),
    issues: z
      .array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          pax: z.array(z.string()).default([]).describe('PA-X issue codes'),
          words: z.array(z.string()).default([]).describe('words by which texts speak of it'),
        }),
      )
      .default([]),
    agreements: z
      .array(
        z.strictObject({
          name: z.string(),
          kind: AgreementKind,
          parties: z.array(z.string()).default([]),
          words: z.array(z.string()).default([]).describe('words by which texts speak of it'),
        }),
      )
      .default([]),
    sources: z
      .array(z.strictObject({ name: z.string(), kind: SourceKind, speaksFor: z.string().nullable().default(null) }))
      .default([]),
    reports: z.array(z.string()).default([]).describe('files or folders of reports, relative to the dossier'),
  })
  .meta({ id: 'Dossier' })
export type Dossier = z.infer<typeof Dossier>
