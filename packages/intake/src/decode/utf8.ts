/** How many bytes the well-formed UTF-8 character at `at` takes; 0 where there is none (after the Unicode standard, table 3-7). */
export function characterAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const more = (n: number, low: number, high: number): number => {
    const second = bytes[at + 1]
    if (second === undefined || second < low || second > high) return 0
    for (let i = 2; i <= n; i++) if ((bytes[at + i] ?? 0) >> 6 !== 2) return 0
    return n + 1
  }
  if (lead >= 0xc2 && lead <= 0xdf) return more(1, 0x80, 0xbf)
  if (lead === 0xe0) return more(2, 0xa0, 0xbf)
  if (lead === 0xed) return more(2, 0x80, 0x9f)
  if (lead >= 0xe1 && lead <= 0xef) return more(2, 0x80, 0xbf)
  if (lead === 0xf0) return more(3, 0x90, 0xbf)
  if (lead === 0xf4) return more(3, 0x80, 0x8f)
  if (lead >= 0xf1 && lead <= 0xf3) return more(3, 0x80, 0xbf)
  return 0
}

/** What UTF-8 makes of bytes: characters of several bytes, bytes that fit nowhere, and where the first of those stands (-1: none). */
export function surveyUtf8(bytes: Uint8Array): { good: number; bad: number; first: number } {
  const found = { good: 0, bad: 0, first: -1 }
  for (let at = 0; at < bytes.length; ) {
    const length = characterAt(bytes, at)
    if (length > 1) found.good++
    if (length === 0) {
      found.bad++
      if (found.first < 0) found.first = at
    }
    at += length || 1
  }
  return found
}
