import type { Mention } from '@parley/schema'
import { AGENCIES, lookup } from '@parley/world'
import type { Analysis } from './language/analysis.ts'

const BEFORE =
  /\b(?:told|tells|told\s+the|speaking\s+to|spoke\s+to|interview\s+with|according\s+to|seen\s+by|obtained\s+by|reviewed\s+by|statement\s+to|reporting\s+by|cited\s+by|quoted\s+by|comment\s+to|confirmed\s+to)\s+(?:the\s+)?(?:news\s+agency\s+)?$/iu
const AFTER =
  /^(?:['’]s?\s+(?:request|report|correspondent|reporter|journalist|question|count|tally)|\s+(?:reported|reports|said|says|has\s+learned|learned|understands|correspondents?|reporters?|journalists?|contributed|could\s+not\s+(?:independently\s+)?verify)|,?\s+(?:which|citing)\s+)/iu

/**
 * Outlets and agencies that the text itself names as the origin of its reporting: "told Reuters", "AFP reported". Not those of photo
 * credits, nor one that is named for an analysis of its own, nor a broadcaster on which somebody spoke.
 */
export function credited(analysis: Analysis): Mention[] {
  const out: Mention[] = []
  const agencies = new Set(AGENCIES)
  for (const name of analysis.names) {
    const words = analysis.text.slice(name.start, name.end)
    const entry = lookup(words).find((e) => e.kind === 'outlet')
    if (!entry || !agencies.has(entry.name) || out.some((m) => m.name === entry.name)) continue
    const before = analysis.text.slice(Math.max(0, name.start - 40), name.start)
    const after = analysis.text.slice(name.end, name.end + 40)
    const sentence = analysis.sentences.find((s) => s.start <= name.start && name.start < s.end)
    if (sentence?.form !== 'sentence') continue
    const dateline =
      /^\p{Lu}[^\n]{2,40}\($/u.test(analysis.text.slice(sentence.start, name.start)) && after.startsWith(')')
    if (!(BEFORE.test(before) || AFTER.test(after) || dateline)) continue
    out.push({
      text: words,
      span: [name.start, name.end],
      name: entry.name,
      via: 'name',
      known: 'world',
      group: false,
      anonymous: false,
    })
  }
  return out
}
