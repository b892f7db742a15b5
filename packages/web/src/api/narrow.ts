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
const WHO = ['actors', 'recipients', 'actor', 'side', 'who', 'for', 'by', 'accuser', 'accused', 'name']

function names(thing: Thing): string[] {
  const fields = thing.fields !== null && typeof thing.fields === 'object' ? (thing.fields as Thing) : {}
  const read = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (Array.isArray(value)) return value.flatMap(read)
    return value !== null && typeof value === 'object' && 'name' in value ? [String(value.name)] : []
  }
  return WHO.flatMap((who) => [...read(thing[who]), ...read(fields[who])])
}

/** The things of a list that fit what is asked for, as the server would choose them. */
export function narrowed(path: string, items: readonly Thing[], params: Params): Thing[] {
  const { actor, issue, outlet, report, from, to, q } = params
  const words = String(q ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  const days = path !== 'timeline'
  return items.filter((thing) => {
    if (actor && !names(thing).includes(String(actor))) return false
    if (issue && thing.issue !== issue && !(Array.isArray(thing.issues) && thing.issues.includes(issue))) return false
    if (path === 'origins' && report)
      return Array.isArray(thing.reports) && thing.reports.some((r: Thing) => r.id === report)
    if (outlet || report || (days && (from || to))) {
      const own = path === 'reports' ? [{ ...thing, report: thing.id } as unknown as Evidence] : evidenceIn(thing)
      const fits = (e: Evidence) =>
        (!outlet || e.outlet === outlet) &&
        (!report || e.report === report) &&
        (!from || (e.day ?? '') >= String(from)) &&
        (!to || (e.day ?? '9999') <= String(to))
      if (!own.some(fits)) return false
    }
    const plain = words ? JSON.stringify(thing).toLowerCase() : ''
    return !words || words.every((word) => plain.includes(word))
  })
}
