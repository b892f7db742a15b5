import { ParleyError } from '@parley/schema'

/** The longest text that is read as one report, in bytes. A year of a newspaper is shorter. */
export const MAX_TEXT = 20_000_000

/** The largest document (page, PDF, Office file, mail) that is opened, in bytes. */
export const MAX_DOCUMENT = 50_000_000

/** So many bytes may come out of an archive before it is asked whether so few could go in honestly. */
export const FREE_UNPACKED = 5_000_000
/** Bytes out for each byte in, beyond which an archive is a bomb: text packs to a tenth, hardly ever to a fiftieth. */
export const MAX_RATIO = 100
/** The most files that are taken from one archive. */
export const MAX_ENTRIES = 100_000

/** A document that takes longer than this to take apart is given up, in milliseconds; also how much memory it may take, in MB. */
export const MAX_TIME = 8_000
export const MAX_MEMORY = 512

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)

export const tooLarge = (bytes: number, file: string, line?: number): ParleyError =>
  new ParleyError(
    'too-large',
    `the text has ${bytes < 0 ? 'more than ' : ''}${(Math.abs(bytes) / 1e6).toFixed(0)} MB, and a report may have ${MAX_TEXT / 1e6} MB`,
    'split it into single reports, or into JSON Lines with one report a line',
    { file, line },
  )

export const tooLargeDocument = (file: string, what: string, limit = MAX_DOCUMENT): ParleyError =>
  new ParleyError('too-large', `${what} has more than ${megabytes(limit)} MB`, 'save its text, or split it', { file })

export const bomb = (file: string, packed: number, unpacked: number): ParleyError =>
  new ParleyError(
    'too-large',
    `the archive is a bomb: ${megabytes(packed)} MB in it unpack to more than ${megabytes(unpacked)} MB`,
    'do not open it; ask where it comes from',
    { file },
  )

export const nested = (file: string): ParleyError =>
  new ParleyError('too-large', 'an archive within an archive', 'unpack the outer one first', { file })

export const broken = (file: string, what: string, remedy = 'get the file again', cause?: unknown): ParleyError =>
  new ParleyError('broken-file', what, remedy, { file }, cause)
