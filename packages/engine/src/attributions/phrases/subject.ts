import type { Token } from '../../language/analysis.ts'
import { CUE_VERBS } from '../lexicon/verbs.ts'
import type { Group } from './groups.ts'
import { appositionOn, isDay, nounPhraseBack, nounPhraseOn, type Range } from './nouns.ts'
import { type Scene, small } from './scene.ts'

const REPORTING_ADVERB = (t: Token | undefined) => t !== undefined && t.upos === 'ADV' && t.xpos !== 'WRB'

/** Where the parenthesis opens that closes with the comma or dash at `close`; -1 where none does. */
function opening(tokens: readonly Token[], close: number, from: number): number {
  const mark = tokens[close]!.text
  let depth = 0
  for (let i = close - 1; i > from && close - i < 60; i--) {
    const { text } = tokens[i]!
    if (mark === ')' ? text === '(' : text === mark) {
      if (mark === ',' && listed(tokens, i, close)) continue
      return i
    }
    if (/^[;:]$/.test(text) && depth === 0) return -1
    if (text === ')') depth++
    if (text === '(') depth--
  }
  return -1
}

/** A comma within a listing of titles or places: "Sumy, Ukraine," or "head of A, B and C". */
const listed = (tokens: readonly Token[], comma: number, close: number): boolean => {
  const next = tokens[comma + 1]!
  if (close - comma <= 1) return true
  if (/^(?:and|or)$/i.test(next.text)) return true
  return (
    close - comma === 2 &&
    next.upos === 'PROPN' &&
    tokens[comma - 1]?.upos === 'PROPN' &&
    tokens[comma - 2]?.upos === 'ADP'
  )
}

/** "retired general", "US-based", "a pollster based in": a past form that no subject of its own precedes. */
const isParticiple = (tokens: readonly Token[], i: number, open: number): boolean =>
  i === open + 1 ||
  /^[-‐]$/.test(tokens[i - 1]!.text) ||
  (/^(?:in|at|by|to|on|with|from|as|for)$/i.test(tokens[i + 1]?.text ?? '') && tokens[i - 1]!.xpos !== 'PRP') ||
  tokens[i + 1]?.upos === 'NOUN'

/** What stands between commas after a name and still belongs to it: an apposition or a relative clause, no clause of its own. */
function belongs(tokens: readonly Token[], open: number, close: number): 'source' | 'aside' | null {
  const next = tokens[open + 1]!
  if (/^(?:who|whose|whom|which|where)$/i.test(next.text)) return 'source'
  for (let i = open + 1; i < close; i++) {
    const t = tokens[i]!
    const finite =
      t.upos === 'AUX' ||
      (t.upos === 'VERB' &&
        t.xpos !== 'VBG' &&
        t.xpos !== 'VBN' &&
        !(t.xpos === 'VBD' && isParticiple(tokens, i, open)))
    if (finite && !/^(?:who|which|that|whose|as|if|when)$/i.test(tokens[i - 1]!.text) && t.xpos !== 'VB')
      return /^(?:as|if|when|while|though|although)$/i.test(next.text) ? 'aside' : null
  }
  // "retired general X": a participle that only describes
  if (next.upos === 'VERB' && tokens[open + 2]?.upos === 'NOUN' && next.xpos !== 'VBG') return 'source'
  if (next.upos === 'VERB' || next.upos === 'ADP' || next.upos === 'ADV' || next.upos === 'SCONJ' || next.xpos === 'TO')
    return 'aside'
  return next.upos === 'CCONJ' ? null : 'source'
}

/** The subject right before a verb group, or before the parenthesis that stands between them. */
function nearSubject(scene: Scene, group: { first: number; sentence: number }): Range | null {
  const { tokens, analysis } = scene
  const from = analysis.sentences[group.sentence]!.first
  let k = group.first - 1
  while (k >= from && REPORTING_ADVERB(tokens[k])) k--
  if (k < from) return null
  if (/^(?:,|—|–|--|\))$/.test(tokens[k]!.text)) {
    const open = opening(tokens, k, from)
    if (open <= from) return null
    const kind = belongs(tokens, open, k)
    if (!kind) return null
    const core = nounPhraseBack(tokens, open - 1, from)
    if (!core) return null
    return { first: core.first, last: kind === 'source' ? k + (/^[,)]$/.test(tokens[k]!.text) ? 1 : 0) : core.last }
  }
  return nounPhraseBack(tokens, k, from)
}

const OPENS = /^(?:that|while|though|although|because|but|and|as|if|when|whereas|since|yet|so|:|;|,)$/i

/** Where the clause that holds token `at` can begin: its sentence's start, and after what opens clauses. */
function clauseStarts({ tokens }: Scene, at: number, from: number): number[] {
  const starts: number[] = []
  for (let i = at - 1; i >= from && at - i < 60; i--) {
    // "an open and constructive talk" is one phrase
    const inner = i - 2 >= from && /^(?:and|or|but)$/i.test(tokens[i - 1]!.text) && tokens[i]!.upos === 'ADJ'
    if (inner && tokens[i - 2]!.upos === 'ADJ') continue
    if (i === from || OPENS.test(tokens[i - 1]!.text) || /^["“]|^''$|^``$/.test(tokens[i - 1]!.text)) starts.push(i)
  }
  return starts.reverse()
}

/**
 * A subject with what is told of it before its verb: "the groups who wrote on Thursday say", "X (D-Ill.), noting the
 * size, said". From the clause's start only appositions, participles and relative clauses may lie before the verb.
 */
function farSubject(scene: Scene, group: { first: number; sentence: number }): Range | null {
  const { tokens, analysis, groups } = scene
  const from = analysis.sentences[group.sentence]!.first
  for (const start of clauseStarts(scene, group.first, from)) {
    const core = nounPhraseOn(tokens, start, group.first)
    if (!core || core.last >= group.first || tokens[core.first]!.xpos === 'PRP') continue
    const next = tokens[core.last]!
    const relative = /^(?:who|that|which|whose)$/i.test(next.text)
    const beyond = tokens[core.last + 1]
    const participle =
      next.upos === 'VERB' &&
      (next.xpos === 'VBN' ||
        next.xpos === 'VBG' ||
        (next.xpos === 'VBD' && (core.last + 1 === group.first || beyond?.upos === 'ADP' || isDay(beyond))))
    if (!relative && !participle && !/^[,(—–]$/.test(next.text)) continue
    // A finite verb between needs a relative pronoun of its own.
    const between = groups[group.sentence]!.filter(
      (g) => g.form === 'finite' && g.first >= core.last && g.last <= group.first,
    )
    const free = between.filter(
      (g) => !/^(?:who|that|which|whose)$/i.test(tokens[g.first - 1]!.text) && !(participle && g.main === core.last),
    )
    if (free.length > 0 || between.length > 2) continue
    if (/^[,(—–]$/.test(next.text)) {
      const apposed = appositionOn(
        tokens,
        next.text === '(' ? -1 : core.last,
        analysis.sentences[group.sentence]!,
        group.first,
      )
      if (between.length > 0 && apposed < 0) continue
      if (next.text === ',' && apposed < 0 && tokens[core.last + 1]?.upos !== 'VERB') continue
      return {
        first: core.first,
        last: apposed > 0 ? Math.min(apposed + (tokens[apposed]?.text === ',' ? 1 : 0), group.first) : core.last,
      }
    }
    let last = group.first
    while (last > core.last && (tokens[last - 1]!.text === ',' || REPORTING_ADVERB(tokens[last - 1]))) last--
    return { first: core.first, last }
  }
  return null
}

const subjects = new WeakMap<Scene, Map<number, Range | null>>()

/**
 * The subject that stands before a verb group: the full noun phrase with its apposition, or a relative pronoun.
 * Null where none does.
 */
export function subjectBefore(scene: Scene, group: { first: number; sentence: number }): Range | null {
  let known = subjects.get(scene)
  if (!known) subjects.set(scene, (known = new Map()))
  const seen = known.get(group.first)
  if (seen !== undefined) return seen
  const near = nearSubject(scene, group)
  const inner = near && near.first > 0 && insideRelative(scene, near, group)
  const subject = near && !inner ? near : (farSubject(scene, group) ?? near)
  known.set(group.first, subject)
  return subject
}

/** Whether the nearest noun phrase is only the end of a relative clause: "those who named [a candidate] said". */
function insideRelative({ tokens, groups }: Scene, near: Range, group: { first: number; sentence: number }): boolean {
  const left = tokens[near.first - 1]!
  if (left.upos !== 'VERB' && left.upos !== 'ADP' && left.xpos !== 'TO') return false
  if (left.sentence !== group.sentence) return false
  const inner = groups[group.sentence]!.findLast((g) => g.last <= near.first && near.first - g.last < 8)
  if (!inner) return left.upos === 'ADP'
  return (
    inner.form === 'participle' ||
    inner.form === 'gerund' ||
    /^(?:who|that|which|whose)$/i.test(tokens[inner.first - 1]?.text ?? '')
  )
}

/** The group whose subject a gerund, a second verb ("and said") or an infinitive shares: the nearest finite one before it. */
export function governor(scene: Scene, group: Group): Group | null {
  const groups = scene.groups[group.sentence]!
  const joined = byTree(scene, group)
  if (joined) return joined
  let fallback: Group | null = null
  let main: Group | null = null
  for (let i = groups.indexOf(group) - 1; i >= 0; i--) {
    const other = groups[i]!
    if (other.form !== 'finite') continue
    if (scene.quoteAt[other.main] !== scene.quoteAt[group.main]) continue
    if (!subjectBefore(scene, other) && !shared(scene, other)) continue
    fallback ??= other
    if (
      group.form === 'finite' &&
      CUE_VERBS.has(group.lemma) &&
      CUE_VERBS.has(other.lemma) &&
      other.past === group.past &&
      !other.passive
    )
      return other
    // A gerund or infinitive goes with who speaks, not with what the speech tells of.
    if (group.form === 'finite') continue
    if (CUE_VERBS.has(other.lemma) && !other.passive) return other
    main = other
  }
  return group.form === 'gerund' && main && scene.tokens[group.first - 1]?.text === ',' ? main : fallback
}

/** "X maintains that … but insists …": the verb that another is joined to in the tree, where that has a subject of its own. */
function byTree(scene: Scene, group: Group): Group | null {
  if (!scene.analysis.parsed || group.form !== 'finite') return null
  let verb = scene.tokens[group.main]!
  for (let steps = 0; steps < 3 && verb.rel === 'conj' && verb.head >= 0; steps++) {
    verb = scene.tokens[verb.head]!
    const other = scene.groups[group.sentence]!.find((g) => g.main === verb.i)
    if (
      other &&
      other.form === 'finite' &&
      other.last <= group.first &&
      scene.quoteAt[other.main] === scene.quoteAt[group.main] &&
      subjectBefore(scene, other)
    )
      return other
  }
  return null
}

/** Whether a conjunction (over adverbs) joins this group to one before it. */
export function shared(scene: Scene, group: Group): boolean {
  const from = scene.analysis.sentences[group.sentence]!.first
  let k = group.first - 1
  while (k > from && REPORTING_ADVERB(scene.tokens[k])) k--
  return k > from && /^(?:and|but|or|yet|then|,)$/.test(small(scene.tokens[k]))
}

/**
 * Who does what a verb group tells: its own subject, or the one that it shares with the verb before it.
 */
export function subjectOf(scene: Scene, group: Group): Range | null {
  if (group.form === 'finite') {
    const own = subjectBefore(scene, group)
    if (own) return own
    if (!shared(scene, group)) return null
    const other = governor(scene, group)
    return other ? subjectOf(scene, other) : null
  }
  const other = governor(scene, group)
  return other ? subjectOf(scene, other) : null
}
