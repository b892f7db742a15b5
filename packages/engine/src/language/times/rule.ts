import type { Timex } from '@parley/schema'

/** A time expression as a rule finds it in the raw text. */
export type TimeMatch = { start: number; end: number; timex: Timex; rule: string }

/** Recognises one manner of naming a time. `pattern` has the flags `giu`; `read` may refuse by returning null. */
export type TimeRule = {
  readonly id: string
  readonly pattern: RegExp
  read(match: RegExpExecArray, text: string): Timex | null
}

/** A date with everything open that is not given. */
export const date = (fields: Partial<Extract<Timex, { type: 'date' }>>): Timex => ({
  type: 'date',
  year: null,
  month: null,
  day: null,
  part: null,
  ...fields,
})

export const years = (from: number, to: number): Timex => ({
  type: 'range',
  from: date({ year: from }),
  to: date({ year: to }),
})
