import type { Sentence } from '../../language/analysis.ts'
import { clauseEnd } from '../phrases/clause.ts'
import { appositionOn, nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd, small } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

/** "according to X", "in X's view", "in the words of X": the rest of the sentence is theirs. */
export const according = attributionRule('according-to', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    for (let i = sentence.first; i < sentence.last - 1; i++) {
      const cue = cueAt(scene, i)
      if (!cue) continue
      const end = sentenceEnd(tokens, sentence)
      const core = nounPhraseOn(tokens, cue.last, end) ?? quotedName(scene, cue.last)
      if (!core) continue
      let last = core.last
      const leading =
        i <= sentence.first + 1 || (/^(?:,|\(|and|but|while|as)$/i.test(tokens[i - 1]!.text) && i - sentence.first <= 2)
      last = participleEnd(scene, last, end)
      const apposed = appositionOn(tokens, last, sentence, end)
      if (apposed > last + 1 && (!leading || tokens[apposed]?.text === ',')) {
        const next = tokens[last + 1]!
        if (!leading || /^(?:a|an|the|who|which|whose)$/i.test(next.text)) last = apposed
      }
      const source = { first: core.first, last }
      const told = leading ? after(scene, last, sentence, end) : before(scene, i, sentence)
      // "the talks, according to X, went on": both halves.
      const rest =
        !leading && tokens[last]?.text === ',' && tokens[i - 1]!.text === ',' ? after(scene, last, sentence, end) : null
      const content = [told, rest && goesOn(scene, rest, sentence) ? rest : null].filter((r) => r !== null)
      if (content.length > 0) found.push({ confidence: 0.9, source, cue, content, word: 'according' })
      i = last
    }
  }
  return found
})

function cueAt({ tokens }: Scene, i: number): Range | null {
  const [a, b] = [small(tokens[i]), small(tokens[i + 1])]
  if (a === 'according' && b === 'to') return { first: i, last: i + 2 }
  if (
    a === 'as' &&
    /^(?:reported|articulated|described|stated|noted|announced|claimed|put)$/.test(b) &&
    small(tokens[i + 2]) === 'by'
  )
    return { first: i, last: i + 3 }
  // "in the view of X", "in the words of X", "in X's opinion"
  if (a === 'in' || a === 'from') {
    for (let k = i + 1; k < Math.min(tokens.length, i + 8); k++) {
      if (!/^(?:view|opinion|words|telling|estimation|perspective|account)$/.test(small(tokens[k]))) continue
      if (small(tokens[k + 1]) === 'of' && k <= i + 2) return { first: i, last: k + 2 }
    }
  }
  return null
}

const quotedName = ({ tokens, quoteAt, quotes }: Scene, at: number): Range | null =>
  quoteAt[at] !== undefined && quoteAt[at]! >= 0 && tokens[at] ? { first: at, last: quotes[quoteAt[at]!]!.last } : null

/** "an analysis conducted by AFP utilizing data", "a poll released on Monday": participles that belong to the source. */
function participleEnd(scene: Scene, at: number, end: number): number {
  let last = at
  for (let turns = 0; turns < 5; turns++) {
    const t = scene.tokens[last]
    if (!t || last >= end) return last
    if (t.upos === 'VERB' && (t.xpos === 'VBN' || t.xpos === 'VBD' || t.xpos === 'VBG')) {
      let k = last + 1
      while (k < end && !/^[,;(]$/.test(scene.tokens[k]!.text)) k++
      last = k
      continue
    }
    const close = t.text === '(' ? closing(scene, last, end) : -1
    if (close < 0) return last
    last = close + 1
  }
  return last
}

/** Whether a half sentence carries on with a verb of its own rather than with another clause. */
function goesOn({ tokens, groups }: Scene, rest: Range, sentence: Sentence): boolean {
  const next = groups[sentence.i]!.find((g) => g.form === 'finite' && g.first >= rest.first)
  return (
    next !== undefined &&
    next.first - rest.first <= 1 &&
    !/^(?:and|but|while|who|which)$/i.test(tokens[rest.first]!.text)
  )
}

/** Where a short parenthesis closes: "(AFP)"; -1 where it is long. */
function closing({ tokens }: Scene, open: number, end: number): number {
  for (let k = open + 1; k < Math.min(end, open + 6); k++) if (tokens[k]!.text === ')') return k
  return -1
}

function after(scene: Scene, last: number, sentence: Sentence, end: number): Range | null {
  const first = /^[,:)]$/.test(scene.tokens[last]?.text ?? '') ? last + 1 : last
  return first < end ? { first, last: clauseEnd(scene, first, sentence, null, true) } : null
}

function before({ tokens, quoteAt }: Scene, at: number, sentence: Sentence): Range | null {
  let last = at
  if (/^[,(—–]$/.test(tokens[last - 1]!.text)) last--
  let first = sentence.first
  // A parenthesis or another clause before it opens the content anew.
  for (let i = last - 1; i > sentence.first; i--) {
    if (quoteAt[i]! >= 0) continue
    const { text } = tokens[i]!
    if (text === '(' && tokens[at - 1]!.text !== ',') {
      first = i + 1
      break
    }
    if (text === ';') {
      first = i + 1
      break
    }
  }
  while (first < last && /^(?:and|but|however|meanwhile|,)$/i.test(tokens[first]!.text)) first++
  return first < last ? { first, last } : null
}
