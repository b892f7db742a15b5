import type { Change } from '@parley/schema'
import { fieldWords } from '../lib/fields.ts'

export type GroupName = 'position' | 'agreement' | 'violation' | 'commitment' | 'measurement' | 'event'

/** What one asks first when one comes back; statements and reports are only counted. */
export const GROUPS: readonly { kind: GroupName; title: string }[] = [
  { kind: 'agreement', title: 'Agreements and windows' },
  { kind: 'position', title: 'Positions' },
  { kind: 'violation', title: 'Allegations' },
  { kind: 'commitment', title: 'Promises' },
  { kind: 'event', title: 'Events' },
  { kind: 'measurement', title: 'Figures' },
]

export type Group = { kind: GroupName; title: string; things: Change[][] }

/** What matters most of a thing comes first: that it is new, then whom it binds, its status, its words. */
const weight = ({ field, change }: Change): number => {
  if (change === 'withdrawn' || field === null) return 0
  if (field.startsWith('clock')) return 1
  if (field === 'status') return 2
  return field === 'clause' ? 5 : 3
}

/** The changes of each kind by the thing that they are of, in the order in which they came. Empty kinds are left out. */
export function grouped(changes: readonly Change[]): Group[] {
  return GROUPS.flatMap(({ kind, title }) => {
    const things = Map.groupBy(
      changes.filter((change) => change.kind === kind),
      (change) => change.thing,
    )
    if (things.size === 0) return []
    return [{ kind, title, things: [...things.values()].map((own) => own.sort((a, b) => weight(a) - weight(b))) }]
  })
}

export const countOf = (changes: readonly Change[], kind: string): number =>
  changes.filter((change) => change.kind === kind && change.change === 'new').length

const said = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join(', ')
  return fieldWords(value)
}

/** One change of an agreement in words: "lapsed for Russia, before: in force". */
export function changeWords({ field, before, after, change }: Change): string {
  const [was, is] = [said(before), said(after)]
  if (change === 'withdrawn') return 'no longer in the record'
  if (field === null) return 'told for the first time'
  const whom = /^clock of (.+)$/.exec(field)?.[1]
  if (whom) return `${is || 'cannot tell'} for ${whom === 'all' ? 'all parties' : whom}${was ? `, before: ${was}` : ''}`
  if (field === 'clause') return `a clause is told: ${is || `no longer ${was}`}`
  if (was && is) return `${field}: ${is}, before: ${was}`
  return is ? `${field}: ${is}` : `${field} is no longer told, before: ${was}`
}
