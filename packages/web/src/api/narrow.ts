import type { Params } from './client.ts'

type Thing = Record<string, unknown>
type Evidence = { report: string; outlet: string | null; day: string | null; quote: string }

const isEvidence = (value: unknown): value is Evidence =>
  value !== null && typeof value === 'object' && 'quote' in value && 'report' in value

/** All words that a thing stands on, wherever in it they are told. */
function evidenceIn(value: unknown): Evidence[] {
  if (isEvidence(value)) return [value]
  if (Array.isArray(value)) return value.flatMap(evidenceIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(evidenceIn) : []
}

/** Members that say who a thing is about. */
const WHO = [
  'actors',
  'recipients',
  'actor',
  'side',
  'who',
  'for',
  'by',
  'accuser',
  'accused',
  'parties',
  'brokers',
  'name',
]

/** Everybody that a thing is about, by its members or by its fields. */
export function names(thing: Thing, who: readonly string[] = WHO): string[] {
  const fields = fieldsOf(thing)
  const read = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (Array.isArray(value)) return value.flatMap(read)
    return value !== null && typeof value === 'object' && 'name' in value ? [String(value.name)] : []
  }
  return who.flatMap((member) => [...read(thing[member]), ...read(fields[member])])
}

const fieldsOf = (thing: Thing): Thing =>
  thing.fields !== null && typeof thing.fields === 'object' ? (thing.fields as Thing) : {}

/** The issues that a thing names, itself or in its fields. */
export const issuesOf = (thing: Thing): unknown[] =>
  [thing.issue, thing.issues, fieldsOf(thing).issue, fieldsOf(thing).issues].flat()

/** The words that are looked for, each to be there. */
export const wordsOf = (q: unknown): string[] =>
  String(q ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

type Window = { from: string | null; to: string | null }
type Within = (from: string | null, to: string | null) => boolean

/** Lists whose things have days of their own beside those of the words that they stand on. */
const OWN_DAYS: Readonly<Record<string, (thing: Thing, within: Within) => boolean>> = {
  agreements: (thing, within) =>
    (thing.windows as Window[]).some((w) => (w.from !== null || w.to !== null) && within(w.from, w.to)),
  sources: (thing, within) => (thing.perDay as { day: string }[]).some(({ day }) => within(day, day)),
  timeline: (thing, within) => within(String(thing.from), String(thing.to)),
}

/** The things of a list that fit what is asked for, as the server would choose them. */
export function narrowed(path: string, items: readonly Thing[], params: Params): Thing[] {
  const { actor, issue, outlet, report, from, to, q } = params
  const words = wordsOf(q)
  const within: Within = (first, last) =>
    (!to || first === null || first <= String(to)) && (!from || last === null || last >= String(from))
  const days = path !== 'timeline' && path !== 'sources'
  return items.filter((thing) => {
    if (actor && !names(thing).includes(String(actor))) return false
    if (issue && !issuesOf(thing).includes(issue)) return false
    if (path === 'origins' && report)
      return Array.isArray(thing.reports) && thing.reports.some((r: Thing) => r.id === report)
    const own = OWN_DAYS[path]?.(thing, within)
    if ((from || to) && own === false && !days) return false
    if (outlet || report || (days && own !== true && (from || to))) {
      const words = path === 'reports' ? [{ ...thing, report: thing.id } as unknown as Evidence] : evidenceIn(thing)
      const fits = (e: Evidence) =>
        (!outlet || e.outlet === outlet) &&
        (!report || e.report === report) &&
        (!from || (e.day ?? '') >= String(from)) &&
        (!to || (e.day ?? '9999') <= String(to))
      if (!words.some(fits)) return false
    }
    const plain = words.length ? JSON.stringify(thing).toLowerCase() : ''
    return words.every((word) => plain.includes(word))
  })
}
