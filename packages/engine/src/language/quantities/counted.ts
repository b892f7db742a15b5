import { PEOPLE } from './units.ts'

const STOP =
  /^(?:and|or|of|in|on|at|to|from|by|for|with|as|than|the|an?|his|her|their|its|is|are|was|were|have|has|had|will|would|who|that|which|after|before|during|since|while|late|early|more|other|others|killed|wounded|injured|minutes?|hours?|days?|weeks?|months?|years?)$/iu
const NOUN = /(?:s|people|children|men|women|personnel|police|dead|wounded|displaced|staff|aircraft|offspring)$/iu

/** The noun that is counted after a number, with its adjectives: "Ukrainian minors", "drones"; null where none follows. */
export function countedAfter(text: string, end: number): { of: string; end: number } | null {
  const tail = text.slice(end, end + 70)
  const words = [...tail.matchAll(/[\p{L}'’-]+/gu)]
  let last = 0
  for (const [i, word] of words.slice(0, 5).entries()) {
    const gap = tail.slice(last, word.index)
    if (i === 0 ? !/^\s+(?:of\s+)?$/u.test(gap) : !/^\s+$/u.test(gap)) break
    if (i === 0 && word[0] === 'of') {
      last = word.index + word[0].length
      continue
    }
    if (STOP.test(word[0]) && !PEOPLE.test(word[0])) break
    last = word.index + word[0].length
    const plain = word[0].replace(/['’]s?$/u, '')
    if ((NOUN.test(plain) && !/(?:ss|ous|['’]s)$/u.test(word[0])) || PEOPLE.test(plain)) {
      const next = words[i + 1]
      // "six passenger planes": the noun may itself be followed by its head
      if (
        next &&
        /^\s$/u.test(tail.slice(last, next.index)) &&
        PEOPLE.test(next[0]) &&
        !PEOPLE.test(plain) &&
        !STOP.test(next[0])
      )
        continue
      // "40 Hamas targets": a name may end like a plural
      if (
        next &&
        /^\p{Lu}/u.test(plain) &&
        /^\s$/u.test(tail.slice(last, next.index)) &&
        /^\p{Ll}{3,}s$/u.test(next[0]) &&
        !STOP.test(next[0])
      )
        continue
      return {
        of: tail
          .slice(words[0]!.index, last)
          .replace(/^of\s+/u, '')
          .trim(),
        end: end + last,
      }
    }
  }
  return null
}

export const isPeople = (noun: string): boolean => PEOPLE.test(noun.split(/\s+/).at(-1) ?? '')
