import { locate } from '@parley/world'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis, Sentence } from '../../language/analysis.ts'
import { POSSIBLE } from '../fields/status.ts'
import { ABOUT, type AgreementKindName, ANAPHORS, HEADS, MADE, UNDERTAKEN } from '../heads.ts'
import { aboutPeace } from './about.ts'
import { clausesOf, phraseEnd, phraseStart } from './phrase.ts'
import { type Topic, topicOf } from './topics.ts'

/** One place where a text names an agreement, or speaks of one already named. */
export type Naming = {
  sentence: Sentence
  /** the noun phrase with what follows it */
  start: number
  end: number
  /** from its head word on */
  head: number
  words: string
  id: string
  kind: AgreementKindName | null
  topic: Topic
  /** "the", "this": something already named */
  definite: boolean
  /** its clause speaks of it as asked for, offered or talked about */
  unmade: boolean
  /** its clause tells that it held, or was broken */
  inBeing: boolean
  /** in quotation marks: somebody's name for it */
  quoted: boolean
  /** it only tells of which kind something else is: "ceasefire violations", "truce monitors" */
  modifies: boolean
}

/** That a truce has been there. */
const IN_BEING =
  /\b(?:held|has\s+been|had\s+been|violated|broken|shattered|collapsed|expired|ended|in\s+(?:place|force|effect)\s+since)\b/iu

/** What a truce's name tells the kind of, so that little is said of the truce itself. */
const MODIFIED =
  /^[\s-]+(?:violat(?:ions?|ors?)|breach(?:es)?|infringements?|infractions?|monitors?|monitoring|observers?|lines?|commission|committee|mechanism|talks|negotiators?|negotiations|efforts|supervision|watch)\b/iu

/** Namings that alone make no agreement: "the pause" may be anything's. */
export const WEAK: ReadonlySet<string> = new Set(['pause', 'anaphor'])

const ENDED = /\b(?:Premier|season|league|match|NBA|tour|festival|wardrobe)\b/u

/** Whether a name of a paper is one of talks: it begins with a place, or tells peace, a truce or what the like hold. */
const isPaper = (name: string): boolean =>
  /\b(?:Peace|peace|Comprehensive|Framework|Cessation|Political|Permanent|Transitional|Unity|Reconciliation|Implementation)\b/u.test(
    name,
  ) || ['city', 'region', 'area'].includes(locate(name.split(/\s+/u)[0]!)?.kind ?? '')

/** "the truce that X declared for Easter": what a relative clause adds to a name. */
const modifier = (rest: string): string => /^\s+(?:that|which)\b[^,;.]{0,50}\bfor\s+[^,;.]{0,24}/u.exec(rest)?.[0] ?? ''

/** All namings of agreements in a text, in order. */
export function namings(analysis: Analysis): Naming[] {
  const found: Naming[] = []
  for (const sentence of analysis.sentences) {
    if (sentence.form === 'item') continue
    const words = analysis.text.slice(sentence.start, sentence.end)
    const taken: [number, number][] = []
    const add = (id: string, kind: AgreementKindName | null, index: number, length: number) => {
      const head = sentence.start + index
      if (taken.some(([a, b]) => a < head + length && head < b)) return
      taken.push([head, head + length])
      const start = id === 'halt' ? head : Math.min(head, phraseStart(analysis, sentence, head))
      const end = kind === null ? head + length : phraseEnd(analysis, sentence, head + length)
      const phrase = analysis.text.slice(start, end)
      found.push({
        sentence,
        start,
        end,
        head,
        words: phrase,
        id,
        kind,
        topic: topicOf(
          phrase + modifier(analysis.text.slice(end, sentence.end)),
          analysis.text.slice(sentence.start, start),
        ),
        unmade: clausesOf(analysis, sentence).some(
          ([a, b]) => a <= head && head < b && POSSIBLE.test(analysis.text.slice(a, b)),
        ),
        inBeing: clausesOf(analysis, sentence).some(
          ([a, b]) => a <= head && head < b && IN_BEING.test(analysis.text.slice(head, b)),
        ),
        modifies: MODIFIED.test(analysis.text.slice(head + length, head + length + 24)),
        quoted: /["“‘]$/u.test(analysis.text.slice(Math.max(0, start - 1), start)),
        definite: /^(?:the|this|that|such|these|those)\b/iu.test(phrase),
      })
    }
    for (const { id, kind, pattern } of ENDED.test(words) ? [] : HEADS) {
      if ((id === 'halt' && !UNDERTAKEN.test(words)) || (WEAK.has(id) && !aboutPeace(analysis))) continue
      // headlines are written in a shorthand of their own: only plain nouns are told from them
      if (sentence.form === 'heading' && id !== 'ceasefire' && id !== 'exchange') continue
      for (const m of words.matchAll(pattern)) {
        // "the Doha agreement", "the Jeddah declaration": named after where it was made, or after what it is
        if (id === 'named-paper' && !(aboutConflict(analysis) && isPaper(m[0]))) continue
        if (/^road/iu.test(m[0]) && !aboutConflict(analysis)) continue
        const own = id === 'named-paper' && /declaration|communiqu/iu.test(m[0]) ? 'declaration' : kind
        add(id, own, m.index, m[0].length)
      }
    }
    for (const m of sentence.form === 'heading' ? [] : words.matchAll(MADE)) {
      const kind = ABOUT.find(([pattern]) => pattern.test(words.slice(m.index)))?.[1]
      if (kind) add('made', kind, m.index, m[0].length)
    }
    for (const m of words.matchAll(ANAPHORS)) add('anaphor', null, m.index, m[0].length)
  }
  found.sort((a, b) => a.head - b.head)
  // "the proposal for a complete ceasefire" names one thing, and not by its first word
  return found.filter((n, i) => {
    const next = found[i + 1]
    // "a proposal for a truce" is the truce proposed
    const proposes =
      n.id === 'peace-plan' &&
      next?.kind === 'ceasefire' &&
      next.sentence === n.sentence &&
      /^\s+for\s+(?:[\p{L}\d-]+\s+){1,4}$/u.test(analysis.text.slice(n.end, next.head))
    if (proposes) return false
    return !(
      n.kind === null &&
      next?.sentence === n.sentence &&
      /^\s+(?:for|of|to|on)\b[^,.;]{0,30}$/u.test(analysis.text.slice(n.end, next.head))
    )
  })
}
