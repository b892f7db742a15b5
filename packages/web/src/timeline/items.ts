import type { FindingAnswer } from '@parley/schema'
import { dayNumber } from '../lib/day.ts'
import { endsOf } from '../lib/ends.ts'
import { fieldWords } from '../lib/fields.ts'
import type { Stretch } from './stretch.ts'

export type LaneName = 'talks' | 'violence' | 'statements' | 'commitments'

/**
 * One thing on the timeline. `sure`: its day is known; else it lies somewhere between `from` and `to`. `told`: no day was given for
 * it, so that it stands on the day of its report and may lie before it.
 */
export type Item = Stretch & {
  id: string
  lane: LaneName
  kind: string
  sure: boolean
  told: boolean
  /** planned, threatened or cancelled: drawn as an outline */
  open: boolean
  label: string
  day: string
  finding: FindingAnswer
}

const TALKS = new Set(['CONSULT', 'AGREE', 'CONCEDE', 'COOPERATE', 'RETREAT', 'SUPPORT'])
const VIOLENCE = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST'])
const OPEN = new Set(['planned', 'threatened', 'cancelled', 'proposed', 'refused'])

/** Words are told by the statements' lane: an accusation or a demand is no second thing. */
function laneOf({ kind, fields }: FindingAnswer): LaneName | null {
  if (kind === 'attribution') return 'statements'
  if (kind === 'commitment' || (kind === 'event' && fields.type === 'AID')) return 'commitments'
  if (kind === 'violation') return 'violence'
  if (TALKS.has(String(fields.type))) return 'talks'
  return VIOLENCE.has(String(fields.type)) ? 'violence' : null
}

const words = (finding: FindingAnswer): string => {
  const { kind, fields, evidence } = finding
  if (kind === 'attribution') return [fieldWords(fields.actor) || 'Unnamed', evidence.quote].join(': ')
  if (kind === 'violation')
    return `${fieldWords(fields.accuser) || 'Somebody'} accuses ${fieldWords(fields.accused) || 'nobody by name'}`
  if (kind === 'commitment') return [fieldWords(fields.who), fieldWords(fields.what)].filter(Boolean).join(': ')
  const whom = [fieldWords(fields.actors), fieldWords(fields.recipients)].filter(Boolean).join(' → ')
  return [fieldWords(fields.mode) || String(fields.type).toLowerCase(), whom].filter(Boolean).join(', ')
}

/** A finding as a thing on the timeline; null where no lane has room for its kind or nobody can tell its day. */
export function itemOf(finding: FindingAnswer): Item | null {
  const lane = laneOf(finding)
  const told = finding.evidence.day
  const { fields, kind, id } = finding
  const date = kind === 'attribution' ? null : endsOf(kind === 'commitment' ? null : fields.date)
  const from = date ? (date.from ?? date.to) : told
  const to = date ? (date.to ?? date.from) : told
  if (!lane || !from || !to) return null
  return {
    id,
    lane,
    kind,
    from: dayNumber(from),
    to: dayNumber(to) + 1,
    sure: from === to,
    told: date === null,
    open: OPEN.has(String(fields.status)),
    label: words(finding),
    day: to,
    finding,
  }
}

/** Whether a thing can lie within a stretch. */
export const touches = (item: Stretch, stretch: Stretch): boolean => item.from < stretch.to && item.to > stretch.from
