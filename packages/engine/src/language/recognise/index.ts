/** Words that hardly any English sentence does without. */
const COMMON = new Set(
  'the of to and in a that is was for on it with as by at from be this have are not he his they which has had were will said'.split(
    ' ',
  ),
)
const SAMPLE = 6000
const FEWEST_WORDS = 12

/**
 * The language of a text as ISO 639-1: 'en', or what it most likely is where that is certain. A text too short to
 * tell, or mostly names and numbers, passes for English, since only a plain mistake should be refused.
 */
export async function languageOf(text: string): Promise<string> {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const common = words.filter((word) => COMMON.has(word)).length
  if (words.length < FEWEST_WORDS || common / words.length > 0.12) return 'en'
  // Its tables take 90 MB, so they are loaded only for a text that is not plainly English.
  const { eld } = await import('eld/extrasmall')
  const guess = eld.detect(sample)
  return guess.language && guess.language !== 'en' && guess.isReliable() ? guess.language : 'en'
}
