import { type FindingAnswer, KINDS, type KindName } from '@parley/schema'
import { type Column, table } from '../output/table.ts'
import { isSpans, shown } from '../output/values.ts'
import { type Asked, allPages, type ShownKind } from './kind.ts'

/** Texts of the reports that findings come from: fields that are spans are shown as their words. */
async function textsOf(items: readonly FindingAnswer[], { record, view }: Asked): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const { evidence, fields } of items) {
    if (texts.has(evidence.report) || !Object.values(fields).some(isSpans)) continue
    texts.set(evidence.report, (await record.report(view, evidence.report)).text)
  }
  return texts
}

/** Any finding kind as a table of the columns that the kind declares, with the words and the report. */
export const findings = (kind: KindName): ShownKind<FindingAnswer> => ({
  filters: ['actor', 'issue', 'report'],
  list: ({ record, view, filter, limit }) => allPages((page) => record.findings(view, kind, filter, page), limit),
  async print(items, asked, width) {
    const texts = await textsOf(items, asked)
    const fields = KINDS[kind].columns
    const quotes = items.some(({ fields: each }) => fields.some((field) => isSpans(each[field])))
    const columns: Column<FindingAnswer>[] = fields.map((field) => ({
      title: field,
      cell: (f) => shown(f.fields[field], texts.get(f.evidence.report) ?? ''),
      least: 8,
      lines: 4,
    }))
    // Where a column is itself words of the report, the whole evidence would say them twice.
    if (!quotes) columns.push({ title: 'words', cell: (f) => `“${f.evidence.quote}”`, least: 24, lines: 4 })
    columns.push({ title: 'report', cell: (f) => f.evidence.reportName, least: 12 })
    return table(items, columns, width)
  },
})
