import { flat, KIND_NAMES, KINDS, type Reading, type Report, type TraceEntry } from '@parley/schema'

/**
 * What `parley extract --format jsonl` prints for a report, as docs/cli.md describes it: spans are [start, end) in UTF-16 units into
 * `text`, which is the file's text whole. This shape is a contract.
 */
export function extracted(
  report: Report,
  reading: Reading,
  trace: readonly TraceEntry[] | null,
): Record<string, unknown> {
  const kinds = KIND_NAMES.map((kind) => [
    KINDS[kind].plural,
    reading.findings.filter((finding) => finding.kind === kind).map((finding) => flat(finding)),
  ])
  return {
    id: report.name,
    report: report.name,
    text: report.text,
    title: report.title,
    outlet: report.outlet,
    url: report.url,
    type: report.type,
    language: reading.language,
    published: reading.published,
    credited: [...new Set(reading.credited.map(({ name }) => name))],
    furniture: report.furniture,
    ...Object.fromEntries(kinds),
    ...(trace ? { trace } : {}),
  }
}
