import { ParleyError } from '@parley/schema'

/** The longest text that is read as one report, in bytes. A year of a newspaper is shorter. */
export const MAX_TEXT = 20_000_000

export const tooLarge = (bytes: number, file: string, line?: number): ParleyError =>
  new ParleyError(
    'too-large',
    `the text has ${bytes < 0 ? 'more than ' : ''}${(Math.abs(bytes) / 1e6).toFixed(0)} MB, and a report may have ${MAX_TEXT / 1e6} MB`,
    'split it into single reports, or into JSON Lines with one report a line',
    { file, line },
  )
