import type { EventAnswer, TimelineItem } from '@parley/schema'

type Type = EventAnswer['type']

const TALKS = new Set<Type>(['CONSULT', 'AGREE', 'CONCEDE', 'COOPERATE', 'RETREAT', 'SUPPORT'])
const VIOLENCE = new Set<Type>(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST'])

/** The lane of an event by its PLOVER type; null for words (accusations, demands …), which the lane of statements tells. */
export function laneOf(type: Type): TimelineItem['lane'] | null {
  if (type === 'AID') return 'commitments'
  if (TALKS.has(type)) return 'talks'
  return VIOLENCE.has(type) ? 'violence' : null
}

/** What an event is called where its report tells no more than its type, or tells a mode that is no word for a thing. */
const NOUNS: Readonly<Partial<Record<Type, string>>> = {
  ...{ CONSULT: 'talks', AGREE: 'agreement', CONCEDE: 'concession', COOPERATE: 'cooperation', RETREAT: 'withdrawal' },
  ...{ SUPPORT: 'support', ASSAULT: 'attack', COERCE: 'coercion', MOBILIZE: 'mobilisation', PROTEST: 'protest' },
  AID: 'aid',
}

/** An event's name in a word or two. */
export function nounOf(type: Type, mode: string | null): string {
  if (mode === 'third-party') return 'mediation'
  return mode === null || mode === 'statement' ? (NOUNS[type] ?? type.toLowerCase()) : mode
}
