import '../styles/stance.css'
import type { LedgerEntry } from '@parley/schema'

type Stance = LedgerEntry['stance']

/** Each stance by a sign, so that nobody needs the colour; the words say it too. */
export const SIGNS: Record<Stance, { sign: string; means: string }> = {
  supports: { sign: '+', means: 'supports it' },
  opposes: { sign: '−', means: 'is against it' },
  demands: { sign: '!', means: 'demands it' },
  offers: { sign: '→', means: 'offers it' },
  conditional: { sign: 'if', means: 'on a condition' },
  undecided: { sign: '?', means: 'undecided' },
}

export const STANCES = Object.keys(SIGNS) as Stance[]

/** A stance as its sign on its colour. */
export function StanceSign({ stance, condition = false }: { stance: Stance; condition?: boolean }) {
  return (
    <span className={`stance stance-${stance}`} aria-hidden="true">
      {SIGNS[stance].sign}
      {condition && stance !== 'conditional' && <sup>if</sup>}
    </span>
  )
}

const MOVES: Record<LedgerEntry['move'], string> = {
  first: 'first told',
  repeated: 'again',
  moved: 'moved',
  hardened: 'hardened',
  softened: 'softened',
  reopened: 'reopened',
  'contradicted itself': 'contradicts itself',
}

export const moveWords = (move: LedgerEntry['move']): string => MOVES[move]

/** Moves that one wants to see at a glance. */
export const isMove = (move: LedgerEntry['move']): boolean => move !== 'first' && move !== 'repeated'
