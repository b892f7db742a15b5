/** Case, accents, typographic marks and white space aside: how names are compared. */
export const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const ARTICLE = /^(?:the|a|an)\s+/i

/** Without a leading article. */
export const withoutArticle = (words: string): string => words.trim().replace(ARTICLE, '')

/** Without leading article, surrounding marks and a closing possessive. */
export const trimmed = (words: string): string =>
  withoutArticle(words.replace(/\s+/g, ' '))
    .replace(/^[\s"'“”‘’([{]+|[\s"“”)\]},;:!?—–-]+$/gu, '')
    // a point ends the words, unless they are an abbreviation with points ("U.S.")
    .replace(/(?<!(?:^|[\s.])\p{L})\.+$/u, '')
    .replace(/['’]s$/u, '')
    .trim()

/** Words with letters or digits, in order, with their places. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)].map((m) => {
    const word = m[0].replace(/['’]s$/u, '').replace(/[-'’]+$/u, '')
    return { word, start: m.index, end: m.index + word.length }
  })
}

/** A short form ("US", "UN") is the same only in its own case: "us" is a pronoun. */
export const isShortForm = (name: string): boolean =>
  name.length <= 3 || (/^[\p{Lu}\d.&-]+$/u.test(name) && name.length <= 6)
