import { daysBetween, type LedgerEntry, type MoveType } from '@parley/schema'
import { likeWords } from '../origins/like.ts'

/** So much of an entry as comparing it with others needs. */
export type Said = Pick<LedgerEntry, 'id' | 'day' | 'stance' | 'condition' | 'proposition'> & {
  /** whether its words tell of something settled */
  settled: boolean
}

/** How open a stance is, from refusal to consent. */
const OPENNESS: Record<LedgerEntry['stance'], number> = {
  opposes: 0,
  demands: 1,
  undecided: 2,
  conditional: 3,
  offers: 4,
  supports: 5,
}

/** From here on two propositions are taken to be about the same question. */
const SAME_QUESTION = 0.3
/** Words so much alike that holding and refusing them cannot go together. */
const SAME_WORDS = 0.5
/** Within so many days a reversal is a contradiction; later it is a change of mind. */
const AT_ONCE = 2

/** So many earlier entries are looked at: what lies further back has been said anew since. */
export const LOOK_BACK = 60

/** Words by which something counts as settled. */
export const SETTLED = /\b(?:agreed|accepted|signed|approved|endorsed|committed|ratified|concluded)\b/iu

export type Moved = { move: MoveType; why: string; before: string | null }

const quoted = (e: Said): string => `“${e.proposition.replace(/\s+/g, ' ').trim()}”`
const told = (e: Said): string => (e.day ? `on ${e.day}` : 'on an unknown day')

function between(before: Said, now: Said, alike: number): Moved {
  const from = OPENNESS[before.stance]
  const to = OPENNESS[now.stance]
  const days = before.day && now.day ? daysBetween(before.day, now.day) : null
  const earlier = `${told(before)}: ${before.stance} ${quoted(before)}`
  const as = (move: MoveType, why: string): Moved => ({ move, why: `${why}; ${earlier}`, before: before.id })
  if (from === to) {
    if ((before.condition ?? '') === (now.condition ?? '')) return as('repeated', 'the stance is as before')
    if (!before.condition) return as('hardened', `a condition has come in: “${now.condition}”`)
    if (!now.condition) return as('softened', `the condition is no longer told: “${before.condition}”`)
    return likeWords(before.condition, now.condition) >= SAME_WORDS
      ? as('repeated', 'stance and condition are as before')
      : as('moved', `another condition than before, “${before.condition}”`)
  }
  const opposite = (from >= 4 && to === 0) || (from === 0 && to >= 4)
  if (opposite && alike >= SAME_WORDS && days !== null && days <= AT_ONCE)
    return as('contradicted itself', `supported and opposed within ${days === 0 ? 'one day' : `${days} days`}`)
  if (from >= 4 && to > 0 && to < 4 && before.settled)
    return as('reopened', 'what had been agreed to is made open again')
  return to > from ? as('softened', 'more open than before') : as('hardened', 'less open than before')
}

/** What an entry is to the earlier ones of the same actor on the same issue, which come earliest first. */
export function moveOf(earlier: readonly Said[], now: Said): Moved {
  // The latest of those about the same question: what was said since counts, not what was said first.
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - LOOK_BACK); at--) {
    const entry = earlier[at]!
    if (entry.id === now.id) continue
    const alike = likeWords(entry.proposition, now.proposition)
    if (alike >= SAME_QUESTION) return between(entry, now, alike)
  }
  const why = earlier.length
    ? 'its first words on this question; earlier ones on the issue are about another'
    : 'its first words on the issue'
  return { move: 'first', why, before: null }
}
