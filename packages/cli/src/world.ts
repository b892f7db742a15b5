import type { Io, PoliteOptions } from '@parley/intake'
import { nodeIo } from '@parley/intake'

/** A stream that a command prints on; `columns` where it is a terminal. */
export type Out = { write(text: string): unknown; isTTY?: boolean; columns?: number }

/** All that commands ask of the world outside, so that tests can give another. */
export type World = {
  out: Out
  err: Out
  io: Io
  env: Readonly<Record<string, string | undefined>>
  /** true once the user has asked to stop: what is under way is finished and nothing new begun */
  stopped(): boolean
  /** resolves when the user asks to stop */
  stop(): Promise<void>
  /** how addresses are fetched; tests give their own server here */
  polite?: PoliteOptions
  /** shows an address in the user's browser */
  open(url: string): void
}

/** How a command ended; see docs/cli.md. */
export const EXIT = { well: 0, someFailed: 1, wrongUse: 2, stopped: 130 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

export { nodeIo }
