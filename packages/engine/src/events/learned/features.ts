import type { Analysis, Token } from '../../language/analysis.ts'
import { voteOf } from './votes.ts'

/** A run of tokens [first, last). */
export type Run = readonly [first: number, last: number]
/** What the classifier looks at: features by name, and the lemmas of the words in five places, whose vectors are averaged. */
export type Features = { named: string[]; places: string[][] }

const SPEAKING: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ'])
const AFTER = 8

const inside = (i: number, [first, last]: Run): boolean => first <= i && i < last

/** The token of a run whose head lies outside of it. */
function headOf(tokens: readonly Token[], run: Run): number | null {
  for (let i = run[0]; i < run[1]; i++) if (!inside(tokens[i]!.head, run)) return i
  return run[0] < run[1] ? run[1] - 1 : null
}

function upwards(tokens: readonly Token[], from: number): number[] {
  const out: number[] = []
  for (let i = from; i >= 0 && !out.includes(i); i = tokens[i]!.head) out.push(i)
  return out
}

/**
 * The features of what a sentence tells between two of its phrases: the word at which their paths in the tree meet, the words on the way, between
 * and after them, what the lists of verbs make of them. `source` and `target` are runs of tokens of one sentence.
 */
export function featuresOf(analysis: Analysis, source: Run, target: Run): Features {
  const { tokens } = analysis
  const sentence = analysis.sentences[tokens[source[0]]!.sentence]!
  const lemma = (i: number) => tokens[i]!.lemma.toLowerCase()
  const apart = (i: number) => !inside(i, source) && !inside(i, target)
  const [hs, ht] = [headOf(tokens, source), headOf(tokens, target)]
  const ups = hs === null ? [] : upwards(tokens, hs)
  const downs = ht === null ? [] : upwards(tokens, ht)
  const meet = ups.find((i) => downs.includes(i)) ?? null
  const cut = (way: number[]) => (meet === null ? way : way.slice(0, way.indexOf(meet) + 1))
  const path = [...new Set([...cut(ups), ...cut(downs)])].filter(apart)
  const main =
    meet !== null && apart(meet) ? meet : (path.find((i) => /^(?:VERB|AUX|NOUN)$/.test(tokens[i]!.upos)) ?? null)
  const [near, far] = source[0] <= target[0] ? [source, target] : [target, source]
  const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
  const between = range(near[1], far[0])
  const after = range(far[1], Math.min(sentence.last, far[1] + AFTER))
  const kids = range(sentence.first, sentence.last).filter((i) => apart(i) && path.includes(tokens[i]!.head))
  const named = new Set<string>()
  if (main !== null) named.add(`main=${lemma(main)}`).add(`xpos=${tokens[main]!.xpos}`)
  for (const i of path) named.add(`path=${lemma(i)}`)
  for (const i of between) if (tokens[i]!.upos !== 'PUNCT') named.add(`btw=${lemma(i)}`)
  for (const i of kids) named.add(`kid=${lemma(i)}`)
  for (const i of after.slice(0, 5)) named.add(`aft=${lemma(i)}`)
  for (const [k, i] of between.entries()) if (k) named.add(`bi=${lemma(between[k - 1]!)}_${lemma(i)}`)
  if (hs !== null) named.add(`srel=${tokens[hs]!.rel}`)
  if (ht !== null) {
    named.add(`trel=${tokens[ht]!.rel}`)
    for (const t of tokens.slice(sentence.first, sentence.last))
      if (t.head === ht && t.rel === 'case') named.add(`tcase=${lemma(t.i)}`)
  }
  let voted = false
  for (const i of range(sentence.first, sentence.last)) {
    const vote = tokens[i]!.upos === 'VERB' && apart(i) ? voteOf(analysis, tokens[i]!) : null
    if (!vote) continue
    const place =
      i === main
        ? 'M'
        : path.includes(i)
          ? 'P'
          : between.includes(i) || kids.includes(i)
            ? 'K'
            : after.includes(i)
              ? 'A'
              : null
    if (place) named.add(`vote${place}=${vote}`)
    if (place === 'M' || place === 'P') voted = true
  }
  if (!voted) named.add('vote=none')
  const words = (list: readonly number[]) => list.filter((i) => SPEAKING.has(tokens[i]!.upos)).map(lemma)
  return {
    named: [...named],
    places: [
      main === null ? [] : [lemma(main)],
      words(path),
      words([...new Set([...kids, ...between])]),
      words(after),
      words(range(sentence.first, sentence.last).filter(apart)),
    ],
  }
}
