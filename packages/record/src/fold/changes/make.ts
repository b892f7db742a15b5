import { type Change, canonical, sha256 } from '@parley/schema'

/** A change with an identifier made from what it says. */
export function change(told: Omit<Change, 'id' | 'by' | 'field'> & Partial<Pick<Change, 'by' | 'field'>>): Change {
  const whole = { field: null, by: null, ...told }
  const { kind, thing, field, before = null, after = null } = whole
  return { id: `ch-${sha256(canonical([whole.change, kind, thing, field, before, after])).slice(0, 16)}`, ...whole }
}

/** Whether two values say the same. */
export const alike = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)

/** A value in words for a sentence: names in a list, intervals as "from … to …", nothing as "nothing". */
export function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) return 'nothing'
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value !== 'object') return String(value)
  const { from, to, per, ...rest } = value as Record<string, unknown>
  if (from || to) return [from ? `from ${from}` : '', to ? `to ${to}` : ''].filter(Boolean).join(' ')
  if (per && typeof per === 'object')
    return Object.entries(per)
      .map(([who, when]) => `${who}: ${inWords(when)}`)
      .join('; ')
  return Object.values(rest).map(inWords).join(' ')
}

/** "a → b" as a sentence tells it. */
export const fromTo = (before: unknown, after: unknown): string => `${inWords(before)} → ${inWords(after)}`
