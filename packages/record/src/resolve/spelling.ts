import { folded } from './words.ts'

/**
 * A name's letters without what romanisations disagree on: y/i/yy/iy/ii are one, doubled letters are one,
 * "x" is "ks", "q" is "gh", the Arabic article is none ("Zelenskyy" = "Zelensky" = "Zelenskiy"; "Kellogg" = "Kellog").
 */
export function romanised(name: string): string {
  const known = kept.get(name)
  if (known !== undefined) return known
  const made = letters(name)
  if (kept.size > 20_000) kept.clear()
  kept.set(name, made)
  return made
}

/** The same names come again and again; what was worked out for one is kept a while. */
const kept = new Map<string, string>()

const letters = (name: string): string =>
  folded(name)
    .replace(/\b(?:al|el)-/g, '')
    .replace(/[^a-z ]/g, '')
    .replace(/gh|q/g, 'g')
    .replace(/x/g, 'ks')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1')

/** Levenshtein distance, where two neighbours in wrong order count as one slip; stops counting beyond `most`. */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** Slips that a name of this many letters may hold and still be the same name. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/** The same surname or given name, differently spelt. */
export function sameSpelling(a: string, b: string): boolean {
  const [x, y] = [romanised(a), romanised(b)]
  return x === y || distance(x, y) <= allowed(Math.min(x.length, y.length))
}

/** The same given name: spelt otherwise, or only its initial. */
export function sameGiven(a: string, b: string): boolean {
  const [x, y] = [romanised(a), romanised(b)]
  if (!x || !y) return false
  return x.length === 1 || y.length === 1 ? x[0] === y[0] : sameSpelling(a, b)
}
