import { type Finding, findingId, ParleyError, type Reading, type Report, reportId, sha256 } from '@parley/schema'
import { spansOfFinding, spansOfReading } from './spans.ts'

/** The ordinal of each finding among those alike in report, kind and key slots; -1 where its id is not its own. */
export function ordinals(report: string, findings: readonly Finding[]): number[] {
  const seen = new Map<string, number>()
  return findings.map((f) => {
    const base = findingId(report, f.kind, f.value as never)
    const ordinal = seen.get(base) ?? 0
    seen.set(base, ordinal + 1)
    return f.id === (ordinal ? findingId(report, f.kind, f.value as never, ordinal) : base) ? ordinal : -1
  })
}

/**
 * Nothing enters the record whose words are not in its report. Throws ParleyError 'broken-evidence' where a hash, an
 * identifier or a span does not fit.
 */
export function checkReading(report: Report, reading: Reading): void {
  const broken = (what: string): never => {
    throw new ParleyError('broken-evidence', `the reading does not fit its report: ${what}`, 'read the report again', {
      file: report.name,
    })
  }
  if (reading.report !== report.id) broken('it is of another report')
  if (report.hash !== sha256(report.text)) broken('the hash is not that of the text')
  if (report.id !== reportId(report.text, report.outlet)) broken('the identifier is not that of text and outlet')
  const at = ordinals(report.id, reading.findings).indexOf(-1)
  if (at >= 0) broken(`finding ${reading.findings[at]!.id} has an identifier that is not its own`)
  for (const { finding, slot, span } of [...reading.findings.flatMap(spansOfFinding), ...spansOfReading(reading)]) {
    if (span[0] > span[1] || span[1] > report.text.length)
      broken(`span ${slot} of ${finding || 'the reading'} is outside the text`)
  }
}
