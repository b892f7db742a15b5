import { anchor } from '@parley/engine/language/times/index.ts'
import type { Dossier, Published, Reading, Timex, When } from '@parley/schema'
import { mapped } from './mentions.ts'

/** What the words themselves leave open and the report's day supplies. */
function suppliedBy(timex: Timex, published: Published): When['inferred'] {
  if (timex.type === 'date') return timex.year === null ? ['year'] : []
  if (timex.type === 'holiday') return timex.year === null ? ['year'] : []
  return published.inferred.includes('year') ? ['year', 'report-day'] : ['report-day']
}

function dated(when: When, published: Published | null): When {
  if (when.value !== null) return when
  const value = anchor(when.timex, published)
  if (value === null) return when
  const inferred = published ? suppliedBy(when.timex, published) : []
  return { ...when, value, inferred: [...new Set([...when.inferred, ...inferred])] }
}

/** The one place where the record asks the engine's calendar: the day the report speaks from, and every time by it. */
export function withDates(reading: Reading, _dossier: Dossier | null): Reading {
  const { published } = reading
  return { ...reading, findings: mapped(reading.findings, { when: (when) => dated(when, published) }) }
}
