import { guessTags, isTitled } from './guess.ts'
import { lemmaOf } from './lemma.ts'

export type Tagged = { upos: string; xpos: string; lemma: string }

/** Tags and lemmas of the words of one sentence, guessed by rules; heads and relations stay unknown. */
export function tag(words: readonly string[]): Tagged[] {
  return guessTags(words, isTitled(words)).map((c, i) => ({ ...c, lemma: lemmaOf(words[i]!, c.upos, c.xpos) }))
}
