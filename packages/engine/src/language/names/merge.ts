import type { Name, Token } from '../analysis.ts'
import { DOMAINS, TITLES } from './titles.ts'

/** A name as the language model sees it: tokens [first, end) and a type. */
export type Hint = { first: number; end: number; type: Name['type'] }

/** A name as the rules see it, and how sure they are of its type. */
export type Draft = {
  first: number
  last: number
  type: Name['type']
  /** the world's lists know it, or a title stands before it */
  sure: boolean
  /** its own words tell the type (a given name, "Committee") */
  own: boolean
}

const CAPITAL = /\p{Lu}/u
const OFFICE = new Set([...TITLES, ...DOMAINS])

/**
 * The rules' names and the model's made one list. What the world knows keeps its bounds and type, unless the model sees it as a
 * part of a longer body's name ("[US] Marines"); elsewhere the model's bounds and types hold; what only the rules take for a name
 * keeps its type where its own words tell it, and is else of no kind. Without hints (no model) the rules' names stay as they are.
 */
export function merge(tokens: readonly Token[], drafts: readonly Draft[], hints: readonly Hint[]): Draft[] {
  if (!hints.length) return [...drafts]
  const result: Draft[] = []
  const taken = new Set<Draft>()
  let from = 0
  for (const hint of hints) {
    while (from < drafts.length && drafts[from]!.last <= hint.first) from++
    const over: Draft[] = []
    for (let k = from; k < drafts.length && drafts[k]!.first < hint.end; k++) over.push(drafts[k]!)
    const made = settled(tokens, hint, over)
    if (!made) continue
    for (const draft of over) taken.add(draft)
    result.push(...made)
  }
  for (const draft of drafts)
    if (!taken.has(draft)) result.push(draft.sure || draft.own ? draft : { ...draft, type: 'other' })
  return apart(result.sort((a, b) => a.first - b.first || b.last - a.last))
}

/** What stands in place of the rules' names that a hint overlaps; null where they stay as they are. */
function settled(tokens: readonly Token[], hint: Hint, over: readonly Draft[]): Draft[] | null {
  const own: Draft = { first: hint.first, last: hint.end, type: hint.type, sure: false, own: true }
  const words = tokens.slice(hint.first, hint.end)
  // "[Secretary] of [State] Marco Rubio": what someone is, no name of a body.
  if (!over.length && words.every((t) => OFFICE.has(t.text.toLowerCase()))) return null
  if (over.length === 0) return hint.type !== 'other' && words.some((t) => CAPITAL.test(t.text)) ? [own] : null
  const same = over.find((d) => d.first === hint.first && d.last === hint.end)
  if (same) return same.sure ? null : [{ ...same, type: hint.type, own: true }]
  if (over.some((d) => d.sure && !inside(d, hint))) return null
  const sure = over.filter((d) => d.sure)
  if (hint.type === 'other') return sure.length ? null : [own]
  if (sure.length && (hint.type !== 'organisation' || sure.some((d) => d.last === hint.end && d.type === 'person')))
    return null
  // What a longer name of the rules has beside the hint stays out, but for another hint's words, which come in their turn.
  return [own]
}

const inside = (draft: Draft, hint: Hint): boolean => draft.first >= hint.first && draft.last <= hint.end

/** No word in two names: the one that begins first, or is longer, stays. */
function apart(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  for (const draft of drafts) if (draft.first >= (result.at(-1)?.last ?? 0)) result.push(draft)
  return result
}
