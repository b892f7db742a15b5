import { grouped } from './day.ts'

const SIGNS: Record<string, string> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' }
const STEPS: readonly [number, string][] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
]

/** A number as headlines have it: 450000000 as "450 million", 1234 as "1,234". */
export function numberWords(n: number): string {
  const step = STEPS.find(([size]) => Math.abs(n) >= size)
  if (!step) return Number.isInteger(n) ? grouped(n) : String(Math.round(n * 100) / 100)
  return `${String(Math.round((n / step[0]) * 100) / 100)}${step[1]}`
}

/** A sum with its currency; where the text is vague, its words. */
export function amountWords({
  value,
  currency,
  written,
}: {
  value: number | string | null
  currency: string | null
  written: string | null
}): string {
  if (typeof value !== 'number') return value ?? written ?? ''
  const sign = currency === null ? '' : (SIGNS[currency] ?? `${currency} `)
  return `${sign}${numberWords(value)}`
}
