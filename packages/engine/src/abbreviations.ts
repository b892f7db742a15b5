const NAME = /(?:\p{Lu}[\p{L}-]*['’]?s?\s+)(?:(?:\p{Lu}[\p{L}-]*['’]?s?|of|for|and|the|de|del|la|in)\s+){1,8}$/u

const initials = (words: string): string => [...words.matchAll(/(?<=^|[\s-])\p{Lu}/gu)].map((m) => m[0]).join('')

/**
 * The words that an abbreviation stands for, where a text spells them out: the name before it in brackets, or one with its
 * initials ("Rapid Support Forces (RSF)"); null where the text tells none.
 */
export function expanded(text: string, letters: string): string | null {
  if (!/^\p{Lu}[\p{Lu}\p{Ll}-]{1,7}$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(letters)) return null
  for (let at = text.indexOf(`(${letters})`); at >= 0; at = text.indexOf(`(${letters})`, at + 1)) {
    const before = NAME.exec(text.slice(Math.max(0, at - 90), at))?.[0].trim()
    if (!before) continue
    // the name begins where its initials do; a name of another tongue ("ELN") is taken whole
    const words = before.split(/\s+/)
    const from = words.findIndex((_, i) => initials(words.slice(i).join(' ')) === letters)
    return (from > 0 ? words.slice(from) : words).join(' ').replace(/^(?:The|the)\s+/u, '')
  }
  return null
}
