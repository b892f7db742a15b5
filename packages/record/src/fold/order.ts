import type { Day } from '@parley/schema'

/** Compares by code units: the same on every machine, whatever its language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Latest first, undated last. */
export const latestFirst = (a: Day | null, b: Day | null): number => byText(b ?? '', a ?? '')

/** The values in order, each once. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]
