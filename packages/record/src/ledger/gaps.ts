import type { Gap, PositionCell } from '@parley/schema'
import { likeWords } from '../origins/like.ts'

type Judged = Pick<Gap, 'gap' | 'why'>

/** Words alike enough that two parties speak of the same thing. */
const SAME_THING = 0.25

const willing = (c: PositionCell): boolean => c.stance === 'supports' || c.stance === 'offers'
const said = (c: PositionCell): string => `${c.actor} ${c.stance} “${c.proposition.replace(/\s+/g, ' ').trim()}”`

/** How far two parties are apart on an issue, from their latest words on it. No sum, no score: a word and its reason. */
export function gapOf(a: PositionCell | undefined, b: PositionCell | undefined): Judged {
  if (!a || !b) return { gap: 'cannot tell', why: `no report tells where ${a ? 'the other' : 'the first'} stands` }
  const words = `${said(a)}; ${said(b)}`
  const alike = likeWords(a.proposition, b.proposition) >= SAME_THING
  const as = (gap: Gap['gap'], why: string): Judged => ({ gap, why: `${why}: ${words}` })
  const stances = [a.stance, b.stance]
  if (stances.includes('undecided')) return as('cannot tell', 'one of them has not decided')
  if (!alike) return as('cannot tell', 'their words are not about the same proposal')
  if (willing(a) && willing(b)) return as('together', 'both are for it')
  if (a.stance === 'opposes' && b.stance === 'opposes') return as('together', 'both are against it')
  if (stances.includes('opposes')) return as('apart', 'one is against what the other wants')
  if (stances.includes('conditional')) return as('near', 'one is for it on a condition')
  if (a.stance === 'demands' && b.stance === 'demands') return as('apart', 'each demands of the other')
  return as('near', 'one demands what the other is ready for')
}
