import { lookup } from '@parley/world'
import type { Name, Reference, Token } from '../analysis.ts'

/** Verbs of which only those who act can be the subject; a city grows, burns and lies by itself. */
const ACTS =
  /^(?:say|tell|announce|accuse|agree|refuse|reject|accept|insist|demand|want|seek|deny|claim|warn|call|ask|offer|propose|vow|pledge|promise|threaten|sign|declare|urge|blame|condemn|welcome|respond|reply|confirm|suspend|send|recognize|recognise|back|support|oppose|hope|expect|consider|describe|believe)$/

/**
 * A capital or a seat of government that acts ("Kyiv said", "the Kremlin refused") stands for the state that the report
 * also names; a link to the first name of that state. Where the report never names it, the world's data say whose it is.
 */
export function metonymsOf(tokens: readonly Token[], names: readonly Name[]): Reference[] {
  const states = new Map<string, number>()
  const entries = names.map((n) =>
    lookup(
      tokens
        .slice(n.first, n.last)
        .map((t) => t.text)
        .join(' '),
    ),
  )
  names.forEach((name, k) => {
    for (const { kind, by, of } of entries[k]!)
      if (kind === 'state' && by !== 'adjective' && of && !states.has(of)) states.set(of, name.i)
  })
  return names.flatMap((name, k): Reference[] => {
    const seat = entries[k]!.find((e) => e.by === 'capital' || e.by === 'seat')
    const state = seat?.of ? states.get(seat.of) : undefined
    if (state === undefined || state === name.i || !acts(tokens, name)) return []
    const { start, end, first, last } = name
    return [{ start, end, first, last, kind: 'metonym', names: [state] }]
  })
}

function acts(tokens: readonly Token[], name: Name): boolean {
  const { head, rel } = tokens[name.head]!
  const verb = tokens[head]
  return rel.startsWith('nsubj') && verb !== undefined && ACTS.test(verb.lemma)
}
