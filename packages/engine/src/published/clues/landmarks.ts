import type { Clue } from '@parley/schema'
import { LANDMARKS } from '@parley/world'
import { type ClueRule, clue, sentenceOf } from './context.ts'

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/['’]/gu, "[’']")
const patterns = LANDMARKS.map((l) => {
  const all = (lists: readonly string[][]) =>
    lists.map((words) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu'))
  return { day: l.day, names: all(l.names), words: all(l.words) }
})

/** "since fighting broke out on 15 April": a day that the world remembers, told without its year; `detail` is that day with it. */
export const landmarks: ClueRule = (analysis) =>
  analysis.times.flatMap((time): Clue[] => {
    const { timex: t } = time
    const sentence = sentenceOf(analysis, time)
    if (t.type !== 'date' || t.year !== null || t.month === null || t.base || t.season || !sentence) return []
    if (t.tense === 'future') return []
    const words = analysis.text.slice(sentence.start, sentence.end)
    return patterns
      .filter(
        (l) =>
          Number(l.day.slice(5, 7)) === t.month &&
          (t.day === null || Number(l.day.slice(8)) === t.day) &&
          l.words.every((p) => p.test(words)) &&
          l.names.every((p) => p.test(analysis.text)),
      )
      .map((l) => clue('landmark', time, l.day))
  })
