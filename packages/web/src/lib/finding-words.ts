import type { FindingAnswer } from '@parley/schema'
import { fieldWords } from './fields.ts'

const joined = (...parts: unknown[]): string => parts.map(fieldWords).filter(Boolean).join(' · ')

/** A finding in a few words, from its flat fields; statements are told by who speaks. */
export function findingWords({ kind, fields: f }: FindingAnswer): string {
  const who = fieldWords(f.actor)
  switch (kind) {
    case 'attribution':
      return joined(who || 'Unnamed source', f.act)
    case 'event': {
      const sides = [fieldWords(f.actors), fieldWords(f.recipients)].filter(Boolean).join(' → ')
      return joined(f.mode ?? String(f.type ?? '').toLowerCase(), sides, f.place, f.date)
    }
    case 'agreement':
      return joined(f.name, f.status)
    case 'violation':
      return `${fieldWords(f.accuser) || 'Somebody'} accuses ${fieldWords(f.accused) || 'nobody by name'}`
    case 'commitment':
      return joined(f.who, f.what)
    case 'position':
      return joined(who, `${fieldWords(f.stance)}: ${fieldWords(f.issue)}`)
    case 'measurement':
      return joined(f.quantity, `${fieldWords(f.value)} ${fieldWords(f.unit)}`.trim(), f.of)
    default:
      return kind
  }
}
