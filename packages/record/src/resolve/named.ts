import type { Mention } from '@parley/schema'

/** Who a mention is: the canonical name and where it was known from. */
export type Named = Pick<Mention, 'name' | 'known'>

export const named = (name: string, known: Mention['known']): Named => ({ name, known })
