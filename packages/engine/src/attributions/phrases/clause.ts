import type { Sentence } from '../../language/analysis.ts'
import { LIGHT_VERBS } from '../lexicon/nouns.ts'
import { CUE_VERBS, SPEECH } from '../lexicon/verbs.ts'
import type { Group } from './groups.ts'
import { nounPhraseOn, type Range } from './nouns.ts'
import { type Scene, sentenceEnd, small } from './scene.ts'
import { subjectBefore } from './subject.ts'

const NEW_CLAUSE = /^(?:and|but|while|though|although|whereas|yet|as|so)$/i

/** The group that begins or stands nearest after token `at`, before `to`. */
export function groupAfter(scene: Scene, at: number, sentence: Sentence, to: number): Group | null {
  for (const group of scene.groups[sentence.i]!) if (group.first >= at && group.first < to) return group
  return null
}

/** Whether a clause with a subject of its own begins at `at`: "talks would resume", "there is". */
export function startsClause(scene: Scene, at: number, sentence: Sentence, to: number): boolean {
  const { tokens } = scene
  let start = at
  // An adverbial first: "in March talks would resume", "if needed, troops would go".
  const first = tokens[start]
  if (first && start < to && (first.upos === 'SCONJ' || first.xpos === 'WRB'))
    return groupAfter(scene, start, sentence, to) !== null
  if (/^there$/i.test(first?.text ?? '')) return groupAfter(scene, start, sentence, to)?.first === start + 1
  while (start < to && tokens[start]!.upos === 'ADV') start++
  const phrase = nounPhraseOn(tokens, start, to)
  if (!phrase) return false
  let end = phrase.last
  for (let turns = 0; turns < 2 && tokens[end]?.text === ','; turns++) {
    let k = end + 1
    while (k < to && tokens[k]!.text !== ',') k++
    if (k >= to) return false
    end = k + 1
  }
  for (const group of scene.groups[sentence.i]!) {
    if (group.first < phrase.first) continue
    if (group.first >= to) return false
    if (group.form === 'finite') {
      // Between the phrase and its verb only a relative clause may stand.
      if (group.first <= end + 3) return true
      return /^(?:who|which|that)$/i.test(tokens[end]?.text ?? '')
    }
    if (group.form === 'infinitive') return false
  }
  return false
}

/** Whether the comma, dash or conjunction at `at` leads to another speaker: ", X said", ", adding that", "and urged". */
function leavesAt(scene: Scene, at: number, sentence: Sentence, to: number, cue: Group | null): boolean {
  const comma = scene.tokens[at]!.text === ','
  return leavesFrom(scene, comma ? at + 1 : at, comma, sentence, to, cue)
}

function leavesFrom(
  scene: Scene,
  at: number,
  comma: boolean,
  sentence: Sentence,
  to: number,
  cue: Group | null,
): boolean {
  const { tokens } = scene
  let next = at
  if (small(tokens[next]) === 'even') next++
  const word = small(tokens[next])
  if (comma && word === 'according') return true
  const join = NEW_CLAUSE.test(word)
  if (join) next++
  if (!comma && !join) return false
  while (next < to && tokens[next]!.upos === 'ADV' && tokens[next]!.xpos !== 'WRB') next++
  for (const group of scene.groups[sentence.i]!) {
    if (group.main < next) continue
    const verb = CUE_VERBS.get(group.lemma)
    const speech = SPEECH.has(group.lemma)
    if (group.first <= next) {
      // No subject between: a gerund ("adding that"), or a second verb of the same speaker ("and urged").
      if (
        (comma || word === 'while') &&
        (!join || word === 'while') &&
        group.form === 'gerund' &&
        (verb ? speech || verb.codes.has('t') || verb.codes.has('o') : LIGHT_VERBS.has(group.lemma))
      )
        return true
      if (
        join &&
        /^(?:and|but)$/i.test(word) &&
        verb &&
        group.form === 'finite' &&
        cue &&
        group.past === cue.past &&
        tokens[group.main]!.xpos === tokens[cue.main]!.xpos
      )
        return speech || verb.codes.has('n') || verb.prepositions.size > 0
      return false
    }
    if (!verb || group.form !== 'finite' || group.passive) return false
    const subject = subjectBefore(scene, group)
    if (!subject || subject.first < next || subject.first > next + 1) return false
    if (comma && !join) {
      // ", X said" closes what was said; a clause that follows the verb makes it another attribution.
      return speech
    }
    return speech || (comma && verb.codes.has('t'))
  }
  return false
}

/**
 * The end (exclusive) of a clause that begins at token `from`: the end of its sentence, or where another speaker or
 * another verb of the same speaker takes over; `whole` where only that ends it. A quotation that begins inside is taken whole, over sentences.
 */
export function clauseEnd(
  scene: Scene,
  from: number,
  sentence: Sentence,
  cue: Group | null = null,
  whole = false,
): number {
  const { tokens, quoteAt, quotes } = scene
  const to = sentenceEnd(tokens, sentence)
  const that = whole || small(tokens[from]) === 'that'
  const relative = cue !== null && isRelative(scene, cue)
  const fronted = cue !== null && isFronted(scene, cue, sentence)
  const inside = quoteAt[from]! >= 0 && quotes[quoteAt[from]!]!.first < from ? quoteAt[from]! : -1
  for (let i = from; i < to; i++) {
    const q = quoteAt[i]!
    if (inside >= 0 && q !== inside) return trim(scene, from, i)
    if (q >= 0 && q !== inside) {
      const quote = quotes[q]!
      if (quote.last >= to) return quote.last
      i = quote.last - 1
      // ... “quote,” X said
      const comma = /^[,?!]/.test(tokens[i - 1]?.text ?? '')
      if (i + 1 < to && comma && leavesFrom(scene, i + 1, true, sentence, to, cue)) return i + 1
      if (comma && fronted && startsClause(scene, i + 1, sentence, to)) return i + 1
      continue
    }
    const { text } = tokens[i]!
    if (text === ';' && i > from) return i
    if (text === ',' && i > from && leavesAt(scene, i, sentence, to, cue)) return i
    if (
      text === ',' &&
      i > from &&
      relative &&
      groupAfter(scene, i + 1, sentence, to)?.first === i + 1 &&
      groupAfter(scene, i + 1, sentence, to)!.form === 'finite'
    )
      return i
    if (text === ',' && i > from && fronted && startsClause(scene, i + 1, sentence, to)) return i
    if (text === ',' && i > from && !that && ASIDE.test(small(tokens[i + 1]))) return i
    if (text === ',' && i > from && !that && small(tokens[i + 1]) === 'and' && parts(scene, i + 2, sentence, to))
      return i
    if (i > from && NEW_CLAUSE.test(text) && tokens[i - 1]!.text !== ',' && leavesAt(scene, i, sentence, to, cue))
      return i
  }
  return trim(scene, from, to)
}

/** Whether ", and" leads to a clause of the reporter's own; "must", "should" and "would" mostly go on with what was said. */
function parts(scene: Scene, at: number, sentence: Sentence, to: number): boolean {
  if (!startsClause(scene, at, sentence, to)) return false
  const next = groupAfter(scene, at, sentence, to)
  return next !== null && scene.tokens[next.first]!.xpos !== 'MD'
}

/** What, after a comma, seldom belongs to a content that no "that" holds together. */
const ASIDE = /^(?:but|while|although|though|whereas|which|who|even)$/

/** ", who said …, left": a relative clause between commas ends where the sentence's own verb follows. */
function isRelative({ tokens }: Scene, cue: Group): boolean {
  return /^(?:who|which)$/i.test(tokens[cue.first - 1]?.text ?? '') && tokens[cue.first - 2]?.text === ','
}

/** "While X said that …, Y did …": the verb stands in a clause put first, which ends at its comma. */
function isFronted(scene: Scene, cue: Group, sentence: Sentence): boolean {
  const first = scene.tokens[sentence.first]!
  if (
    !/^(?:while|although|though|after|as|when|since|because|if|despite|lower|less|days|weeks|hours|months)$/i.test(
      first.text,
    )
  )
    return false
  for (let i = sentence.first; i < cue.first; i++) if (scene.tokens[i]!.text === ',') return false
  return true
}

/** Leaves commas off the end. */
function trim(scene: Scene, from: number, to: number): number {
  let end = to
  while (end > from && /^[,:;—–]$/.test(scene.tokens[end - 1]!.text)) end--
  return end
}

const STOP = /^(?:while|although|though|unless|but|who)$/i

/** The end of a noun phrase that is a content: with what hangs on it, up to a comma, a subordinate clause or another verb. */
export function objectEnd(scene: Scene, from: number, sentence: Sentence): number {
  const { tokens, quoteAt, quotes } = scene
  const to = clauseEnd(scene, from, sentence)
  for (let i = from; i < to; i++) {
    const q = quoteAt[i]!
    if (q >= 0 && quotes[q]!.first === i && quotes[q]!.last <= to) {
      i = quotes[q]!.last - 1
      continue
    }
    const { text } = tokens[i]!
    if (i > from && STOP.test(text)) return i
    if (i > from && text === '—' && q < 0) {
      // "the talks — held in Doha — as": a parenthesis that closes.
      let k = i + 1
      while (k < to && tokens[k]!.text !== text) k++
      if (k < to - 1) {
        i = k
        continue
      }
    }
    if (
      i > from &&
      /^(?:,|—|–|--|\(|:)$/.test(text) &&
      q < 0 &&
      !list(scene, i, to) &&
      !KEEPS.test(small(tokens[i + 1]))
    )
      return i
    if (
      i > from &&
      /^(?:and|or)$/i.test(text) &&
      (tokens[i + 1]?.upos === 'VERB' || tokens[i + 1]?.upos === 'AUX') &&
      tokens[i + 1]!.xpos !== 'VBG' &&
      tokens[i + 1]!.xpos !== 'VBN'
    )
      return i
    if (i > from && text.toLowerCase() === 'by' && tokens[i + 1]?.xpos === 'VBG') return i
  }
  return to
}

/** What, after a comma, mostly goes on with the same content. */
const KEEPS = /^(?:of|including|with|as|in|such|like|especially|particularly|from|on)$/

/** A comma in a list of names or nouns: "Jeb, Carson and Trump". */
function list({ tokens }: Scene, comma: number, to: number): boolean {
  for (let i = comma + 1; i < Math.min(to, comma + 9); i++) {
    const { text, upos } = tokens[i]!
    if (/^(?:and|or|&)$/i.test(text)) return i > comma + 1 || tokens[i + 1]?.upos !== 'VERB'
    if (upos === 'VERB' && tokens[i]!.xpos !== 'VBG' && tokens[i]!.xpos !== 'VBN') return false
    if (upos === 'AUX' || /^(?:who|which|that|where)$/i.test(text)) return false
  }
  return false
}

export type { Range }
