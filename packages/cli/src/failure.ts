import { ParleyError } from '@parley/schema'
import { EXIT, type Exit, type World } from './world.ts'

/** Errors that leave nothing to do: the command was called wrongly, or with a file that it cannot work with. */
const WRONG_USE: readonly ParleyError['code'][] = [
  'usage',
  'bad-dossier',
  'not-ours',
  'newer',
  'not-found',
  'unreadable',
]

/** The one line that a person is shown; what Parley did not foresee is named as such. */
export const line = (error: unknown): string =>
  error instanceof ParleyError
    ? String(error)
    : `unexpected: ${error instanceof Error ? error.message : String(error)}; please report it with the input that led to it`

/** Tells of an error that ends a command and says how it ends. */
export function fail(error: unknown, world: World): Exit {
  world.err.write(`parley: ${line(error)}\n`)
  if (!(error instanceof ParleyError) && error instanceof Error && world.env.PARLEY_DEBUG) {
    world.err.write(`${error.stack ?? ''}\n`)
  }
  return error instanceof ParleyError && WRONG_USE.includes(error.code) ? EXIT.wrongUse : EXIT.someFailed
}
