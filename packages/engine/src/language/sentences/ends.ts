/** Where sentences end. Kept equal to the rules that the model is trained with. */
const CLOSING_MARK = /^(?:[.。؟]|[!?]+|\.{2,}|…+)$/
const CLOSERS = new Set(['"', '”', '’', "'", "''", '’’', ')', ']', '»'])
const OPENERS = new Set(['"', '“', '‘', "'", '``', '‘‘', '(', '[', '«', "''", '¿', '¡'])
const DOTTED = /^(?:.*\p{L}\.)$/u
const BEGINS = /^[\p{Lu}\p{Lt}\p{N}\p{Lo}$€£#@•·▪*\-–—]/u
const LOWER = /^\p{Ll}/u
const UPPER = /^\p{Lu}/u
/** Words that begin a sentence after "U.S." or "a.m." rather than carry on a name. */
const STARTERS = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my in on at by for from with but and ' +
    'or if when while as after before since although though however meanwhile according there here what who why how ' +
    'no not both all some many most several one two last earlier later now then so also yet still asked'
  ).split(' '),
)
/** Dotted words that hardly ever end a sentence, whatever follows. */
const NEVER_LAST = new Set(
  (
    'mr. mrs. ms. dr. prof. sen. sens. rep. reps. gov. govs. gen. lt. col. sgt. capt. cmdr. adm. maj. cpl. pvt. brig. ' +
    'pres. hon. rev. fr. st. ste. mt. ft. messrs. mme. mlle. det. supt. insp. amb. atty. vs. no. nos. art. sec. vol. ' +
    'pp. cf. viz. fig. e.g. i.e.'
  ).split(' '),
)

/** Whether a sentence that began at word `first` ends after word `i`, which is not the last of its paragraph. */
export function endsHere(
  words: readonly string[],
  gaps: readonly ('none' | 'space' | 'line')[],
  first: number,
  i: number,
): boolean {
  if (gaps[i] === 'none') return false
  let k = i
  while (k > first && CLOSERS.has(words[k]!) && gaps[k - 1] === 'none') k--
  const following = words[i + 1]!
  let j = i + 1
  while (j + 1 < words.length && OPENERS.has(words[j]!) && gaps[j] === 'none') j++
  const begins = words[j]!
  if (CLOSING_MARK.test(words[k]!)) {
    if (LOWER.test(begins)) return false
    return OPENERS.has(following) || BEGINS.test(begins) || words[k] === '.'
  }
  if (!DOTTED.test(words[k]!) || NEVER_LAST.has(words[k]!.toLowerCase())) return false
  const starts = STARTERS.has(begins.toLowerCase())
  if (k < i) return BEGINS.test(begins) && (starts || OPENERS.has(following))
  return UPPER.test(begins) && (starts || following === '“' || following === '``')
}
