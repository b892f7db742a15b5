import type { z } from 'zod'

type Definition = { type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> }

/** A schema without the wrappers that make it optional or give it a default. */
function inner(schema: z.ZodType): Definition {
  let definition = schema.def as unknown as Definition
  while (definition.innerType) definition = definition.innerType.def as unknown as Definition
  return definition
}

/** The keys that a schema knows at a path into its values; none where there is no object. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = inner(schema)
  for (const step of path) {
    const next = typeof step === 'number' ? here.element : here.shape?.[String(step)]
    if (!next) return []
    here = inner(next)
  }
  return Object.keys(here.shape ?? {})
}
