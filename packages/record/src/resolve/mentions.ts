import type { Mention, Reading, When } from '@parley/schema'

const isObject = (v: unknown): v is Record<string, unknown> => v !== null && typeof v === 'object'

/** Whether a value within a finding is a mention; told by the fields that the schema gives to mentions alone. */
export const isMention = (v: unknown): v is Mention => isObject(v) && 'known' in v && 'via' in v && 'name' in v
export const isWhen = (v: unknown): v is When => isObject(v) && 'timex' in v && 'inferred' in v

/** Slots that hold a place and no actor. */
export const PLACE_SLOTS = new Set(['place', 'area'])

export type Visit = { mention?: (m: Mention, slot: string) => Mention; when?: (w: When) => When }

/** A copy of a value with every mention and time replaced by what `visit` makes of it; nothing is changed in place. */
export function mapped<T>(value: T, visit: Visit, slot = ''): T {
  if (Array.isArray(value)) return value.map((v) => mapped(v, visit, slot)) as T
  if (!isObject(value)) return value
  if (isMention(value)) return (visit.mention?.(value, slot) ?? value) as T
  if (isWhen(value)) return (visit.when?.(value) ?? value) as T
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mapped(v, visit, k)])) as T
}

/** Every mention of a value with the slot that holds it, in order. */
export function mentionsIn(value: unknown): readonly { mention: Mention; slot: string }[] {
  // Values are never changed, and every fold asks for their mentions.
  const known = isObject(value) ? kept.get(value) : undefined
  if (known) return known
  const made = mentionsWithin(value)
  if (isObject(value)) kept.set(value, made)
  return made
}

const kept = new WeakMap<object, readonly { mention: Mention; slot: string }[]>()

function mentionsWithin(value: unknown): { mention: Mention; slot: string }[] {
  const found: { mention: Mention; slot: string }[] = []
  mapped(value, {
    mention: (mention, slot) => {
      found.push({ mention, slot })
      return mention
    },
  })
  return found
}

/** Every mention of an actor in a reading, in order. */
export const mentionsOf = (reading: Reading): Mention[] =>
  [...reading.findings.map((f) => f.value), reading.credited]
    .flatMap((value) => mentionsIn(value))
    .filter(({ slot }) => !PLACE_SLOTS.has(slot))
    .map(({ mention }) => mention)
