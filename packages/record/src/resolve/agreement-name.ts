import type { Dossier, Finding, Mention } from '@parley/schema'
import { folded, wordsOf } from './words.ts'

/** A word without plural and hyphen, so that "cease-fires" and "ceasefire" are one. */
const stem = (word: string): string =>
  folded(word)
    .replace(/[-']/g, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[a-z]{3})s$/, '')

const stems = (text: string): string[] => wordsOf(text).map((w) => stem(w.word))

/** How many words of the phrase the text holds, all of them or none; a phrase of one word counts only by itself. */
const holds = (text: ReadonlySet<string>, phrase: string): number => {
  const words = stems(phrase)
  return words.every((w) => text.has(w)) ? words.length : 0
}

const overlaps = (a: readonly string[], b: readonly string[]): boolean =>
  !a.length || !b.length || a.some((x) => b.includes(x))

/**
 * The watched agreement of the dossier that a name speaks of: its own name, or most of one of its phrases; null where
 * none fits, or two fit equally well. Kind and parties, where known, must fit.
 */
export function watched(
  text: string,
  dossier: Dossier | null,
  about: { kind?: string; parties?: readonly string[] } = {},
): string | null {
  const words = new Set(stems(text))
  const scored = (dossier?.agreements ?? [])
    .filter((a) => (!about.kind || a.kind === about.kind) && overlaps(a.parties, about.parties ?? []))
    .map((a) => ({ name: a.name, score: Math.max(0, ...[a.name, ...a.words].map((phrase) => holds(words, phrase))) }))
    .filter((a) => a.score > 0)
    .sort((a, b) => b.score - a.score)
  return scored.length && scored[0]!.score > (scored[1]?.score ?? 0) ? scored[0]!.name : null
}

/** A party by its state, so that a government and its state are one party. */
export type PartyOf = (mention: Mention) => string

/** Gives an agreement, or an allegation, the dossier's name for the agreement it speaks of. */
export function withWatchedName(finding: Finding, dossier: Dossier | null, partyOf: PartyOf): Finding {
  if (finding.kind === 'agreement') {
    const { name, scope, kind, parties } = finding.value
    const about = { kind, parties: parties.map(partyOf) }
    const found = watched(name, dossier, about) ?? watched(`${name} ${scope ?? ''}`, dossier, about)
    return found ? { ...finding, value: { ...finding.value, name: found } } : finding
  }
  if (finding.kind === 'violation' && finding.value.agreement) {
    const found = watched(finding.value.agreement, dossier)
    return found ? { ...finding, value: { ...finding.value, agreement: found } } : finding
  }
  return finding
}
