const HOW_MANY =
  /^(?:some|several|certain|undisclosed|unnamed|unidentified|anonymous|two|three|four|five|six|dozens\s+of|scores\s+of|a\s+number\s+of|many|most)\s+(?=\p{L})/iu

/**
 * What unnamed people are called: their own words, without how many of them or that they are unnamed ("undisclosed
 * European officials" → "European officials"); a lone noun in lower case, since its capital is the sentence's.
 */
export function groupName(words: string, group: boolean): string {
  const plain = words.replace(HOW_MANY, '')
  return group && /^\p{Lu}\p{Ll}+s$/u.test(plain) ? plain.toLowerCase() : plain
}
