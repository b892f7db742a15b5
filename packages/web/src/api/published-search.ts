import type {
  ActorAnswer,
  AgreementAnswer,
  FacetValue,
  FindingAnswer,
  ReportSummary,
  SearchAnswer,
  Status,
} from '@parley/schema'
import type { Params } from './client.ts'
import { issuesOf, names, narrowed, wordsOf } from './narrow.ts'

type List<T> = { items: T[] }
type Kinds = List<{ kind: string; plural: string }>
/** A file of the site. */
type Ask = (path: string) => Promise<unknown>

/** As many values of a facet as a person can choose from. */
const MOST = 12

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function counted(values: readonly string[], label: (value: string) => string = (v) => v): FacetValue[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || byText(a.value, b.value))
}

/** Fields of a finding that name somebody; an agreement's own name is none. */
const WHO = [
  ...['actor', 'actors', 'recipients', 'addressee', 'parties', 'brokers', 'accuser', 'accused', 'who', 'for'],
  ...['by', 'chain'],
]
type Hit = Record<string, unknown>
const whoIn = (hit: FindingAnswer): string[] => [...new Set(names(hit as unknown as Hit, WHO))]
const issuesIn = (hit: FindingAnswer): string[] =>
  issuesOf(hit as unknown as Hit).filter((v): v is string => typeof v === 'string')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const some = <T>(items: readonly T[], size: number) => ({ total: items.length, items: items.slice(0, size) })
const nothing = { total: 0, items: [] }

/** Whether every word stands in the name of a thing or in what else it is called. */
const called = (words: readonly string[], texts: readonly (string | null)[]): boolean => {
  const plain = texts.join(' ').toLowerCase()
  return words.every((word) => plain.includes(word))
}

/**
 * What the server would find for some words, from the files of a published site: the same groups and facets, over the words that the
 * site holds. The files are those that the pages show, asked for once.
 */
export async function searchFiles(asked: Params, ask: Ask): Promise<SearchAnswer> {
  const { kind, limit, q, actor, issue, report, outlet, from, to } = asked
  const size = Number(limit ?? 5)
  const words = wordsOf(q)
  const { items: kinds } = (await ask('kinds')) as Kinds
  const status = (await ask('status')) as Status
  const looked = kinds.filter((k) => !kind || k.kind === kind)
  const filter = { q, actor, issue, report, outlet, from, to }
  const hits = await Promise.all(
    looked.map(async ({ plural }) => {
      const list = (await ask(`findings/${plural}`)) as List<Record<string, unknown>>
      return narrowed(`findings/${plural}`, list.items, filter) as unknown as FindingAnswer[]
    }),
  )
  const list = async <T>(path: string, fits: (item: T) => boolean): Promise<T[]> => {
    const { items } = (await ask(path)) as List<T>
    return (narrowed(path, items as never, { actor, outlet, report, from, to }) as T[]).filter(fits)
  }
  const everything = !kind && !issue
  const [reports, agreements, actors] = await Promise.all([
    everything && !actor ? list<ReportSummary>('reports', (r) => called(words, [r.title, r.outlet, r.name])) : null,
    everything && !report
      ? list<AgreementAnswer>('agreements', (a) => called(words, [a.name, a.scope, ...a.parties]))
      : null,
    !kind && words.length > 0
      ? ((await ask('actors')) as List<ActorAnswer>).items.filter((a) => called(words, [a.name, ...a.spellings]))
      : null,
  ])
  const labels = new Map(status.issues.map(({ id, label }) => [id, label]))
  const all = hits.flat()
  const label = (id: string) => labels.get(id) ?? id
  return {
    actors: actors ? some(actors, size) : nothing,
    agreements: agreements ? some(agreements, size) : nothing,
    reports: reports ? some(reports, size) : nothing,
    findings: looked.map(({ kind }, i) => ({ kind, ...some(hits[i]!, size) })) as SearchAnswer['findings'],
    facets: {
      kinds: looked
        .map(({ kind, plural }, i) => ({ value: kind, label: capital(plural), count: hits[i]!.length }))
        .filter(({ count }) => count > 0),
      actors: counted(all.flatMap(whoIn)).slice(0, MOST),
      issues: counted(all.flatMap(issuesIn), label).slice(0, MOST),
      outlets: counted(all.flatMap((f) => f.evidence.outlet ?? [])).slice(0, MOST),
      months: counted(all.flatMap((f) => f.evidence.day?.slice(0, 7) ?? [])).sort((a, b) => byText(a.value, b.value)),
    },
    complete: true,
  }
}
