import type { AgreementAnswer, DateValue, Dossier, ScopeTest, ScopeVerdict } from '@parley/schema'
import { isBinding } from '../fold/agreements/clock.ts'
import { partyOf, sideOf } from '../resolve/state-of.ts'
import { type Act, againstClauses } from './clauses.ts'
import { againstWindow } from './window.ts'

/** Something that was done, as far as scope goes: by whom, to whom, when. */
export type Deed = Act & {
  date: DateValue | null
  by: readonly string[]
  to: readonly string[]
  agreement: string | null
}

/** Whether an agreement can bind those who acted at all: they, or those they speak for, are party to it. */
export function concerns(
  agreement: Pick<AgreementAnswer, 'kind' | 'name' | 'parties'>,
  deed: Deed,
  dossier: Dossier | null,
): boolean {
  if (agreement.kind !== 'ceasefire') return false
  if (deed.agreement && deed.agreement === agreement.name) return true
  const parties = new Set(agreement.parties)
  const isParty = (name: string) => parties.has(partyOf(name, dossier)) || parties.has(sideOf(name, dossier))
  return deed.by.some(isParty) && (!deed.to.length || deed.to.some(isParty) || deed.by.filter(isParty).length > 1)
}

/** What the windows together say: all within, all outside, or differing between parties. */
function byWindows(windows: ScopeTest['windows']): ScopeVerdict {
  const told = windows.filter((w) => w.verdict !== 'cannot tell')
  if (!told.length) return 'cannot tell'
  const within = told.filter((w) => w.verdict === 'within').length
  if (within === windows.length) return 'in scope'
  if (told.length === windows.length && !within) return 'out of scope'
  return within && told.some((w) => w.verdict === 'outside') ? 'disputed' : within ? 'disputed' : 'cannot tell'
}

const WHY: Record<ScopeVerdict, string> = {
  'in scope': 'it falls into the time of the agreement by every account',
  'out of scope': 'it falls out of the time of the agreement by every account',
  disputed: 'the accounts differ on whether the agreement bound on that day',
  'cannot tell': 'whether the agreement bound on that day cannot be told',
}

/** An agreement that nobody says stands binds nobody. */
const standing = (a: AgreementAnswer): boolean => a.statuses.some((s) => isBinding(s.value))

/** A deed against one agreement: each party's window, the clauses, and what follows. */
export function scopeTest(agreement: AgreementAnswer, deed: Deed, coverage: string | null): ScopeTest {
  const windows = agreement.windows.map((w) => againstWindow(w, deed.date))
  const clause = againstClauses(agreement, deed, coverage)
  const time = byWindows(windows)
  const { id, name } = agreement
  const as = (verdict: ScopeVerdict, why: string): ScopeTest => ({
    agreement: id,
    name,
    verdict,
    why: `${why}.`,
    windows,
    clause,
  })
  if (!standing(agreement)) return as('out of scope', 'no report tells that it was agreed')
  if (time === 'out of scope') return as('out of scope', WHY[time])
  if (clause.verdict === 'out of scope')
    return as('out of scope', `${clause.why}${time === 'in scope' ? '' : `; ${WHY[time]}`}`)
  if (time === 'disputed' || clause.verdict === 'disputed')
    return as(
      'disputed',
      [clause.verdict === 'disputed' ? clause.why : '', time === 'in scope' ? '' : WHY[time]]
        .filter(Boolean)
        .join('; '),
    )
  if (time === 'cannot tell' || clause.verdict === 'cannot tell')
    return as(
      'cannot tell',
      [time === 'in scope' ? '' : WHY[time], clause.verdict === 'cannot tell' ? clause.why : '']
        .filter(Boolean)
        .join('; '),
    )
  return as('in scope', `${clause.why}; ${WHY[time]}`)
}
