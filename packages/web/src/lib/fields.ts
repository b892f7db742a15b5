import { dateWords, plural } from './day.ts'

const isRecord = (v: unknown): v is Record<string, unknown> => v !== null && typeof v === 'object' && !Array.isArray(v)

const DURATION = /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second']

/** A duration of ISO 8601 in words: "P30D" is "30 days". */
export function durationWords(value: string): string | null {
  const found = DURATION.exec(value)
  if (!found) return null
  const parts = UNITS.flatMap((unit, i) => (found[i + 1] ? [plural(Number(found[i + 1]), unit)] : []))
  return parts.length ? parts.join(', ') : null
}

/** A finding's field as a person reads it, whatever it holds: a mention by its name, a time by its date or words. */
export function fieldWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) {
    const items = value.map(fieldWords).filter(Boolean)
    return items.join(items.some((item) => item.includes(': ')) ? '; ' : ', ')
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)) return dateWords(value)
  if (!isRecord(value)) return durationWords(String(value)) ?? String(value)
  if ('timex' in value) return value.value === null ? String(value.text) : dateWords(value.value as string)
  if ('known' in value && 'name' in value) return String(value.name)
  if (Array.isArray(value.per)) return value.per.map((p) => `${fieldWords(p.party)}: ${fieldWords(p.when)}`).join('; ')
  if (isRecord(value.per))
    return Object.entries(value.per)
      .map(([party, when]) => `${party}: ${fieldWords(when)}`)
      .join('; ')
  if ('from' in value && 'to' in value) return dateWords(value as { from: string | null; to: string | null })
  if ('text' in value) return [value.type, value.text].filter(Boolean).map(String).join(': ')
  return Object.entries(value)
    .map(([k, v]) => [k, fieldWords(v)] as const)
    .filter(([, v]) => v !== '' && v !== 'no')
    .map(([k, v]) => `${k}: ${v}`)
    .join('; ')
}

/** A span, or a list of spans: positions are no words, and are shown as marks in the text instead. */
export const isSpans = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((v) => typeof v === 'number' || isSpans(v)) &&
  value.flat(3).every(Number.isInteger)

export const fieldName = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
