import type { z } from 'zod'
import type { Span } from './span.ts'

/**
 * One finding kind, declared once: its table, `parley show`, API routes, exports, MCP tools and the codebook derive from it.
 * `key` names the slots that make a finding what it is: together with the report and the kind they give its identifier.
 * `columns` are the fields that a table of this kind shows first.
 */
export type KindDefinition<V extends z.ZodType = z.ZodType> = {
  readonly kind: string
  readonly plural: string
  readonly prefix: string
  readonly title: string
  readonly description: string
  readonly value: V
  readonly key: (value: z.output<V>) => readonly (Span | string)[]
  readonly evidence: (value: z.output<V>) => readonly Span[]
  readonly columns: readonly string[]
}

export const defineKind = <V extends z.ZodType>(definition: KindDefinition<V>): KindDefinition<V> => definition
