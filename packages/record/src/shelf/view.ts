import type { Day, Dossier } from '@parley/schema'
import { sql } from 'kysely'
import { dayNumber, turnOf } from './rows.ts'

/** A record of more reports than these is very large: what takes a fold of all is told of a part, or not as exactly. */
export const LARGE = 3000

/** A view that the shelf can answer: at a revision, as of a day, by the dossier that the shelf was made by. */
export type At = {
  at: number
  asOf: Day | null
  dossier: Dossier | null
  key: string
  /** which shelf it is: another after it was made anew (`generation`) */
  made: string
  /** whether that is the latest revision */
  latest: boolean
  /** the latest revision of a ruling on what is one thing; 0 where nobody ruled so */
  links: number
  /** whether people ruled on who is who */
  people: boolean
}

/** What a view holds of a shelf, as a condition on its rows; `of` names the table where several are asked together ("s."). */
export const held = ({ at, asOf }: At, of = '') => {
  const [since, until, behind, known] = ['since', 'until', 'behind', 'known'].map((c) => sql.raw(of + c))
  const day = asOf ? dayNumber(asOf) : null
  const open = sql<boolean>`${since} <= ${at} and (${until} is null or ${until} > ${at}${day === null ? sql`` : sql` or (${behind} is not null and ${behind} > ${day})`})`
  return day === null ? open : sql<boolean>`${open} and ${known} <= ${day}`
}

/** Where a list begins in a view as of a day: nothing in it is later than its report. */
export const onDay = ({ asOf }: At, of = '') =>
  asOf ? [sql<boolean>`${sql.raw(`${of}turn`)} between ${turnOf(asOf)} and 0`] : []
