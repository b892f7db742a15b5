/** What a request may cost; times in milliseconds, sizes in bytes. */
export type FetchLimits = {
  /** until the head of the answer is there */
  head: number
  /** without a byte */
  idle: number
  /** all of it */
  total: number
  /** as it comes over the wire */
  wire: number
  /** unpacked */
  size: number
  redirects: number
}

export const FETCH_LIMITS: FetchLimits = {
  head: 20_000,
  idle: 15_000,
  total: 90_000,
  wire: 30_000_000,
  size: 50_000_000,
  redirects: 5,
}
