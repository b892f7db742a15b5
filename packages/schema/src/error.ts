/** Codes are stable: programs and HTTP statuses depend on them. Each names one way in which work can be refused. */
export type ErrorCode =
  | 'usage' // wrong use of a command or an address
  | 'not-found' // a path, report, finding or thing that isn't there
  | 'unreadable' // a path that may not be read
  | 'empty' // an input without text
  | 'binary' // an input that is not text
  | 'encoding' // bytes that no recognised encoding explains
  | 'too-large' // an input over a limit
  | 'broken-file' // a file that is damaged, or not what it says it is
  | 'network' // an address that gives no answer, or not the one asked for
  | 'bad-json' // a line that is not JSON, or lacks a field
  | 'bad-dossier' // a dossier that does not fit its schema
  | 'language' // a text in a language that the engine does not read
  | 'not-ours' // a database file that Parley did not make
  | 'newer' // a database of a newer version
  | 'broken-evidence' // stored words that no longer match their report
  | 'forbidden' // a request that is not allowed
  | 'unauthenticated' // nobody is signed in, or no longer
  | 'conflict' // a request that what is there now rules out
  | 'no-reason' // a decision that must say why
  | 'read-only' // a change asked of a server that only shows
  | 'media-type' // a request in a form that is not taken
  | 'too-many' // more requests than are answered in a while
  | 'no-engine' // an answer that needs the language engine, where a server was started without
  | 'internal'

export type ErrorPlace = { file?: string; line?: number }

/**
 * The one root error of Parley. `message` says what is wrong, `remedy` what to do about it;
 * `String(error)` is the one line that a person is shown.
 */
export class ParleyError extends Error {
  readonly code: ErrorCode
  readonly remedy: string
  readonly place: ErrorPlace

  constructor(code: ErrorCode, message: string, remedy: string, place: ErrorPlace = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'ParleyError'
    this.code = code
    this.remedy = remedy
    this.place = place
  }

  /** The line shown to people: file and line first, then what is wrong, then the remedy. */
  override toString(): string {
    const { file, line } = this.place
    const where = file ? `${file}${line ? `:${line}` : ''}: ` : ''
    return `${where}${this.message}${this.remedy ? `; ${this.remedy}` : ''}`
  }
}
