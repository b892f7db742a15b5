import type { Step } from '../context.ts'
import { named } from '../named.ts'
import { stateNamed } from '../role.ts'
import { isTitle } from '../titles.ts'
import { folded, trimmed, wordsOf } from '../words.ts'

const PREPOSITION =
  /\b(?:of|for|to|by|with|from|under|behind|against|in|on|at|near|like|about|than|and|or)\s+(?:the\s+)?$/iu
const AFTER = /^(?:\s*$|\s*[,(—–-]|\s+who\b)/u

/**
 * A name of the dossier inside a longer mention, the longest first: "UK defense secretary John Healey". Only where it
 * is the mention's head: not an owner ("Putin's spokesman"), not after a preposition ("aides to Putin"), and a surname
 * alone not after another's given name.
 */
export const inside: Step = (words, { index }) => {
  const plain = trimmed(words.replace(/\s*\([^()]*\)/gu, ' '))
  const all = wordsOf(plain)
  const low = all.map((w) => folded(w.word))
  for (const phrase of index.phrases) {
    const n = phrase.words.length
    const isPerson = phrase.actor.kind === 'person'
    if (n >= low.length || (!isPerson && (phrase.short || n < 2))) continue
    for (let i = 0; i + n <= low.length; i++) {
      if (!phrase.words.every((w, j) => w === low[i + j])) continue
      const [first, last] = [all[i]!, all[i + n - 1]!]
      const [before, after] = [plain.slice(0, first.start), plain.slice(last.end)]
      if (!AFTER.test(after) || PREPOSITION.test(before.split(',').at(-1)!) || !/^\p{Lu}/u.test(first.word)) continue
      const previous = before.trimEnd().endsWith(',') ? undefined : all[i - 1]?.word
      const capital = previous !== undefined && /^\p{Lu}/u.test(previous)
      if (isPerson && n === 1 && capital && !isTitle(previous) && !stateNamed(previous)) continue
      return named(phrase.actor.name, 'dossier')
    }
  }
  return null
}
