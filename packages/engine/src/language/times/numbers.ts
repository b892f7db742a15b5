const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const ONE_WORD = `(?:${[...ONES, ...TENS.slice(2)].join('|')}|hundred|thousand|million|billion|trillion|dozen)`
/** Pattern of a number in words ("twenty-five", "a hundred and ten") for the flags `iu`. */
export const NUMBER_WORDS = `(?:an?\\s+(?=hundred|thousand|million|billion|dozen))?${ONE_WORD}(?:(?:\\s+and\\s+|[\\s-]+)${ONE_WORD})*`
/** Pattern of a number in digits with thousands' separators or decimals. */
export const NUMBER_DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'

/**
 * The value of a number written in digits or in English words ("1,200", "twenty-five", "a dozen", "a hundred and ten",
 * "90 billion"); null where it is neither.
 */
export function numberOf(words: string): number | null {
  const text = words.toLowerCase().trim()
  if (/^\d[\d,]*(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  let [total, current, seen] = [0, 0, false]
  for (const word of text.split(/[\s-]+/)) {
    if (word === 'and') continue
    if (word === 'a' || word === 'an') {
      current = 1
      continue
    }
    const digits = /^\d[\d,]*(\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : null
    const small = ONES.indexOf(word) >= 0 ? ONES.indexOf(word) : TENS.indexOf(word) > 0 ? TENS.indexOf(word) * 10 : null
    if (digits !== null || small !== null) current += digits ?? small ?? 0
    else if (word === 'dozen') current = (current || 1) * 12
    else if (SCALES[word]) {
      const scale = SCALES[word]
      if (scale === 100) current = (current || 1) * 100
      else {
        total += (current || 1) * scale
        current = 0
      }
    } else return null
    seen = true
  }
  return seen || current ? total + current : null
}

/** "first" is 1 … "twelfth" is 12, "25th" is 25; null for other words. */
export function ordinalOf(word: string): number | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/i.exec(word)
  if (digits) return Number(digits[1])
  const i = ORDINALS.indexOf(word.toLowerCase())
  return i > 0 ? i : null
}
