import type { Mention } from '@parley/schema'
import type { Analysis } from '../language/analysis.ts'

const BANDS =
  'alliance|coalition|rebels|rebel\\s+(?:group|groups|alliance|coalition|forces|movement)|militia|insurgents|guerrillas|fighters|separatists|armed\\s+(?:group|groups|movement|wing)|junta'
const OF = '(?:\\s+of\\s+(?:[\\p{Ll}-]+\\s+){1,4}(?:groups|armies|militias|factions))?'
const PATTERNS = [
  new RegExp(`\\b(?:the|an?|its|their)\\s+((?:[\\p{Ll}-]+\\s+){0,3}(?:${BANDS})${OF})\\b`, 'gu'),
  new RegExp(
    `\\b(\\p{Lu}[\\p{L}]+-(?:backed|led|aligned|allied|supported)\\s+(?:[\\p{Ll}-]+\\s+){0,2}(?:${BANDS}))\\b`,
    'gu',
  ),
  /\b(?:and|with|by|between)\s+((?:regional|rebel|opposition|separatist|loyalist|local|dissident)\s+(?:forces|fighters|groups|factions)(?:\s+(?:from|in)\s+\p{Lu}[\p{L}-]+)?)\b/gu,
]

/** Sides of a conflict without a name: "an alliance of ethnic minority armed groups", "Rwanda-backed rebels", "regional forces from Tigray". */
export function described(analysis: Analysis, from: number, to: number): Mention[] {
  const words = analysis.text.slice(from, to)
  const found = PATTERNS.flatMap((pattern) =>
    [...words.matchAll(pattern)].map((m): Mention => {
      const start = from + m.index + m[0].length - m[1]!.length
      const text = m[1]!.replace(/\s+/gu, ' ')
      return {
        text: m[1]!,
        span: [start, start + m[1]!.length],
        name: text,
        via: 'description',
        known: 'report',
        group: true,
        anonymous: false,
      }
    }),
  )
  return found.filter((m, i) => !found.some((o, j) => j < i && o.span![0] < m.span![1] && m.span![0] < o.span![1]))
}
