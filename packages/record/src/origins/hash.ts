/** FNV-1a over UTF-16 units, 32 bits: the same on every machine. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let h = seed
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i)
    h = Math.imul(h, 0x01000193)
  }
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}

/** Two hashes as one, in this order. */
export const joined = (a: number, b: number): number => {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b
  h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35)
  return (h ^ (h >>> 13)) >>> 0
}

/** Sorted, each once. */
export const sortedSet = (values: Iterable<number>): Uint32Array => Uint32Array.from(new Set(values)).sort()

/** How many values two sorted lists have in common. */
export function inCommon(a: Uint32Array, b: Uint32Array): number {
  let [i, j, n] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!]
    if (x === y) n++
    if (x <= y) i++
    if (y <= x) j++
  }
  return n
}
