import type { RecordQueries } from '@parley/service'

/** What somebody who wants to break a page puts into a report: markup, marks of direction, letters under marks, a word without end. */
export const HOSTILE = `<img src=x onerror="window.__broken=1"><script>window.__broken=1</script>\u202Eevil\u2066${'z\u0334\u0301'.repeat(30)}${'W'.repeat(300)}`

/** Fields that hold words of reports, or names out of them. */
const WORDS = new Set([
  ...[
    'title',
    'label',
    'quote',
    'content',
    'cue',
    'what',
    'about',
    'why',
    'act',
    'outlet',
    'name',
    'source',
    'accuser',
  ],
  ...[
    'accused',
    'target',
    'of',
    'side',
    'text',
    'proposition',
    'condition',
    'mode',
    'holder',
    'value',
    'actor',
    'place',
  ],
])
/** Words by which the application tells sorts of things apart; nobody writes them but Parley. */
const CODE = /^[A-Z]{4,}$|^[a-z][a-z ]{0,24}$|^\d|^[a-z]+-[0-9a-f]+$|^r-/

const broken = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return WORDS.has(key) && !CODE.test(value) ? `${value} ${HOSTILE}` : value
  if (Array.isArray(value)) return value.map((each) => broken(each, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, broken(v, k)]))
}

const IDS = ['id', 'allegation', 'from', 'actor'] as const

/** A list made `n` long, each thing with an address of its own. */
const long = (items: readonly unknown[], n: number): unknown[] =>
  items.length === 0
    ? []
    : Array.from({ length: n }, (_, i) => {
        const item = items[i % items.length] as Record<string, unknown>
        const key = IDS.find((k) => typeof item[k] === 'string')
        const name = typeof item.name === 'string' ? { name: `${item.name} ${i}` } : {}
        return key && i >= items.length
          ? { ...item, [key]: key === 'from' ? item[key] : `${item[key]}x${i}`, ...name }
          : item
      })

/** Lists within answers that are whole. */
const LISTS = ['items', 'cells', 'unanswered', 'oneSided', 'unheard', 'rules', 'kinds']

const LEFT: readonly string[] = ['status', 'dossier', 'reasons', 'revisions', 'decision', 'draft', 'waiting']

/**
 * A record that answers as `record` does, with every list as long as `room` says of it and hostile words wherever words stand. Reports keep their
 * text, since spans point into it.
 */
export function hugeAndHostile(record: RecordQueries, room: (list: string) => number): RecordQueries {
  const given = record as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  const grown = Object.entries(given).map(([name, ask]) => {
    if (LEFT.includes(name) || name === 'report') return [name, ask]
    const n = room(name)
    return [
      name,
      async (...args: unknown[]) => {
        const page = args.find((a) => a && typeof a === 'object' && ('limit' in a || 'cursor' in a)) as
          | { limit?: number; cursor?: string | null }
          | undefined
        const answer = await ask.apply(
          record,
          args.map((a) => (a !== undefined && a === page ? { limit: 500, cursor: null } : a)),
        )
        if (Array.isArray(answer)) return broken(long(answer, n))
        if (answer === null || typeof answer !== 'object') return answer
        const whole = answer as Record<string, unknown>
        if (page && Array.isArray(whole.items)) {
          const start = Number(page.cursor ?? 0)
          const end = Math.min(n, start + (page.limit ?? 100))
          const items = long(whole.items, n).slice(start, end)
          return broken({ ...whole, items, total: n, next: end < n ? String(end) : null })
        }
        const lists = Object.entries(whole).map(([key, value]) => [
          key,
          Array.isArray(value) && LISTS.includes(key) && key !== 'cells' ? long(value, n) : value,
        ])
        return broken(Object.fromEntries(lists))
      },
    ]
  })
  return Object.fromEntries(grown) as RecordQueries
}
