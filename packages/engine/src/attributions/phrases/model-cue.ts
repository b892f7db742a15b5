import { CUE_VERBS } from '../lexicon/verbs.ts'
import { isDay, type Range } from './nouns.ts'
import { type Scene, small } from './scene.ts'

const LIGHT = /^(?:AUX|ADV|PART)$/
/** How far behind auxiliaries and adverbs the verb of a cue can stand. */
const FAR = 4

/**
 * A cue as the model cuts it, token by token, made whole: it ends with its verb or noun ("has [said]", not "has"), or with the preposition
 * that its verb takes ("called [for]"), and not with the beginning of what tells when, where or to whom ("said on", "said in a", "told me").
 */
export function wholeCue(scene: Scene, cue: Range, taken: (token: number) => boolean): Range {
  const { tokens } = scene
  const { first } = cue
  let last = cue.last
  const sentence = tokens[first]!.sentence
  const free = (i: number) => tokens[i] !== undefined && tokens[i]!.sentence === sentence && !taken(i)
  const has = (test: (i: number) => boolean) => {
    for (let i = first; i < last; i++) if (test(i)) return true
    return false
  }
  if (!has((i) => !LIGHT.test(tokens[i]!.upos))) {
    let end = last
    while (end < last + FAR && free(end) && LIGHT.test(tokens[end]!.upos)) end++
    return free(end) && tokens[end]!.upos === 'VERB' ? { first, last: end + 1 } : cue
  }
  const verb = tokens.slice(first, last).findLastIndex((t) => t.upos === 'VERB') + first
  const takes = (i: number) =>
    verb >= first && (CUE_VERBS.get(tokens[verb]!.lemma)?.prepositions.has(small(tokens[i])) ?? false)
  if (verb >= first) {
    while (last > verb + 1) {
      const token = tokens[last - 1]!
      const loose =
        token.upos === 'DET' ||
        isDay(token) ||
        (token.xpos === 'PRP' && last - 1 === verb + 1) ||
        (token.upos === 'ADJ' && tokens[last]?.upos === 'NOUN' && free(last)) ||
        (token.upos === 'ADP' && free(last) && !takes(last - 1))
      if (!loose) break
      last--
    }
    if (last === verb + 1 && free(last) && tokens[last]!.upos === 'ADP' && takes(last)) last++
  }
  return { first, last }
}
