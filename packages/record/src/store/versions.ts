import type { Report } from '@parley/schema'
import { folded } from '../resolve/words.ts'

/** Compares dotted version numbers: negative where `a` is older, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split(/[.+-]/), b.split(/[.+-]/)]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (Number.parseInt(x[i] ?? '0', 10) || 0) - (Number.parseInt(y[i] ?? '0', 10) || 0)
    if (difference) return difference
  }
  return 0
}

/** Words that a title must have to tell one report from others; "Daily update" comes every day. */
const WORDS = 4

/**
 * What the title of a report is compared by. Two texts of one outlet under one title are versions of one report where they also share most of
 * their words (see `sameReport`); null where the title is too short to tell.
 */
export function titleKey({ outlet, title }: Pick<Report, 'outlet' | 'title'>): string | null {
  const words = outlet && title ? (folded(title).match(/[\p{L}\p{N}]+/gu) ?? []) : []
  return words.length >= WORDS ? words.join(' ') : null
}
