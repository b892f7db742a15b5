import { lookup } from '@parley/world'
import { expanded } from '../abbreviations.ts'
import type { Analysis, Name } from '../language/analysis.ts'
import { isBodyWord, isOffice, officesOf, wordsOf } from './offices.ts'
import { GENERIC_GROUPS } from './words.ts'

const ARTICLE = /^(?:the|this|that|both)$/i

/** What a description of a report stands for, in the report's own words. */
export type Described = { name: string; of: Name | null }

/**
 * Whom "the ministry", "the rebel group" or "the Rwandan president" means: the person whose office the report told with these words, or the
 * body last named before that ends with the same noun. Null where the report tells of none.
 */
export function described(analysis: Analysis, first: number, last: number): Described | null {
  const { tokens, text } = analysis
  if (!ARTICLE.test(tokens[first]?.text ?? '') || last - first < 2 || last - first > 6) return null
  const head = tokens[last - 1]!.text
  if (/^\p{Lu}/u.test(head) && !isOffice(head) && !isBodyWord(head)) return byLastWord(analysis, first, last)
  const words = wordsOf(tokens, first, last, text)
  if (!words.size && !GENERIC_GROUPS.test(head)) return null
  if (isOffice(head)) {
    const fits = officesOf(analysis).filter((o) => [...words].every((w) => o.words.has(w)))
    const found = fits.findLast((o) => o.at < first) ?? fits[0]
    if (found && new Set(fits.map((o) => fullest(analysis, o.person))).size <= (words.size > 1 ? 2 : 1))
      return { name: fullest(analysis, found.person), of: found.person }
    return null
  }
  const noun = head.toLowerCase()
  if (noun === 'official') return officer(analysis, first, words)
  if (GENERIC_GROUPS.test(noun)) {
    const group = analysis.names.findLast((n) => n.last <= first && isArmed(analysis, n))
    return group ? { name: bodyText(analysis, group), of: group } : null
  }
  if (!isBodyWord(noun) || words.size > 2) return null
  const body = analysis.names.findLast((n) => {
    if (n.last > first) return false
    const end = tokens[n.last - 1]!.text.toLowerCase()
    const kind = [
      tokens[n.last],
      /^(?:news|press|television)$/i.test(tokens[n.last]?.text ?? '') ? tokens[n.last + 1] : undefined,
    ]
    if (end !== noun && !kind.some((t) => t?.text.toLowerCase() === noun)) return false
    const own = wordsOf(tokens, Math.max(0, n.first - 1), n.last + (kind[1] ? 2 : 1), text)
    // a name that the world knows is one word there, but may be told again by a part of it
    for (let i = n.first; i < n.last; i++) own.add(tokens[i]!.text.toLowerCase())
    return n.last - n.first > 1 || end !== noun ? [...words].every((w) => own.has(w)) : false
  })
  if (!body) return null
  const next = tokens[body.last]!
  const end =
    tokens[body.last - 1]!.text.toLowerCase() === noun
      ? body.end
      : next.text.toLowerCase() === noun
        ? next.end
        : tokens[body.last + 1]!.end
  return { name: text.slice(body.start, end), of: body }
}

/** "the Observatory": the one name of several words before it that holds the word; null where two do. */
function byLastWord({ names, tokens, text }: Analysis, first: number, last: number): Described | null {
  if (last - first !== 2) return null
  const word = tokens[last - 1]!.text
  const holding = names.filter(
    (n) =>
      n.last <= first &&
      n.last - n.first > 1 &&
      n.type !== 'person' &&
      tokens.slice(n.first, n.last).some((t) => t.text === word) &&
      !lookup(word).length,
  )
  const told = new Map(holding.map((n) => [text.slice(n.start, n.end).replace(/^the\s+/iu, ''), n]))
  const [only] = [...told]
  return only && told.size === 1 ? { name: only[0], of: only[1] } : null
}

/** "the Houthi official": the one person before whom the report gives an office of that body. */
function officer(analysis: Analysis, first: number, words: ReadonlySet<string>): Described | null {
  const of = [...words].filter((w) => w !== 'official')
  const fits = officesOf(analysis).filter((o) => o.at < first && of.every((w) => o.words.has(w)))
  const names = new Set(fits.map((o) => fullest(analysis, o.person)))
  return of.length && names.size === 1 ? { name: [...names][0]!, of: fits[0]!.person } : null
}

const fullest = (analysis: Analysis, person: Name): string => {
  const reference = analysis.references.find((r) => r.kind === 'name' && r.first === person.first)
  const name = reference?.names.length ? analysis.names[reference.names[0]!]! : person
  return analysis.text.slice(name.start, name.end)
}

const bodyText = ({ text }: Analysis, name: Name): string => called(text, text.slice(name.start, name.end))

/** What a report calls a group: an abbreviation spelled out; of "Houthi" and "Houthis" the plural, where it stands alone somewhere. */
export function called(text: string, words: string): string {
  const plain = words.replace(/^the\s+/iu, '').replace(/['’]s$/u, '')
  const long = expanded(text, plain)
  if (long) return long
  if (!/^\p{Lu}\p{Ll}+$/u.test(plain) || /s$/.test(plain)) return plain
  // without the plural anywhere there is no need to look for it with its article
  if (!text.toLowerCase().includes(`${plain.toLowerCase()}s`)) return plain
  return new RegExp(`\\bthe\\s+(?:\\p{L}+-\\p{L}+\\s+)?${plain}s\\b`, 'iu').test(text) ? `${plain}s` : plain
}

const FIGHTS =
  /^(?:rebels?|militants?|guerrillas?|insurgents?|fighters?|paramilitar(?:y|ies)|militia|movement|group|faction|separatists?|gunmen)$/i
const ARMED = /(?:Army|Front|Forces|Movement|Militia|Brigades?|Guards?)$/u

/** A body that the report shows as an armed or political group: by its own last word, or by a noun beside it. */
function isArmed({ tokens, text }: Analysis, name: Name): boolean {
  if (name.type === 'person' && name.last - name.first > 1) return false
  const words = text.slice(name.start, name.end)
  const known = lookup(words)
  if (known.some((e) => e.sector === 'REB')) return true
  // a body of the world is none, however near it stands to fighters: "the United Nations accused rebel fighters"
  if (known.some((e) => e.kind !== 'body' || e.by !== 'adjective')) return false
  if (ARMED.test(words) && name.last - name.first > 1) return true
  if (name.type !== 'organisation' && name.last - name.first > 1) return false
  if (isPlace(text, words)) return false
  const near = [tokens[name.first - 1], tokens[name.first - 2], tokens[name.last], tokens[name.last + 1]]
  const sentence = tokens[name.first]!.sentence
  return near.some((t) => t?.sentence === sentence && FIGHTS.test(t.text))
}

/** What a report says somebody is in, goes to or comes from is a place, whatever else bears its name. */
export const isPlace = (text: string, words: string): boolean =>
  new RegExp(
    `\\b(?:in|from|to|across|throughout|outside|inside)\\s+${words.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`,
    'u',
  ).test(text)
