import type { Analysis, Sentence } from '../../language/analysis.ts'

const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/
const STOP = /^(?:to|of|for|on|in|at|by|with|that|which|is|are|was|be)$/i

/** Adjectives that are verbs elsewhere: "the complete ceasefire". */
const FULLNESS =
  /^(?:complete|full|total|general|partial|limited|unconditional|comprehensive|lasting|permanent|immediate|open|brief|short|broken|agreed|promised|proposed)$/i

/** Where the noun phrase around a head begins: its determiner, numbers, adjectives and nouns. */
export function phraseStart(analysis: Analysis, sentence: Sentence, headStart: number): number {
  const { tokens } = analysis
  let i = sentence.first
  while (i < sentence.last && tokens[i]!.end <= headStart) i++
  let first = i
  for (let k = i - 1; k >= Math.max(sentence.first, i - 9); k--) {
    const token = tokens[k]!
    const glued = /^[-‐–/]$/.test(token.text) || /^['’]s?$/u.test(token.text)
    const joins =
      /^and$/i.test(token.text) &&
      k > sentence.first &&
      /^(?:NOUN|ADJ|PROPN)$/.test(tokens[k - 1]!.upos) &&
      first === k + 1 &&
      !/^DET$/.test(tokens[first]!.upos)
    const fullness = FULLNESS.test(token.text)
    const participle = token.upos === 'VERB' && /(?:ed|ing)$/.test(token.text) && tokens[k - 1]?.upos === 'DET'
    if (STOP.test(token.text) || !(INSIDE.test(token.upos) || fullness || glued || joins || participle)) break
    first = k
    if (token.upos === 'DET' && !/^(?:all|both)$/i.test(token.text) && tokens[k - 1]?.upos !== 'DET') break
  }
  return tokens[first]?.start ?? headStart
}

/** Where its prepositional phrases end: "… in the Black Sea", "… between Russia and Ukraine", "on firing". */
export function phraseEnd(analysis: Analysis, sentence: Sentence, headEnd: number): number {
  const { text } = analysis
  const rest = text.slice(headEnd, sentence.end)
  const more =
    /^\s+(?:(?:in|on|between|for|of|over|along|at|around)\s+(?!(?:their|his|her|its|our|principle|place|force|effect|general|exchange|return|which|that|this|first|now|ending|another|additional|further|extra|more|at\s+least)\b)(?:(?:the|a|an|all|any|each\s+other['’]s)\s+)?(?:[\p{L}\d.'’-]+)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|the|of|infrastructure|facilities|sites|firing|attacks|strikes|days|energy|long-range|\d+))*)/u.exec(
      rest,
    )
  if (!more) return headEnd
  const end = headEnd + more[0].replace(/\s+(?:and|the|of)$/u, '').length
  // "the ceasefire over the disputed", "between Yemen's": half a phrase is no part of a name
  const last = analysis.tokens.slice(sentence.first, sentence.last).findLast((t) => t.end <= end)
  return last && /^(?:ADJ|VERB|ADV|DET|PART|ADP|AUX)$/.test(last.upos) ? headEnd : end
}

/** The stretches of a sentence between its main joints: where another finite clause begins after comma, semicolon, dash or "while". */
export function clausesOf(analysis: Analysis, sentence: Sentence): readonly [number, number][] {
  let before = known.get(sentence)
  if (!before) known.set(sentence, (before = partsOf(analysis, sentence)))
  return before
}

/** Every naming and every time of a sentence asks for them. */
const known = new WeakMap<Sentence, [number, number][]>()

function partsOf(analysis: Analysis, sentence: Sentence): [number, number][] {
  const words = analysis.text.slice(sentence.start, sentence.end)
  const joints = [
    ...words.matchAll(
      /[,;]\s+(?=(?:while|whereas|but|although|though|and\s+(?:\p{Lu}|the|that|it|he|she|they|both|has|have|is|was|were|will|would)|with\s+(?!the\s+exception)|which|who|however|yet|as\s+(?:\p{Lu}|the|he|she|it))\b)|\s+(?=(?:while|whereas|although)\s)|;\s+|\s[—–]\s/gu,
    ),
  ]
  const cuts = [0, ...joints.map((j) => j.index + (/^[,;]/.test(j[0]) ? 1 : 0)), words.length]
  const spans: [number, number][] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const piece = words.slice(cuts[i], cuts[i + 1])
    const lead = /^[\s,;—–]*/u.exec(piece)![0].length
    const tail = /[\s,;—–.]*$/u.exec(piece)![0].length
    if (piece.length - lead - tail > 0)
      spans.push([sentence.start + cuts[i]! + lead, sentence.start + cuts[i + 1]! - tail])
  }
  return spans
}
