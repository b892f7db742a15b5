import { daysBetween } from '@parley/schema'
import type { Candidate } from './item.ts'

/** Two findings are of one agreement from this score on. */
export const SAME = 0.5

/** Days by which two reports' days for one announcement may lie apart (zones, the day told or the day published). */
const SLACK = 3

const share = (of: ReadonlySet<string>, within: ReadonlySet<string>): number =>
  of.size ? [...of].filter((w) => within.has(w)).length / of.size : 0

/** 1 where the telling words of one name are all in the other's name and scope; 1/2 where neither has any. */
function likeWords(a: Candidate, b: Candidate): number {
  if (!a.named.size && !b.named.size) return 0.5
  return Math.max(share(a.named, b.about), share(b.named, a.about))
}

/** Overlap of the parties by the shorter list; 1/2 where one names none. */
function likeParties(a: Candidate, b: Candidate): number {
  if (!a.parties.size || !b.parties.size) return 0.5
  const [few, many] = a.parties.size < b.parties.size ? [a.parties, b.parties] : [b.parties, a.parties]
  return share(few, many)
}

function apart(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.announced, b.announced]
  if (!x?.from || !x.to || !y?.from || !y.to) return false
  return daysBetween(x.to, y.from) > SLACK || daysBetween(y.to, x.from) > SLACK
}

/**
 * Two findings that can't be one agreement: other kind, other watched agreement, no party in common, announced on
 * other days, or told apart by one report.
 */
export function cannotLink(a: Candidate, b: Candidate): boolean {
  if (a.finding.value.kind !== b.finding.value.kind) return true
  if (a.watched && b.watched) return a.watched !== b.watched || apart(a, b)
  return a.told.report.id === b.told.report.id || likeParties(a, b) === 0 || apart(a, b)
}

/**
 * How much speaks for two findings being one agreement, 0 to 1. It looks at these two alone: no count over all
 * reports goes in, so that a report added elsewhere changes nothing here. Words weigh as much as all else together.
 */
export function score(a: Candidate, b: Candidate): number {
  if (cannotLink(a, b)) return 0
  if (a.watched && a.watched === b.watched) return 1
  const { duration } = a.finding.value
  const durations = duration && duration === b.finding.value.duration ? 1 : 0
  const dates = a.announced && b.announced ? 1 : 0
  return 0.5 * likeWords(a, b) + 0.3 * likeParties(a, b) + 0.1 * durations + 0.1 * dates
}
