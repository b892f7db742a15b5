import type { OriginLink, OriginRelation } from '@parley/schema'
import type { Most } from './align.ts'
import { type Measured, measure, measureAtMost, mostOf } from './measure.ts'
import type { Print } from './print.ts'

/** What a person would want to know beside the measures: who each report says it has it from. */
export type Party = { id: string; print: Print; credited: readonly string[] }

const percent = (n: number): string => `${Math.round(n * 100)} %`

/** Weights of a logistic regression over the measures, fitted on development sets by `npm run score -- origins fit`. */
const FITTED = { words: 3.36, vocabulary: 2.41, told: 1.15, facts: 0.3, inOrder: 4.05, all: 5.63 }

/**
 * How much speaks for two texts going back to one piece of writing, 0 to 1. What the shorter text tells must be told by
 * the other, sentence by sentence, in like words and in the same order; names and numbers alone are shared by all who report one story,
 * and quotations by all who were in the room: they do not count at all.
 */
export function score(m: Measured): number {
  // Two sentences are too few to tell a rewrite from the same news, unless much of their wording is the same.
  if (m.of < 2 || (m.of < 3 && m.words < 0.15)) return 0
  const answered = (m.order * m.sentences) / m.of
  const sum =
    FITTED.all +
    FITTED.words * Math.log(m.words + 0.01) +
    FITTED.vocabulary * m.vocabulary +
    FITTED.told * m.told +
    FITTED.facts * m.facts +
    FITTED.inOrder * answered
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000
}

/** From here on two reports are taken to go back to one origin: set for three false merges in a thousand pairs on one story. */
export const SAME_ORIGIN = 0.7

/** So many runs of words in common are the same words. */
const VERBATIM = 0.6

/** Whether two prints may be of one origin at all; where not, they need not be measured. */
export function mayBeOne(a: Print, b: Print): boolean {
  const most = measureAtMost(a, b)
  return most.words >= VERBATIM || score(most) >= SAME_ORIGIN
}

/** What is measured is rounded to thousandths. */
const ROUNDING = 0.0006

/** Whether two prints may be of one origin of which no more is in common than so much. */
export function couldBeOne(words: number, most: Most): boolean {
  return isNearOne(mostOf(words, most))
}

/** Whether two prints may be of one origin of which so much was measured, but for rounding. */
export function isNearOne(measured: Measured): boolean {
  const { words, order } = measured
  const m = { ...measured, words: words + ROUNDING, order: Math.min(1, order + ROUNDING) }
  const value = score({ ...m, vocabulary: m.vocabulary + ROUNDING, told: m.told + ROUNDING })
  return m.words >= VERBATIM || value >= SAME_ORIGIN
}

function relationOf(m: Measured, value: number, common: readonly string[], quoted: number): OriginRelation {
  if (m.words >= VERBATIM && m.sentences >= 1) return 'verbatim'
  if (value >= SAME_ORIGIN) return 'rewrite'
  if (quoted >= 12 && m.quotation >= 0.4) return 'same statement'
  if (common.length && (m.told >= 0.12 || m.facts >= 0.3)) return 'common source'
  return m.told >= 0.15 || m.facts >= 0.4 || quoted >= 6 ? 'incidental' : 'none'
}

function sentence(relation: OriginRelation, m: Measured, common: readonly string[], quoted: number): string {
  const told = `${m.sentences} of ${m.of} sentences are answered by the other, ${percent(m.order)} of them in the same order`
  const facts = `${percent(m.facts)} of the names and numbers of one are in the other`
  const runs = `${percent(m.words)} of its runs of three words`
  const said: Record<OriginRelation, string> = {
    verbatim: `The same words: ${runs} are in the other.`,
    rewrite: `Told anew from one text: ${told}; ${facts}; ${runs}.`,
    'same statement': `One statement: ${quoted} runs of quoted words in common, little else.`,
    'common source': `Both name ${common.join(' and ')} as their source; their own words differ.`,
    incidental: `The same subject: ${facts}; their sentences differ.`,
    none: 'Nothing speaks for a common origin.',
  }
  return said[relation]
}

/** The link between two reports, with what was measured and why it is called so. */
export function linkOf(x: Party, y: Party): OriginLink {
  const [a, b] = x.id < y.id ? [x, y] : [y, x]
  const m = measure(a.print, b.print)
  const value = score(m)
  const common = a.credited.filter((c) => b.credited.includes(c))
  const relation = relationOf(m, value, common, m.quotedRuns)
  const { words, facts, told, vocabulary, order, quotation } = m
  return {
    ...{ a: a.id, b: b.id, relation, score: relation === 'verbatim' ? Math.max(value, m.words) : value },
    why: sentence(relation, m, common, m.quotedRuns),
    measures: { words, facts, told, vocabulary, order, quotation },
  }
}

/** Whether a link makes two reports one origin. */
export const isOneOrigin = ({ relation }: Pick<OriginLink, 'relation'>): boolean =>
  relation === 'verbatim' || relation === 'rewrite'
