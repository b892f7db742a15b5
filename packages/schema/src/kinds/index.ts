import type { z } from 'zod'
import { agreement } from './agreement.ts'
import { attribution } from './attribution.ts'
import { commitment } from './commitment.ts'
import { event } from './event.ts'
import { measurement } from './measurement.ts'
import { position } from './position.ts'
import { violation } from './violation.ts'

/** All finding kinds, in the order in which they are printed. Adding one here is all that the stores and the API need. */
export const KINDS = { attribution, event, agreement, violation, commitment, position, measurement } as const

export type KindName = keyof typeof KINDS
export type ValueOf<K extends KindName> = z.output<(typeof KINDS)[K]['value']>
export const KIND_NAMES = Object.keys(KINDS) as KindName[]

/** The kind that a word names, singular or plural ("agreements"); undefined where none does. */
export const kindNamed = (word: string): KindName | undefined =>
  KIND_NAMES.find((name) => name === word || KINDS[name].plural === word)

export { agreement, attribution, commitment, event, measurement, position, violation }
