import type { TimelineItem } from '@parley/schema'
import { dayNumber } from '../lib/day.ts'
import type { Stretch } from './stretch.ts'

export type LaneName = TimelineItem['lane']

/**
 * One thing on the timeline, in days since 1970-01-01. `sure`: its day is known; else it lies somewhere between `from` and `to`. `told`:
 * no day was given for it, so that it stands on the day of its report and may lie before it.
 */
export type Item = Stretch & {
  id: string
  lane: LaneName
  sure: boolean
  told: boolean
  /** planned, threatened or cancelled: drawn as an outline */
  open: boolean
  label: string
  /** how many origins its reports go back to: as many sheets lie in its stack */
  origins: number
  answer: TimelineItem
}

/** A thing as the timeline draws it. */
export const itemOf = (answer: TimelineItem): Item => ({
  ...{ id: answer.id, lane: answer.lane, label: answer.label, open: answer.open, origins: answer.origins, answer },
  from: dayNumber(answer.from),
  to: dayNumber(answer.to) + 1,
  sure: answer.known !== 'within',
  told: answer.known === 'told',
})

/** Whether a thing can lie within a stretch. */
export const touches = (item: Stretch, stretch: Stretch): boolean => item.from < stretch.to && item.to > stretch.from
