import type { KindName } from '@parley/schema'
import { isDay } from './day.ts'

/** What every page keeps in its address: from where one looks at the record, and the days that its lists are narrowed to. */
export type ViewSearch = { 'as-of'?: string; at?: number; from?: string; to?: string }

type Raw = Record<string, unknown>
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 500) : undefined
const day = (value: unknown): string | undefined => (isDay(value) ? value : undefined)

/** An object without its undefined members, so that addresses stay short. */
const lean = <T extends Record<string, unknown>>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, v]) => v !== undefined)) as T

export function viewSearch(raw: Raw): ViewSearch {
  const at = Number(raw.at)
  return lean({
    'as-of': day(raw['as-of']),
    at: raw.at !== undefined && Number.isInteger(at) && at >= 0 ? at : undefined,
    from: day(raw.from),
    to: day(raw.to),
  })
}

export type Zoom = 'all' | 'quarter' | 'month'
export type BoardSearch = { window?: string; zoom?: Zoom; since?: string }

/** `window`: the agreement and party whose words are shown, "ag-1:Party"; `zoom`: how much of the time axis, as is best for the day where not told;
 * `since`: the day, or `visit`, with which the front page compares. */
export function boardSearch(raw: Raw): BoardSearch {
  const zoom = raw.zoom === 'all' || raw.zoom === 'quarter' || raw.zoom === 'month' ? raw.zoom : undefined
  return lean({ window: text(raw.window), zoom, since: raw.since === 'visit' ? 'visit' : day(raw.since) })
}

export type FilterSearch = {
  q?: string
  actor?: string
  issue?: string
  outlet?: string
  report?: string
  from?: string
  to?: string
}

export const filterSearch = (raw: Raw): FilterSearch =>
  lean({
    q: text(raw.q),
    actor: text(raw.actor),
    issue: text(raw.issue),
    outlet: text(raw.outlet),
    report: text(raw.report),
    from: day(raw.from),
    to: day(raw.to),
  })

const KINDS: readonly KindName[] = [
  ...(['attribution', 'event', 'agreement', 'violation'] as const),
  ...(['commitment', 'position', 'measurement'] as const),
]

export type SearchSearch = FilterSearch & { kind?: KindName }

/** What narrows a search of the whole record: as for lists, and `kind`, the one kind of findings that is looked at. */
export const searchSearch = (raw: Raw): SearchSearch =>
  lean({ ...filterSearch(raw), kind: KINDS.find((kind) => kind === raw.kind) })

export type TimelineSearch = Pick<FilterSearch, 'actor' | 'from' | 'to'> & {
  span?: string
  lanes?: string
  item?: string
}

/** `span`: the days that the axis shows, "2025-03-18..2025-04-30"; `from`, `to`: the days drawn over; `lanes`: those shown, with commas; `item`: the thing that is chosen. */
export const timelineSearch = (raw: Raw): TimelineSearch =>
  lean({
    actor: text(raw.actor),
    from: day(raw.from),
    to: day(raw.to),
    span: /^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/.test(String(raw.span)) ? text(raw.span) : undefined,
    lanes: text(raw.lanes),
    item: text(raw.item),
  })

export type PositionSearch = { actor?: string; issue?: string; a?: string; b?: string; who?: 'all' }

/** `actor` and `issue`: the cell whose history is open; `a` and `b`: two actors side by side; `who`: `all` shows every actor. */
export const positionSearch = (raw: Raw): PositionSearch =>
  lean({
    actor: text(raw.actor),
    issue: text(raw.issue),
    a: text(raw.a),
    b: text(raw.b),
    who: raw.who === 'all' ? ('all' as const) : undefined,
  })

export type EventSearch = FilterSearch & { sort?: 'talks' | 'violence' | 'words' | 'aid'; place?: string }

/** `sort`: the sort of events that is shown; `place`: the place on the map that is chosen, by its degrees. */
export const eventSearch = (raw: Raw): EventSearch =>
  lean({
    ...filterSearch(raw),
    sort: (['talks', 'violence', 'words', 'aid'] as const).find((sort) => sort === raw.sort),
    place: /^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/.test(String(raw.place)) ? text(raw.place) : undefined,
  })

const STAGES = ['announced', 'committed', 'allocated', 'delivered', 'refused'] as const
export type CommitmentSearch = { actor?: string; stage?: (typeof STAGES)[number] }

/** `stage`: the rung of the ladder that is shown. */
export const commitmentSearch = (raw: Raw): CommitmentSearch =>
  lean({ actor: text(raw.actor), stage: STAGES.find((stage) => stage === raw.stage) })

const VERDICTS = ['conflict', 'only seemingly', 'cannot tell', 'all'] as const
export type ContradictionSearch = { actor?: string; type?: string; verdict?: (typeof VERDICTS)[number] }

/** `verdict`: whether both accounts can hold, `conflict` where not told; `type`: what they differ in. */
export const contradictionSearch = (raw: Raw): ContradictionSearch =>
  lean({ actor: text(raw.actor), type: text(raw.type), verdict: VERDICTS.find((verdict) => verdict === raw.verdict) })

export type FigureSearch = { actor?: string; quantity?: string }

/** `quantity`: what is counted. */
export const figureSearch = (raw: Raw): FigureSearch => lean({ actor: text(raw.actor), quantity: text(raw.quantity) })

const REASONS = [
  'proposed',
  'asked again',
  'unsure',
  'contradicted',
  'consequential',
  'doubtful',
  'depended on',
] as const
export type ReviewSearch = { kind?: KindName; rule?: string; report?: string; why?: (typeof REASONS)[number] }

/** What narrows the review: `kind`, `rule`, `report`, and `why` it waits. */
export const reviewSearch = (raw: Raw): ReviewSearch =>
  lean({
    kind: KINDS.find((kind) => kind === raw.kind),
    rule: text(raw.rule),
    report: text(raw.report),
    why: REASONS.find((why) => why === raw.why),
  })

const STATES = ['holds', 'undone', 'asked again', 'not in view'] as const
export type CorrectionSearch = { state?: (typeof STATES)[number] }

/** `state`: rulings in force, taken back, or to be asked again. */
export const correctionSearch = (raw: Raw): CorrectionSearch =>
  lean({ state: STATES.find((state) => state === raw.state) })

export type ReportSearch = { finding?: string; words?: string; kinds?: string; furniture?: 'shown'; sentence?: number }

/** `words`: spans of the finding that are meant in particular, "12-40,55-60"; `kinds`: the kinds of findings that are highlighted, with commas; all where left out;
 * `sentence`: where the sentence stands whose tree is shown. */
export const reportSearch = (raw: Raw): ReportSearch =>
  lean({
    finding: text(raw.finding),
    words: /^\d+-\d+(,\d+-\d+)*$/.test(String(raw.words)) ? text(raw.words) : undefined,
    kinds: text(raw.kinds),
    furniture: raw.furniture === 'shown' ? ('shown' as const) : undefined,
    sentence: /^\d{1,9}$/.test(String(raw.sentence)) ? Number(raw.sentence) : undefined,
  })

/** The spans that `words` tells. */
export const spansOf = (words: string | undefined): [number, number][] =>
  (words?.split(',') ?? []).map((span) => span.split('-').map(Number) as [number, number])

/** Addresses stay plain: `?as-of=2025-04-18&q=grid`, never JSON. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return text ? `?${text}` : ''
}
