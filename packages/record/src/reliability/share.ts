import type { Share } from '@parley/schema'

/** The normal quantile of 97.5 %: an interval that holds in 95 of 100 samples. */
const Z = 1.959964

/** `right` of `of` as a share with its 95 % interval after Wilson (1927), which is honest for few cases; null for none. */
export function share(right: number, of: number): Share | null {
  if (of === 0) return null
  const p = right / of
  const scale = 1 + Z ** 2 / of
  const middle = (p + Z ** 2 / (2 * of)) / scale
  const half = (Z / scale) * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2))
  const [low, high] = [Math.max(0, middle - half), Math.min(1, middle + half)]
  return { of, right, value: p, low, high }
}
