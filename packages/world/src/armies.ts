import { armedForces } from './data.ts'
import { fold, governmentOf } from './lookup.ts'

const byState = new Map<string, string>(armedForces.rows.map((row) => [row.of, row.names[0]!]))
const byName = new Map<string, string>(
  armedForces.rows.flatMap((row) => row.names.map((name) => [name.length < 5 ? name : fold(name), row.of] as const)),
)
/** Abbreviations that stand for something else as well, so that alone they tell nothing. */
const SHORT = 5

/** The canonical name of a state's armed forces: its own English name where the press uses one, else "Armed Forces of …". */
export const armyOf = (state: string): string =>
  byState.get(state) ?? governmentOf(state).replace(/^Government/, 'Armed Forces')

/**
 * The state whose armed forces bear a name in full ("Sudanese Armed Forces" → Sudan); null for words that are no such name. Abbreviations are asked
 * for with `short`, since many of them stand for others too.
 */
export const stateOfArmy = (words: string, short = false): string | null => {
  const plain = words.trim().replace(/^[Tt]he /, '')
  if (plain.length < SHORT && !short) return null
  return byName.get(plain.length < SHORT ? plain : fold(plain)) ?? formal(plain)
}

const formal = (words: string): string | null => {
  const of = /^Armed Forces of (?:the )?(.+)$/.exec(words)?.[1]
  return of && armyOf(of) === words ? of : null
}
