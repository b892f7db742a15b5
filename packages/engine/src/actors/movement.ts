import { lookup } from '@parley/world'
import { expanded } from '../abbreviations.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { called } from './described.ts'

/** Words for those who fight a government, whoever they are. */
const FIGHTERS = /^(?:rebels?|militants|insurgents?|guerrillas|separatists|paramilitar(?:y|ies)|rebellion|insurgency)$/i
/** Words for those who lead or rule, which tell of a movement only beside the name of its land or people. */
const RULERS = /^(?:authorities|leadership|leaders|forces|fighters|militia|side|delegation|administration)$/i
/** Names of two words or more that say so themselves. */
const NAMED = /\s(?:Army|Front|Movement|Militia|Brigades?)$/u
const BACKED = /^(?:backed|aligned|allied|supported|led|linked)$/i
/** How many letters two words share that are of one land or people: "Tigray", "Tigrayan". */
const STEM = 5

type Movement = { name: string; times: number }

const known = new WeakMap<Analysis, Movement[]>()

/** The armed and political movements that a report names, each once. */
export function movementsOf(analysis: Analysis): readonly Movement[] {
  let all = known.get(analysis)
  if (!all) {
    const found = new Map<string, Movement>()
    for (const name of analysis.names) {
      const words = analysis.text.slice(name.start, name.end)
      const entries = lookup(words)
      const rebel = entries.find((e) => e.sector === 'REB')
      if (!rebel && (entries.length || !NAMED.test(words))) continue
      const told = rebel?.name ?? expanded(analysis.text, words) ?? called(analysis.text, words)
      found.set(told, { name: told, times: (found.get(told)?.times ?? 0) + 1 })
    }
    known.set(analysis, (all = [...found.values()]))
  }
  return all
}

/**
 * The movement of the report that a phrase means without its name: "the Tigrayan authorities" where the report names one of Tigray, "foreign-backed rebels"
 * where it names one movement alone. Null where none fits, or two.
 */
export function movementOf(analysis: Analysis, first: number, last: number): string | null {
  const { tokens } = analysis
  const head = tokens[last - 1]
  if (!head || !(FIGHTERS.test(head.text) || RULERS.test(head.text))) return null
  const before = tokens.slice(first, last - 1)
  if (before.some((t) => /^(?:of|for|from|in|and|other|some|several|many)$/i.test(t.text))) return null
  const all = movementsOf(analysis)
  if (all.length === 0) return null
  const land = before.filter((t) => /^\p{Lu}\p{L}{3,}/u.test(t.text) && t.upos !== 'DET' && !isState(t))
  const ofLand = all.filter((m) => land.some((t) => m.name.split(/\s/u).some((w) => alike(w, t.text))))
  if (ofLand.length) return foremost(ofLand)
  if (land.length || !FIGHTERS.test(head.text) || all.length > 1) return null
  const plain = before.every((t) => t.upos === 'DET' || t.upos === 'ADJ' || isState(t) || /^['’]s?$|^-$/u.test(t.text))
  return plain || before.some((t) => BACKED.test(t.text)) ? all[0]!.name : null
}

/** The one that a report names at least twice as often as any other. */
function foremost(movements: readonly Movement[]): string | null {
  const [first, second] = [...movements].sort((a, b) => b.times - a.times)
  return first && first.times >= 2 * (second?.times ?? 0) ? first.name : null
}

const isState = (t: Token): boolean => lookup(t.text).some((e) => e.kind === 'state' || e.kind === 'government')

const alike = (a: string, b: string): boolean =>
  a === b || (a.length >= STEM && b.length >= STEM && (a.startsWith(b) || b.startsWith(a)))
