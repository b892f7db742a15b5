import { type Finding, KINDS, type KindName, type Mention, type Span, type When } from '@parley/schema'
import { isMention, isWhen } from '../../resolve/mentions.ts'
import type { Named } from '../../resolve/named.ts'

type Parser = { safeParse(value: unknown): { success: boolean; data?: unknown } }

const fieldOf = (kind: KindName, field: string): Parser | undefined =>
  (KINDS[kind].value.shape as unknown as Record<string, Parser>)[field]

/** The codes that a field takes; empty where it takes anything else. */
export function codesOf(kind: KindName, field: string): string[] {
  let schema = fieldOf(kind, field) as { options?: unknown; unwrap?: () => never } | undefined
  while (schema && !schema.options && schema.unwrap) schema = schema.unwrap()
  const { options } = schema ?? {}
  return Array.isArray(options) && options.every((o) => typeof o === 'string') ? options : []
}

/** The fields of a kind, as a person may set them. */
export const fieldsOf = (kind: KindName): string[] => Object.keys(KINDS[kind].value.shape)

/** A name as a person writes it; it keeps the words of the mention that it corrects. */
const mentionOf = (name: Named, old: unknown): Mention =>
  isMention(old)
    ? { ...old, ...name, group: false, anonymous: false }
    : { text: '', span: null, ...name, via: 'none', group: false, anonymous: false }

const dated = (value: unknown, old: unknown): When => ({
  ...(isWhen(old) ? old : { text: '', span: null, timex: { type: 'vague', tense: 'present' }, inferred: [] }),
  value: value as When['value'],
})

/** Where words stand in a text: within or nearest to a place; null where they are not there. */
export function spanOf(words: string, text: string, around: readonly Span[]): Span | null {
  if (!words) return null
  const middle = around.length ? (around[0]![0] + around.at(-1)![1]) / 2 : 0
  let best: Span | null = null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const span: Span = [at, at + words.length]
    const far = (s: Span) => Math.abs((s[0] + s[1]) / 2 - middle)
    if (!best || far(span) < far(best)) best = span
  }
  return best
}

/** Where a field's words are looked for, and who a name is that a person writes. */
export type Around = { text: string; spans: readonly Span[]; nameOf: (typed: string) => Named }

/**
 * A field's value in the shape of its kind. Plain names, dates, and words of the report are taken as a person writes
 * them; undefined where nothing fits.
 */
export function shaped(kind: KindName, field: string, value: unknown, old: unknown, around: Around): unknown {
  const { text, spans, nameOf } = around
  const schema = fieldOf(kind, field)
  const list = Array.isArray(value) ? value : [value]
  const olds = Array.isArray(old) ? old : [old]
  const words = list.every((v) => typeof v === 'string') ? (list as string[]) : null
  const places = words?.map((w) => spanOf(w, text, spans))
  const found = places?.every((p) => p !== null) ? places : null
  const number = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null
  const tries: unknown[] = [
    ...(value === '' ? [null, []] : []),
    ...(number === null ? [] : [number]),
    ...(value === 'true' || value === 'false' ? [value === 'true'] : []),
    value,
    list,
    ...(found ? [found, found[0]] : []),
    ...(words ? [words.map((w, i) => mentionOf(nameOf(w), olds[i])), mentionOf(nameOf(words[0] ?? ''), olds[0])] : []),
    dated(value, old),
  ]
  return tries.map((t) => schema?.safeParse(t)).find((r) => r?.success)?.data
}

/** What a field holds where nobody said anything: nothing, an empty list, "no"; undefined where it must be told. */
export function blank(kind: KindName, field: string): unknown {
  const schema = fieldOf(kind, field)
  return [undefined, null, [], false, 0, 'unknown', ''].map((t) => schema?.safeParse(t)).find((r) => r?.success)?.data
}

/** A finding with changed fields; those that fit no field of its kind change nothing. */
export function corrected(finding: Finding, change: Record<string, unknown>, around: Around): Finding {
  const value: Record<string, unknown> = { ...finding.value }
  for (const [field, to] of Object.entries(change)) {
    const fitting = shaped(finding.kind, field, to, value[field], around)
    if (fitting !== undefined) value[field] = fitting
  }
  return { ...finding, value } as Finding
}
