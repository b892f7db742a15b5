import data from '../data/landmarks.json' with { type: 'json' }

/** A day by which reports reckon: `names` must stand in the report, `words` in the sentence that tells the day; of each list one of its alternatives. */
export type Landmark = { day: string; what: string; names: readonly string[][]; words: readonly string[][] }

const either = (lists: readonly string[]): string[][] => lists.map((list) => list.split('|'))

/** The file's days, earliest first. */
export const LANDMARKS: readonly Landmark[] = (data.landmarks as [string, string, string[], string[]][]).map(
  ([day, what, names, words]) => ({ day, what, names: either(names), words: either(words) }),
)
