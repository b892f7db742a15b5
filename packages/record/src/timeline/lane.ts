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
