import { type RawBuilder, sql } from 'kysely'

/**
 * The number of a row of `shelf_words`: kind, day, state of the report, place in its reading, from the highest bits down. Days are turned (the
 * latest first) and begin with the year 9999.
 */
const [KIND, TURN, STATE] = [59n, 35n, 13n]
const EARLIEST = 3_000_000

/** The first number of a kind on a turn. */
export const rowFrom = (kind: number, turn: number): bigint =>
  (BigInt(kind) << KIND) | (BigInt(turn + EARLIEST) << TURN)

/** The last one. */
export const rowTo = (kind: number, turn: number): bigint => rowFrom(kind, turn + 1) - 1n

/** Places that a number has room for; what comes after them is not found by words. */
export const PLACES = 2 ** Number(STATE)

/** A row's number in SQL, of four columns; and what it says. */
export const ROW = {
  made: (kind: string, turn: string, state: string, nth: string) =>
    `((${kind}) << ${KIND}) | (((${turn}) + ${EARLIEST}) << ${TURN}) | ((${state}) << ${STATE}) | (${nth})`,
  turn: sql.raw(`((w.rowid >> ${TURN}) & ${2n ** (KIND - TURN) - 1n}) - ${EARLIEST}`) as RawBuilder<number>,
  state: sql.raw(`(w.rowid >> ${STATE}) & ${2n ** (TURN - STATE) - 1n}`) as RawBuilder<number>,
  nth: sql.raw(`w.rowid & ${PLACES - 1}`) as RawBuilder<number>,
}
