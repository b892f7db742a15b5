import data from '../data/common-words.json' with { type: 'json' }

const RANKS = new Map(data.words.flatMap((line) => line.split(' ')).map((word, i) => [word, i]))

/** The place of a folded English word among the common ones, 0 for the commonest; null for one that is rarer. */
export const wordRank = (word: string): number | null => RANKS.get(word) ?? null
