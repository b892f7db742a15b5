import { numberOf } from '../times/numbers.ts'

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
}

/** "two-thirds", "a fifth", "half of", "three quarters" (of something). */
export const FRACTION =
  '(?:(?:one|two|three|four)[\\s-](?:thirds?|quarters?|fifths?|tenths?)|an?\\s+(?:third|quarter|fifth|sixth|eighth|tenth)\\s+of|half\\s+of)'

/** A share as a percentage; thirds are rounded to one decimal. */
export function fractionOf(words: string): number | null {
  const [first, second] = words.toLowerCase().split(/[\s-]+/)
  if (first === 'half') return 50
  const part = PARTS[second!.replace(/s$/, '')]
  const count = first === 'a' || first === 'an' ? 1 : numberOf(first!)
  return part && count ? Math.round((1000 * count) / part) / 10 : null
}
