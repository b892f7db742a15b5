import type { Span, ValueOf } from '@parley/schema'
import type { Actor } from '../actors/index.ts'
import { isPassive, subjectsOf } from '../clauses/index.ts'
import { actorsAt, caseOf, childOf, childrenOf, subjectToken } from '../clauses/tree.ts'
import { unreal } from '../clauses/unreal.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import {
  BAD,
  DEED_VERBS,
  FINE,
  IDLE,
  JUDGES,
  KEEPS,
  STAND_ADJECTIVES,
  STAND_NOUNS,
  STAND_VERBS,
  VOICING,
} from './frame-words.ts'

type Stance = ValueOf<'position'>['stance']

/** A clause in which somebody takes a stand: who (a token where it is a pronoun or noun), on which words, and how. */
export type Frame = {
  readonly head: Token
  readonly stance: Stance
  readonly subject: Token | null
  readonly actors: readonly Actor[]
  /** the tokens that tell what the stand is on, relative and adverbial clauses left out */
  readonly about: readonly Token[]
  /** from the first to the last word of the clause that belongs to the stand */
  readonly span: Span
}

const LEFT_OUT = /^(?:acl:relcl|advcl|parataxis|punct|conj|cc|appos|discourse)/

/** The tokens of a phrase in order; relative clauses, asides and what hangs on an "if" are left out. */
function phrase(analysis: Analysis, head: Token, all = false): Token[] {
  const out: Token[] = []
  const walk = (t: Token, top: boolean) => {
    out.push(t)
    for (const c of childrenOf(analysis, t)) {
      if (
        !all &&
        LEFT_OUT.test(c.rel) &&
        !(c.rel === 'conj' && !top) &&
        !(c.rel === 'conj' && t === head) &&
        c.rel !== 'cc'
      )
        continue
      walk(c, false)
    }
  }
  walk(head, true)
  return out.sort((a, b) => a.i - b.i)
}

const flip = (stance: Stance): Stance | null =>
  stance === 'supports' || stance === 'offers' ? 'opposes' : stance === 'opposes' ? 'supports' : null

/** Verbs whose infinitive is their object though they govern a preposition too. */
const ON = /^(?:call|agree|consent|commit|ask|plead|appeal|object|press)$/

/** Verbs that end or hold up a part of something as they do the whole. */
const ENDS = /^(?:suspend|freeze|halt|cancel|extend|renew|prolong)$/

const IF = /^(?:if|unless|once|until|provided|before)$/i

/** The complements of a verb: its object and clauses, and what stands under the prepositions that it governs. */
function complements(analysis: Analysis, verb: Token, object: boolean, under: RegExp | null): Token[] {
  const kids = childrenOf(analysis, verb).filter((c) => c.i > verb.i)
  const infinitive = (c: Token): boolean =>
    /^(?:xcomp|advcl|ccomp)$/.test(c.rel) && childrenOf(analysis, c).some((m) => m.rel === 'mark' && m.text === 'to')
  const parts = kids.filter((c) =>
    c.rel.startsWith('obl')
      ? (under?.test(caseOf(analysis, c)) ?? false)
      : object && /^(?:obj|ccomp|xcomp)$/.test(c.rel),
  )
  // "called on X to stop", "agreed to withdraw": the infinitive is what it is about
  const deeds =
    under && (parts.length > 0 || ON.test(verb.lemma)) ? kids.filter((c) => !parts.includes(c) && infinitive(c)) : []
  return [...parts, ...deeds]
}

/** The noun that a verb governs in active or passive use. */
function governed(analysis: Analysis, verb: Token): Token | undefined {
  if (isPassive(analysis, verb))
    return childOf(analysis, verb, /^nsubj:pass$/) ?? (verb.rel === 'acl' ? analysis.tokens[verb.head] : undefined)
  return childOf(analysis, verb, /^obj$/)
}

const NOT = /^(?:not|n['’]t|never|no|longer)$/i
const negated = (analysis: Analysis, verb: Token): boolean =>
  childrenOf(analysis, verb).some((c) => /^(?:advmod|neg|det)/.test(c.rel) && NOT.test(c.text))

function frame(analysis: Analysis, head: Token, told: Stance, parts: readonly Token[]): Frame | null {
  if (!parts.length || unreal(analysis, head)) return null
  const passive = isPassive(analysis, head)
  const subject = passive ? null : subjectToken(analysis, head)
  const actors = subjectsOf(analysis, head)
  const no =
    negated(analysis, head) ||
    (head.rel === 'xcomp' && head.head >= 0 && negated(analysis, analysis.tokens[head.head]!))
  let stance: Stance | null = no ? flip(told) : told
  if (!stance) return null
  const hangs = childrenOf(analysis, head).find(
    (c) => c.rel === 'advcl' && childrenOf(analysis, c).some((m) => m.rel === 'mark' && IF.test(m.text)),
  )
  const traded = /\bin\s+(?:return|exchange)\s+for\b/iu.test(
    analysis.text.slice(head.end, Math.min(head.end + 160, analysis.sentences[head.sentence]!.end)),
  )
  if ((hangs || traded) && (stance === 'supports' || stance === 'offers' || (stance === 'opposes' && no)))
    stance = 'conditional'
  const about = parts.flatMap((p) => phrase(analysis, p)).filter((t) => passive || t.i > head.i)
  if (!about.length) return null
  const agent = passive ? actors : []
  const ends = [...about, head, ...(hangs ? phrase(analysis, hangs, true) : [])]
  const start = Math.min(
    ...[head.start, ...about.map((t) => t.start), ...(subject && head.i - subject.i < 30 ? [subject.start] : [])],
  )
  const own = actors.filter((a) => a.sentence === head.sentence && a.end <= head.start && head.start - a.end < 140)
  const end = Math.max(...ends.map((t) => t.end), ...agent.map((a) => (a.sentence === head.sentence ? a.end : 0)))
  return { head, stance, subject, actors, about, span: [Math.min(start, ...own.map((a) => a.start)), end] }
}

/** A judgement on a thing that may stand before the verb. */
function judgement(analysis: Analysis, verb: Token, told: Stance, thing: Token, judged: Token): Frame[] {
  if (unreal(analysis, verb)) return []
  const stance = negated(analysis, verb) ? flip(told) : told
  if (!stance) return []
  const about = phrase(analysis, thing)
  const subject = childOf(analysis, verb, /^nsubj/) ?? null
  const ends = [...about, verb, judged, ...(subject ? [subject] : [])]
  return [
    {
      head: verb,
      stance,
      subject,
      actors: subject ? actorsAt(analysis, subject) : [],
      about,
      span: [Math.min(...ends.map((t) => t.start)), Math.max(...ends.map((t) => t.end))],
    },
  ]
}

/** The stands that one word opens, as verb, as the verb that voices a noun, or as a predicate adjective. */
function framesAt(analysis: Analysis, t: Token): Frame[] {
  const made = (stance: Stance, parts: readonly Token[]): Frame[] => {
    const f = frame(analysis, t, stance, parts)
    return f ? [f] : []
  }
  const adjective = STAND_ADJECTIVES.find(([words]) => words.test(t.text))
  const linked =
    t.rel === 'xcomp' &&
    t.head >= 0 &&
    /^(?:feel|remain|stay|seem|appear|stand|declare)$/.test(analysis.tokens[t.head]!.lemma)
  if (adjective && (linked || childOf(analysis, t, /^(?:cop|nsubj)/)) && t.upos !== 'NOUN') {
    const parts = childrenOf(analysis, t).filter(
      (c) =>
        c.i > t.i &&
        (c.rel.startsWith('obl')
          ? /^(?:to|for)$/.test(caseOf(analysis, c))
          : /^(?:xcomp|ccomp|advcl)$/.test(c.rel) &&
            !childrenOf(analysis, c).some((m) => m.rel === 'mark' && IF.test(m.text))),
    )
    return made(adjective[1], parts)
  }
  if (t.upos !== 'VERB') return []
  if (JUDGES.test(t.lemma) && !isPassive(analysis, t)) {
    const objects = childrenOf(analysis, t).filter((c) => c.rel === 'obj')
    const two = childrenOf(analysis, t).filter((c) => c.i > t.i && c.rel === 'xcomp')
    const whom = [...objects, ...(two.length > 1 ? two.slice(0, 1) : [])].find(
      (c) => !/^(?:which|that|who)$/i.test(c.text) && !BAD.test(c.text) && !FINE.test(c.text),
    )
    const judged =
      objects.find((c) => c !== whom && (BAD.test(c.text) || FINE.test(c.text))) ??
      childrenOf(analysis, t).find(
        (c) =>
          c !== whom &&
          c.i > t.i &&
          (/^(?:xcomp|ccomp)$/.test(c.rel) || (c.rel.startsWith('obl') && caseOf(analysis, c) === 'as')),
      )
    const stance = judged && (BAD.test(judged.text) ? 'opposes' : FINE.test(judged.text) ? 'supports' : null)
    // "which the league calls a trap": the noun before it
    const thing = whom ?? (t.rel === 'acl:relcl' ? analysis.tokens[t.head] : undefined)
    if (stance && thing) return judgement(analysis, t, stance, thing, judged)
  }
  const noun = governed(analysis, t)
  const voiced = noun && VOICING.test(t.lemma) ? STAND_NOUNS.find(([words]) => words.test(noun.text)) : undefined
  if (voiced)
    return made(voiced[1], [
      noun!,
      ...childrenOf(analysis, t).filter((c) => c.i > noun!.i && /^(?:xcomp|advcl)$/.test(c.rel)),
    ])
  const named = noun ? phrase(analysis, noun) : []
  const deed = noun
    ? DEED_VERBS.find(
        ([verbs, object]) =>
          verbs.test(t.lemma) &&
          (object.test(noun.text) || (ENDS.test(t.lemma) && named.some((n) => object.test(n.text)))),
      )
    : undefined
  if (deed && deed[0] === KEEPS && !/^VB[PZG]$/.test(t.xpos)) return []
  // a paper signed is news in the first words of a report; further down it is history
  if (
    deed &&
    /^(?:sign|reach|strike|conclude|clinch|seal|ink|initial|finali[sz]e)$/.test(t.lemma) &&
    t.sentence > 1 &&
    !negated(analysis, t)
  )
    return []
  if (deed) return made(deed[2], [noun!])
  if (t.lemma === 'rule' && !childOf(analysis, t, /^compound:prt$/)) return []
  return (STAND_VERBS.get(t.lemma) ?? []).slice(0, 2).flatMap(({ stance, object, under }) => {
    const parts = isPassive(analysis, t) ? (object && noun ? [noun] : []) : complements(analysis, t, object, under)
    if (parts.some((p) => p.rel === 'xcomp' && IDLE.test(p.lemma))) return []
    if (t.lemma === 'threaten' && parts.some((p) => /^(?:kill|throw|plunge|derail|undermine)$/.test(p.lemma))) return []
    return made(stance, parts)
  })
}

/** Nouns of asking and refusing that stand with whoever does it: "a call for a truce by X", "demands from Y for autonomy". */
function nounFrames(analysis: Analysis, t: Token): Frame[] {
  const noun = t.upos === 'NOUN' ? STAND_NOUNS.find(([words]) => words.test(t.text)) : undefined
  if (!noun) return []
  const whose = childOf(analysis, t, /^nsubj/)
  // "was in support of the plan"
  if (whose && caseOf(analysis, t) === 'in') {
    const parts = childrenOf(analysis, t).filter((c) => c.i > t.i && c.rel.startsWith('nmod'))
    const f = frame(analysis, t, noun[1], parts)
    return f ? [f] : []
  }
  const kids = childrenOf(analysis, t).filter((c) => c.i > t.i)
  const by =
    kids.find((c) => c.rel.startsWith('nmod') && /^(?:by|from)$/.test(caseOf(analysis, c))) ??
    phrase(analysis, t).find((c) => c.i > t.i && /^(?:nmod|obl)/.test(c.rel) && caseOf(analysis, c) === 'by')
  const actors = by ? actorsAt(analysis, by) : []
  const about = kids
    .filter((c) => (c.rel.startsWith('nmod') && /^(?:for|to|of)$/.test(caseOf(analysis, c))) || c.rel === 'acl')
    .flatMap((c) => phrase(analysis, c))
    .filter((w) => !by || w.i < by.i || !phrase(analysis, by, true).includes(w))
  if (!actors.length || !about.length) return []
  const ends = [...about.map((w) => w.end), ...actors.map((a) => a.end)]
  return [{ head: t, stance: noun[1], subject: null, actors, about, span: [t.start, Math.max(...ends)] }]
}

const known = new WeakMap<Analysis, Frame[]>()

/** All stands that the clauses of a text take, in order; worked out once for each analysis, none where it was not parsed. */
export function framesOf(analysis: Analysis): readonly Frame[] {
  let frames = known.get(analysis)
  if (!frames) {
    frames = analysis.parsed
      ? analysis.tokens.flatMap((t) => [...framesAt(analysis, t), ...nounFrames(analysis, t)])
      : []
    known.set(analysis, frames)
  }
  return frames
}

/** What a stand is on, as words. */
export const aboutWords = ({ about }: Frame): string =>
  about.map((t, i) => (i && about[i - 1]!.end < t.start ? ' ' : '') + t.text).join('')
