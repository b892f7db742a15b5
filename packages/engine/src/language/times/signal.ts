/** How a time bounds what is said of it, by the word before it. */
export type TimeSignal = 'since' | 'by' | 'until' | 'before' | 'after' | 'on' | null

const SIGNALS: [RegExp, Exclude<TimeSignal, null>][] = [
  [/\b(?:since|starting|beginning|commencing|effective|as of|from)(?:\s+(?:on|in|from|at))?\s+$/iu, 'since'],
  [/\b(?:by|no later than|not later than)\s+$/iu, 'by'],
  [/\b(?:until|till|through|up to|to)(?:\s+(?:midnight|noon|dawn)(?:\s+on)?)?\s+$/iu, 'until'],
  [/\b(?:before|prior to|ahead of)\s+$/iu, 'before'],
  [/\b(?:after|following)\s+$/iu, 'after'],
  [/\b(?:on|in|at|during|for)\s+$/iu, 'on'],
]

/** The signal directly before a time that starts at `start`; null where there is none. */
export function signalBefore(text: string, start: number): TimeSignal {
  const before = text.slice(Math.max(0, start - 40), start).replace(/\bthe\s+$/iu, '')
  return SIGNALS.find(([pattern]) => pattern.test(before))?.[1] ?? null
}
