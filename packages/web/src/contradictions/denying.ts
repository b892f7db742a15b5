import type { ContradictionSide, Evidence, Finding, ReportAnswer } from '@parley/schema'

type Span = readonly [number, number]

const joined = (text: string, spans: readonly Span[]): string => spans.map(([a, b]) => text.slice(a, b)).join(' … ')

/** Whether a side has no words of its own: the same words of the same report stand on the side before it. */
export function borrowed(side: ContradictionSide, other: ContradictionSide | undefined): Evidence | null {
  const [own] = side.evidence
  if (!own || !other || side.evidence.length !== 1) return null
  return other.evidence.some((e) => e.report === own.report && e.quote === own.quote) ? own : null
}

const denies = (finding: Finding): finding is Finding<'attribution'> =>
  finding.kind === 'attribution' && finding.value.act === 'deny'

/**
 * The words with which somebody denies what a charge says, in the charge's own report: those of whoever the side is, else anybody's; the
 * nearest after the charge first. Null where the report tells of no denial in words.
 */
export function denyingWords(report: ReportAnswer, charge: Evidence, holder: string | null): Evidence | null {
  const after = charge.spans[0]?.[0] ?? 0
  const far = (f: Finding<'attribution'>): number => {
    const [start] = f.value.cue[0] ?? [0]
    return start >= after ? start - after : (after - start) * 4
  }
  const all = report.findings.filter(denies).sort((a, b) => far(a) - far(b))
  const found = all.find((f) => f.value.actor.some(({ name }) => name === holder)) ?? all[0]
  if (!found) return null
  const spans = [found.value.source, found.value.cue, found.value.content].flat().sort((a, b) => a[0] - b[0])
  const whole: Span[] = []
  for (const [start, end] of spans) {
    const last = whole.at(-1)
    // What only blanks or a comma part is read as one.
    if (last && /^[\s,]*$/.test(report.text.slice(last[1], start)))
      whole[whole.length - 1] = [last[0], Math.max(last[1], end)]
    else whole.push([start, end])
  }
  return {
    ...charge,
    finding: found.id,
    spans: whole as Evidence['spans'],
    quote: joined(report.text, whole),
  }
}
