/** A code with what it means and a sentence of ours that is coded so. */
export type Code = readonly [means: string, example: string]

/** The codes of a field: where they come from, and each of them. */
export type CodeList = { source: string; codes: Readonly<Record<string, Code>> }

/** A field: what it means (where its schema says nothing), and an example of ours. */
export type FieldEntry = { means?: string; example: string; source?: string; codes?: CodeList }

/** A kind of finding: the work whose terms it takes, and its fields. */
export type KindEntry = { source: string; example: string; fields: Readonly<Record<string, FieldEntry>> }

/** Fields that every kind, or several, have. */
export const EVIDENCE: FieldEntry = {
  means: 'the words of the report that the finding stands on',
  example: 'the span of “shelled the harbour on Friday”',
}
export const ASSERTED: FieldEntry = {
  example: 'the outlet itself in “Upland shelled the harbour”; Lowland in “Lowland said Upland shelled the harbour”',
  source: 'FactBank (Saurí and Pustejovsky)',
}
export const LOCATED: FieldEntry = {
  example: 'Lakeport, in the district of Midland, as the gazetteer has it',
  source: 'GeoNames',
}
