import { type FacetValue, type FindingAnswer, ISSUES, KINDS, type KindName } from '@parley/schema'
import { byText } from '../fold/order.ts'

/** As many values of a facet as a person can choose from. */
const MOST = 12

/** The fields of each kind that name somebody, as flat findings hold them. */
const WHO: Readonly<Record<KindName, readonly string[]>> = {
  attribution: ['actor', 'addressee'],
  event: ['actors', 'recipients'],
  agreement: ['parties', 'brokers'],
  violation: ['accuser', 'accused'],
  commitment: ['who', 'for', 'resists'],
  position: ['actor'],
  measurement: ['by', 'chain'],
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const texts = (value: unknown): string[] => [value].flat().filter((v): v is string => typeof v === 'string' && v !== '')

const whoIn = ({ kind, fields }: FindingAnswer): string[] => [
  ...new Set(WHO[kind as KindName].flatMap((field) => texts(fields[field]))),
]

/** Agreements name their issues by PA-X codes; the first common issue with a code stands for it. */
const BY_PAX = new Map(
  Object.entries(ISSUES)
    .reverse()
    .map(([id, { pax }]) => [pax, id]),
)

const issuesIn = ({ fields }: FindingAnswer): string[] => [
  ...new Set([...texts(fields.issue), ...texts(fields.issues).map((code) => BY_PAX.get(code) ?? code)]),
]

function counted(values: Iterable<string>, label: (value: string) => string = (v) => v): FacetValue[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || byText(a.value, b.value))
}

/** What some hits can be narrowed to: the values that most of them have. */
export function facetsOf(
  hits: readonly FindingAnswer[],
  totals: ReadonlyMap<KindName, number>,
  issues: readonly { id: string; label: string }[],
) {
  const labels = new Map(issues.map(({ id, label }) => [id, label]))
  const months = counted(hits.flatMap((h) => h.evidence.day?.slice(0, 7) ?? []))
  return {
    kinds: [...totals]
      .filter(([, n]) => n > 0)
      .map(([kind, count]) => ({ value: kind, label: capital(KINDS[kind].plural), count })),
    actors: counted(hits.flatMap(whoIn)).slice(0, MOST),
    issues: counted(hits.flatMap(issuesIn), (id) => labels.get(id) ?? ISSUES[id]?.label ?? id).slice(0, MOST),
    outlets: counted(hits.flatMap((h) => h.evidence.outlet ?? [])).slice(0, MOST),
    months: months.sort((a, b) => byText(a.value, b.value)),
  }
}
