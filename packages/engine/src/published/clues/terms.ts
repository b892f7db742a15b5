import type { Clue } from '@parley/schema'
import { TERMS, type Term } from '@parley/world'
import type { Analysis } from '../../language/analysis.ts'
import type { ClueRule } from './context.ts'

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const FORMER =
  /\b(?:former|ex-|ex|then|late|one-time|ousted|deposed|exiled|outgoing|future|next|elect)[\s-]+(?:[\p{L}.-]+\s+){0,4}$/iu
const RULING = /^['’]?s?\s+(?:administration|government|presidency)\b/iu

const by = (key: (t: Term) => string): Map<string, Term[]> => {
  const map = new Map<string, Term[]>()
  for (const t of TERMS) map.set(plain(key(t)), [...(map.get(plain(key(t))) ?? []), t])
  return map
}
const byName = by((t) => t.name)
const bySurname = by((t) => t.surname)

/** The terms of the person whom words name in that office; by the surname alone only where one person of the file had it. */
function termsOf(words: string, before: string): Term[] {
  const key = plain(words)
  const last = key.split(/\s+/).at(-1)!
  const found =
    byName.get(key) ?? bySurname.get(key) ?? bySurname.get(last)?.filter((t) => key.endsWith(plain(t.name))) ?? []
  const titled = found.filter((t) => new RegExp(`\\b${t.title.replace(/\W+/gu, '\\W+')}\\b`, 'iu').test(before))
  return new Set(titled.map((t) => t.name)).size === 1 ? titled : []
}

/**
 * Who is told to hold an office: "President Juan Manuel Santos", "the Biden administration". The report is from one of his terms; `detail` gives
 * them as "from/to" days with a comma between, the last day open where the file does not know it over.
 */
export const terms: ClueRule = (analysis: Analysis) =>
  analysis.names.flatMap((name): Clue[] => {
    const words = analysis.text.slice(name.start, name.end)
    const before = analysis.text.slice(Math.max(0, name.start - 60), name.start).replace(/^.*[.!?]\s/su, '')
    if (FORMER.test(before) || analysis.sentences.every((s) => name.start < s.start || s.end <= name.start)) return []
    const ruling = RULING.test(analysis.text.slice(name.end, name.end + 20))
    const found = ruling
      ? (bySurname.get(plain(words.split(/\s+/).at(-1)!)) ?? []).filter((t) => t.office === 'head')
      : termsOf(
          words.replace(/^(?:\p{Lu}\p{L}+\s+)*?(?:President|Minister|Chancellor|Secretary|General)\s+/u, ''),
          `${before}${words}`,
        )
    if (!found.length || new Set(found.map((t) => t.name)).size !== 1) return []
    const detail = found.map((t) => `${t.from}/${t.to ?? ''}`).join(',')
    return [{ kind: 'in office', timex: { type: 'vague', tense: 'present' }, span: [name.start, name.end], detail }]
  })

/** The days of a clue's terms: [first, last], the last null where open. */
export const termsIn = (c: Clue): [string, string | null][] =>
  (c.detail ?? '').split(',').map((t) => {
    const [from, to] = t.split('/')
    return [from!, to || null]
  })
