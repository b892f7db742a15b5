/** What the words before a number say of it. `exact`: nothing. */
export type Bound = 'exact' | 'about' | 'more' | 'less'

const LEADS: readonly [RegExp, Bound][] = [
  [
    /(?:more\s+than|over|at\s+least|above|exceeding|surpassing|no\s+(?:fewer|less)\s+than|not\s+less\s+than|upwards?\s+of|in\s+excess\s+of|a\s+staggering\s+total\s+of\s+over)\s*$/iu,
    'more',
  ],
  [
    /(?:less\s+than|fewer\s+than|under|below|up\s+to|as\s+many\s+as|at\s+most|no\s+more\s+than|nearly|almost|close\s+to)\s*$/iu,
    'less',
  ],
  [/(?:about|around|approximately|roughly|some|an?\s+estimated|estimated|circa|reportedly)\s*$/iu, 'about'],
]

/** The bound told before `start`, and where its words begin. A "$" of formula mark-up may stand between. */
export function boundBefore(text: string, start: number): { bound: Bound; start: number } {
  const before = text.slice(Math.max(0, start - 44), start).replace(/\$$/u, ' ')
  for (const [pattern, bound] of LEADS) {
    const match = pattern.exec(before)
    if (match) return { bound, start: start - before.length + match.index }
  }
  return { bound: 'exact', start }
}

/** Lowest and highest value that a bound leaves; both null where it is merely about. */
export const limits = (bound: Bound, value: number): [number | null, number | null] =>
  bound === 'exact'
    ? [value, value]
    : bound === 'more'
      ? [value, null]
      : bound === 'less'
        ? [null, value]
        : [null, null]
