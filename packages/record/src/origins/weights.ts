import { wordRank } from '@parley/world'

/** Words that the table does not hold are rarer than any it holds. */
const RAREST = 9

/** How much a word tells: 0 for the commonest hundred words, 9 for those that the fixed table of common words does not hold. */
export function idf(word: string): number {
  const rank = wordRank(word)
  if (rank === null) return RAREST
  return rank < 100 ? 0 : Math.min(RAREST, Math.log2(rank / 50))
}
