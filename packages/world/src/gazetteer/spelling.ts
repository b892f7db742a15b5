/** Letters of other alphabets' Latin spellings that no accent is taken off of. */
const LETTERS: Readonly<Record<string, string>> = {
  ə: 'a',
  ǝ: 'a',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  þ: 'th',
}

/** A place's name without case, accents, apostrophes and hyphens, by which spellings of one name are mostly equal. */
export const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[əǝıłøđðħßæþ]/gu, (c) => LETTERS[c]!)
    .replace(/['’‘ʻʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')

const ARTICLE = /^(?:al|el|ad|as|ash|at|az|an|ar|ed|es) /

/**
 * What transliterations of one name have in common ("Hodeidah", "Al Ḩudaydah"; "Mekelle", "Mek'ele"; "Kupiansk", "Kupjansk"): no article,
 * three vowels, no doubled letters. Looser than a name is, so it is asked only within states that a report speaks of.
 */
export const sound = (words: string): string =>
  plain(words)
    .replace(ARTICLE, '')
    .replace(/ /g, '')
    .replace(/[yj]/g, 'i')
    .replace(/[ouw]+/g, 'u')
    .replace(/[ae]/g, 'a')
    .replace(/q/g, 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/iai?$/, 'ia')
    .replace(/h$/, '')

/** Words that the press puts after or before the name of a unit of administration. */
const UNIT =
  /(?:^(?:city|town|region|province|state|governorate|district|village|port) of )|(?: (?:city|region|province|state|oblast|governorate|district|prefecture|county|department|rayon|town|village|municipality|wilaya|department))$/

/** A plain name without the word for its kind: "kharkiv oblast" is "kharkiv". */
export const bare = (name: string): string => name.replace(UNIT, '').trim() || name
