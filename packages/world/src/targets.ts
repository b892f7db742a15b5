import data from '../data/target-classes.json' with { type: 'json' }

const CLASSES = Object.entries(data.classes).map(([name, { stems, within }]) => ({
  name,
  within: within as string | null,
  pattern: new RegExp(`(?<![\\p{L}])(?:${stems.join('|')})`, 'iu'),
}))

/** The kinds of things that some words name as attacked or protected ("energy", "health" …), the narrowest first; the data file lists them. */
export function targetClasses(words: string): string[] {
  const found = CLASSES.filter(({ pattern }) => pattern.test(words)).map((c) => c.name)
  // "energy infrastructure" is energy; the word "infrastructure" alone is all of it.
  const narrow = found.filter(
    (n) => n !== 'infrastructure' || !/\p{L}+\s+infrastructure/iu.test(words) || found.length === 1,
  )
  return narrow.length ? narrow : found
}

/** The wider classes that a class belongs to, nearest first: energy → infrastructure → civilian. */
export function widerClasses(name: string): string[] {
  const wider = CLASSES.find((c) => c.name === name)?.within
  return wider ? [wider, ...widerClasses(wider)] : []
}
