/** The least and the most that some words can mean; `high` is null where it is open ("at least 35"). */
export type Range = { low: number; high: number | null; open: boolean; rough: boolean }

const SCALE: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/** Vague number words: what they can mean at least and at most. */
function vague(words: string): Range | null {
  const text = words.toLowerCase()
  const of = /\b(tens|dozens|scores|hundreds)\s+of\s+(thousands|millions|billions)\b/.exec(text)
  const unit = (plural: string) => SCALE[plural.replace(/s$/, '')] ?? 1
  const few: Record<string, [number, number]> = {
    tens: [20, 99],
    dozens: [24, 99],
    scores: [40, 99],
    hundreds: [200, 999],
  }
  if (of) {
    const [low, high] = few[of[1]!]!
    return { low: low * unit(of[2]!), high: (high + 1) * unit(of[2]!) - 1, open: false, rough: true }
  }
  const one = /\b(tens|dozens|scores|hundreds|thousands|millions|billions)\b/.exec(text)?.[1]
  if (!one) return null
  const [low, high] = few[one] ?? [2 * unit(one), 1000 * unit(one) - 1]
  return { low, high, open: false, rough: true }
}

const ABOUT = /\b(?:about|around|roughly|nearly|almost|some|approximately|close to|just (?:over|under))\b/iu
const AT_LEAST = /\b(?:at least|more than|over|exceeding|surpass\w*|upwards of|no (?:fewer|less) than)\b|\bor more\b/iu
const AT_MOST = /\b(?:at most|fewer than|less than|below|up to|no more than)\b/iu
const FRACTION = /\b(?:a|one|two|three)[- ](?:half|third|quarter|fifth|sixth|eighth|tenth)s?\b/iu

/** Half of what the last digit written stands for: "19.3" is between 19.25 and 19.35, "20" between 19.5 and 20.5. */
export function rounding(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  if (decimals) return 0.5 * 10 ** -decimals
  let unit = 1
  // Trailing noughts of a large number are likely rounded off.
  while (value !== 0 && Math.abs(value) >= 1000 && value % (unit * 10) === 0) unit *= 10
  return unit / 2
}

/**
 * What a figure can mean, by its value and the words around it ("about a fifth", "more than 40", "thousands"). A plain
 * number is as exact as it is written. Null where it tells no number at all.
 */
export function rangeOf(value: number | string, words: string, low: number | null, high: number | null): Range | null {
  if (typeof value === 'string') return vague(value)
  if (FRACTION.test(words) || (ABOUT.test(words) && /%|per ?cent/iu.test(words))) {
    const slack = Math.max(rounding(value), 0.125 * value)
    return { low: value - slack, high: value + slack, open: false, rough: true }
  }
  if (low !== null && high === null && AT_LEAST.test(words)) return { low: value, high: null, open: true, rough: false }
  if (AT_LEAST.test(words) && !AT_MOST.test(words)) return { low: value, high: null, open: true, rough: false }
  if (AT_MOST.test(words)) return { low: 0, high: value, open: true, rough: false }
  if (ABOUT.test(words)) {
    const slack = Math.max(rounding(value), 0.05 * value)
    return { low: (low ?? value) - slack, high: (high ?? value) + slack, open: false, rough: true }
  }
  if (low !== null || high !== null) return { low: low ?? value, high: high ?? null, open: high === null, rough: false }
  const slack = value < 1000 && Number.isInteger(value) ? 0 : rounding(value)
  return { low: value - slack, high: value + slack, open: false, rough: slack > 0 }
}

/** Whether two ranges have a value in common. */
export const meet = (a: Range, b: Range): boolean =>
  (a.high === null || b.low <= a.high) && (b.high === null || a.low <= b.high)
