import { type Asserted, evidenceOf, type Factuality, type Finding, type Span } from '@parley/schema'

const length = (spans: readonly Span[]): number => spans.reduce((sum, [a, b]) => sum + b - a, 0)
const inside = (spans: readonly Span[], within: readonly Span[]): number =>
  spans.reduce(
    (sum, [a, b]) => sum + within.reduce((s, [x, y]) => s + Math.max(0, Math.min(b, y) - Math.max(a, x)), 0),
    0,
  )

/** From here on the words of a finding are taken for words of the content; the rest is punctuation and cut edges. */
const MOST = 0.7
/** What is only asked for, promised, expected or supposed is not yet so. */
const UNREAL = new Set(['propose', 'demand', 'offer', 'promise', 'threaten', 'predict', 'warn'])

/** What the finding's own words say of it, whoever says them. */
function own(finding: Finding): Factuality {
  if (finding.kind === 'event') {
    const { modality, status } = finding.value
    if (modality.includes('negated') || status === 'cancelled') return 'denied'
    return status === 'planned' || status === 'threatened' || modality.includes('hypothetical') ? 'possible' : 'certain'
  }
  if (finding.kind === 'commitment') return finding.value.status === 'proposed' ? 'possible' : 'certain'
  if (finding.kind === 'agreement') return /^(?:proposed|rejected)$/.test(finding.value.status) ? 'possible' : 'certain'
  if (finding.kind === 'attribution') return finding.value.negated ? 'denied' : 'certain'
  return 'certain'
}

function held(told: Factuality, { value }: Finding<'attribution'>): Factuality {
  if (value.act === 'deny' || value.act === 'reject') return told === 'denied' ? 'certain' : 'denied'
  if (told === 'denied') return told
  return value.hedged || (value.act && UNREAL.has(value.act)) ? 'possible' : told
}

/** Each finding with who asserts it; a statement's truth is kept apart from who is quoted with it. */
export function asserted(findings: readonly Finding[]): Finding[] {
  const attributions = findings
    .filter((f) => f.kind === 'attribution')
    .sort((a, b) => length(a.value.content) - length(b.value.content))
  return findings.map((finding) => {
    const spans = evidenceOf(finding)
    const size = length(spans)
    const by = attributions.find(
      (a) =>
        a.id !== finding.id &&
        inside(spans, a.value.content) >= MOST * size &&
        (finding.kind !== 'attribution' || length(a.value.content) > length(finding.value.content)),
    )
    const told = own(finding)
    const value: Asserted = by
      ? { by: 'source', attribution: by.id, factuality: held(told, by) }
      : { by: 'outlet', attribution: null, factuality: told }
    return { ...finding, value: { ...finding.value, asserted: value } } as Finding
  })
}
