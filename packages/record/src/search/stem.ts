const VOWEL = /[aeiouy]/

/** Without what an ending of a verb leaves: a consonant written twice. */
const single = (word: string): string => word.replace(/([bdfgmnprt])\1$/u, '$1')

/**
 * What English forms of one word have in common ("exchange", "exchanged", "exchanges"): it begins each of them, but for a "y" at its end.
 * Words of other scripts, and of fewer than three letters, are as they are.
 */
export function stemOf(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  let stem = word
  if (stem.length > 4 && /(?:ies|ied)$/.test(stem)) stem = `${stem.slice(0, -3)}y`
  else if (/(?:s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && /[^siu]s$/.test(stem)) stem = stem.slice(0, -1)
  if (/[^e]ed$/.test(stem) && VOWEL.test(stem.slice(0, -2))) stem = single(stem.slice(0, -2))
  else if (stem.endsWith('eed') && stem.length > 5) stem = stem.slice(0, -1)
  else if (stem.endsWith('ing') && VOWEL.test(stem.slice(0, -3))) stem = single(stem.slice(0, -3))
  return stem.length > 3 ? stem.replace(/e$/, '') : stem
}
