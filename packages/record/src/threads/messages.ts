import type { ErrorCode, ErrorPlace } from '@parley/schema'

/** A question to a thread: a method of the record and what it is given. */
export type Asked = { id: number; name: string; given: readonly unknown[] }

/** An error as it is sent: `code` is null where nobody foresaw it. */
export type Flat =
  | { code: ErrorCode; message: string; remedy: string; place: ErrorPlace }
  | { code: null; message: string }

/** What a thread answers, by the question's number. */
export type Answered = { id: number; value: unknown; error?: undefined } | { id: number; error: Flat }
