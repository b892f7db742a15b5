import { z } from 'zod'
import { Clue } from './clue.ts'
import { KIND_NAMES, KINDS, type KindName, type ValueOf } from './kinds/index.ts'
import { Mention } from './mention.ts'
import { Published } from './report.ts'
import { Span } from './span.ts'

/** Which engine made a reading: enough to know whether another run can give anything else. */
export const EngineInfo = z
  .object({
    name: z.string(),
    version: z.string(),
    rules: z.string().describe('hash over the identifiers and versions of all rules'),
    model: z.string().nullable().describe('hash of the model file; null where no model was used'),
    runtime: z.string().describe('the runtime of the model and its CPU class, or "rules"'),
  })
  .meta({ id: 'EngineInfo' })
export type EngineInfo = z.infer<typeof EngineInfo>

const findingOf = <K extends KindName>(kind: K) =>
  z.object({
    id: z.string(),
    kind: z.literal(kind),
    rule: z.string().describe('the rule or model that made it'),
    confidence: z.number().min(0).max(1),
    parents: z.array(z.string()).default([]).describe('the findings that a merge was made from'),
    value: KINDS[kind].value,
  })

export type Finding<K extends KindName = KindName> = {
  [N in K]: { id: string; kind: N; rule: string; confidence: number; parents: string[]; value: ValueOf<N> }
}[K]

export const Finding = z.discriminatedUnion(
  'kind',
  KIND_NAMES.map((kind) => findingOf(kind)) as unknown as [ReturnType<typeof findingOf>],
) as unknown as z.ZodType<Finding>

/** What one engine read from one report. Dates and names are the report's own until `resolve` has seen a dossier. */
export const Reading = z.object({
  report: z.string().describe("the report's id"),
  engine: EngineInfo,
  language: z.string().describe('ISO 639-1 of the text'),
  published: Published.nullable(),
  clues: z.array(Clue).optional().describe('what the text tells of the day it speaks from'),
  credited: z.array(Mention).describe('outlets or agencies that the text names as origin of the reporting'),
  furniture: z.array(Span),
  findings: z.array(Finding),
})
export type Reading = Omit<z.infer<typeof Reading>, 'findings'> & { findings: Finding[] }

/** What a rule did, for `--trace`. */
export type TraceEntry = {
  rule: string
  kind: KindName | 'language' | 'published' | 'furniture'
  made: string | null
  dropped: string | null
  why: string
  spans: Span[]
}
