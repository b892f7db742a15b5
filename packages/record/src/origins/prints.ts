import type { Reading, Report } from '@parley/schema'
import type { Told } from '../fold/told.ts'
import { bodyOf, furnitureOf } from './body.ts'
import { type Packed, packed } from './pack.ts'
import { printOf } from './print.ts'

/** What a print is made of, beside the text: where its furniture lies, as text. */
export const furnitureKey = (report: Pick<Report, 'furniture'>, reading: Pick<Reading, 'furniture'>): string =>
  [...report.furniture, ...reading.furniture].join(' ')

/** The print of a report without its furniture, as it is kept. */
export const makePrint = (report: Report, reading: Reading): Packed =>
  packed(printOf(report.text, bodyOf(report.text, furnitureOf(report, reading))))

/** Prints at hand: those that the store keeps, and those that had to be made. */
export type Prints = {
  of(told: Told): Packed
  put(report: string, furniture: string, print: Packed): void
}

/** Prints at hand, none yet. */
export function makePrints(): Prints {
  const held = new Map<string, Packed>()
  const keyOf = (report: string, furniture: string) => `${report} ${furniture}`
  return {
    of({ report, reading }) {
      const key = keyOf(report.id, furnitureKey(report, reading))
      const print = held.get(key) ?? makePrint(report, reading)
      held.set(key, print)
      return print
    },
    put: (report, furniture, print) => void held.set(keyOf(report, furniture), print),
  }
}
