import { anchor } from '@parley/engine/language/times/index.ts'
import { solve } from '@parley/engine/published/index.ts'
import type { Dossier, Published, Reading, Report, Timex, When } from '@parley/schema'
import { mapped } from './mentions.ts'

/**
 * The day the report speaks from: what its metadata or its own full dateline states stays; else the clues of its text
 * are solved again within the dossier's period, which supplies the year.
 */
function publishedIn(reading: Reading, report: Report, dossier: Dossier | null): Published | null {
  const { published, clues } = reading
  if (report.published || published?.stated || !dossier || !clues?.length) return published
  return solve(clues, dossier.period) ?? published
}

/** What the words themselves leave open and the report's day supplies. */
function suppliedBy(timex: Timex, published: Published | null): When['inferred'] {
  if (!published) return []
  if (timex.type === 'date' || timex.type === 'holiday') return timex.year === null ? ['year'] : []
  return published.inferred.includes('year') ? ['year', 'report-day'] : ['report-day']
}

/** A time as a date; what the engine could tell alone stays, unless the report's day is another now. */
function dated(when: When, published: Published | null, moved: boolean): When {
  if (when.value !== null && !moved) return when
  const value = anchor(when.timex, published) ?? when.value
  if (value === null) return when
  return { ...when, value, inferred: [...new Set([...when.inferred, ...suppliedBy(when.timex, published)])] }
}

/** The one place where the record asks the engine's calendar: the day the report speaks from, and every time by it. */
export function withDates(reading: Reading, report: Report, dossier: Dossier | null): Reading {
  const published = publishedIn(reading, report, dossier)
  const moved = published?.from !== reading.published?.from || published?.to !== reading.published?.to
  const findings = mapped(reading.findings, { when: (when) => dated(when, published, moved) })
  return { ...reading, published, findings }
}
