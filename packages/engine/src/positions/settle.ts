import type { Span } from '@parley/schema'
import type { Draft } from '../rule.ts'

type Position = Draft<'position'>
const MOST = 3

const overlap = (a: Position, b: Position): boolean =>
  a.value.evidence.some(([s, e]) =>
    b.value.evidence.some(([x, y]) => Math.min(e, y) - Math.max(s, x) > 0.4 * Math.min(e - s, y - x)),
  )

/** By name, or by the very words: "the TPLF" inside what somebody says may have its full name only there. */
const sameActor = (a: Position, b: Position): boolean => {
  const [x, y] = [a.value.actor[0]!, b.value.actor[0]!]
  const named = (m: typeof x): boolean => m.via === 'name' && m.span !== null && !m.group
  return x.name === y.name || (named(x) && named(y) && x.span![0] === y.span![0])
}

const alike = (a: Position, b: Position): boolean =>
  a.value.issue === b.value.issue && a.value.stance === b.value.stance && sameActor(a, b)

const RANK = ['positions/said', 'positions/framed', 'positions/pledged', 'positions/done', 'positions/disposed']
const surer = (k: Position, d: Position): boolean =>
  RANK.indexOf(k.rule) < RANK.indexOf(d.rule) && k.value.issue === d.value.issue

const WORDS: ReadonlySet<string> = new Set(['positions/said', 'positions/framed'])

/** What a clause tells is left out where the same actor's words on it were read, what a deed tells where words on the same issue were. */
const outdone = (k: Position, d: Position): boolean =>
  d.rule === 'positions/framed' ? k.rule === 'positions/said' && sameActor(k, d) : !WORDS.has(d.rule) && surer(k, d)

/**
 * One position for each actor, issue and stance, standing on all the words that tell it. What a deed tells is left out where words on the same
 * passage tell it too.
 */
export function settlePositions(drafts: readonly Position[]): Position[] {
  const kept: Position[] = []
  for (const draft of drafts) {
    if (kept.some((k) => outdone(k, draft) && overlap(k, draft))) continue
    const i = kept.findIndex((k) => alike(k, draft))
    if (i < 0) {
      if (
        !kept.some(
          (k) =>
            k.value.issue === draft.value.issue &&
            k.value.actor[0]!.name === draft.value.actor[0]!.name &&
            overlap(k, draft),
        )
      )
        kept.push(draft)
      continue
    }
    const first = kept[i]!
    if (overlap(first, draft) || first.value.evidence.length >= MOST) continue
    const evidence: Span[] = [...first.value.evidence, ...draft.value.evidence].sort((a, b) => a[0] - b[0])
    kept[i] = { ...first, value: { ...first.value, evidence } }
  }
  return kept
}
