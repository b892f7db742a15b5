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
    // "the Government and the Free Aceh Movement (GAM)": an article opens a name of its own
    const whole = (from >= 0 ? words.slice(from) : words).join(' ')
    return (from >= 0 ? whole : whole.replace(/^.*\b(?:and|with)\s+the\s+(?=\p{Lu})/u, '')).replace(
      /^(?:The|the)\s+/u,
      '',
    )
  }
  return letters.length > 2 ? byInitials(text, letters) : null
}

const RUN = /\p{Lu}[\p{L}-]+(?:['’]s)?(?:\s+(?:(?:of|for|and|the)\s+)*\p{Lu}[\p{L}-]+(?:['’]s)?)+/gu
const known = new Map<string, string[]>()

/** The one name of a text that has these initials: "the RSF" where the text says "Rapid Support Forces" without brackets. */
function byInitials(text: string, letters: string): string | null {
  let runs = known.get(text)
  if (!runs) {
    known.clear()
    known.set(text, (runs = [...new Set([...text.matchAll(RUN)].map((m) => m[0].replace(/^The\s+/u, '')))]))
  }
  const found = new Set(
    runs.flatMap((run) =>
      run.split(/\s+/).flatMap((_, i, all) => {
        const rest = all.slice(i).join(' ')
        return initials(rest) === letters ? [rest] : []
      }),
    ),
  )
  return found.size === 1 ? [...found][0]! : null
}
