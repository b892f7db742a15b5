import { KIND_NAMES } from '@parley/schema'
import type { Told } from '../../fold/told.ts'
import { isCoded, rankOf } from '../../review/coding.ts'

/** A finding's place in the order of drawing as a number: the first 13 digits of its rank. */
export const numberOf = (id: string): number => Number.parseInt(rankOf(id).slice(0, 13), 16)

/** One finding in so many is kept: a sample begins with those of the lowest rank, and never needs many. */
const ONE_IN = 64
const MOST = 2 ** 52 / ONE_IN

/** Whether a finding is among those that a sample begins with. */
export const rankDrawn = (id: string): boolean => numberOf(id) < MOST

/** The findings of a report that a sample may begin with. Pure. */
export const drawnRows = (told: Told, known: number) =>
  told.reading.findings.flatMap(({ kind, id }) => {
    if (!isCoded(kind)) return []
    const rank = numberOf(id)
    return rank < MOST ? [{ kind, rank, report: told.report.id, id, known }] : []
  })

export const CODED = KIND_NAMES.filter(isCoded)
