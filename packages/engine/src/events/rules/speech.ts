import type { Span, ValueOf } from '@parley/schema'
import { type Actor, actorsIn, actorsOf } from '../../actors/index.ts'
import { whenOf } from '../../clauses/index.ts'
import { sidesOfConflict } from '../../clauses/opponents.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Found, Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventValue, mentionsOf } from '../make.ts'

type Act = NonNullable<ValueOf<'attribution'>['act']>

/** PLOVER types of speech acts that change something between actors; plain statements are no events there. */
const TYPES: Partial<Record<Act, EventValue['type']>> = {
  accuse: 'ACCUSE',
  demand: 'REQUEST',
  threaten: 'THREATEN',
  reject: 'REJECT',
  deny: 'REJECT',
  accept: 'AGREE',
}
const BACKING =
  /\b(?:support(?:s|ed)?|back(?:s|ed)?|welcom(?:e[sd]?|ing)|hail(?:s|ed)?|prais(?:e[sd]?)|endors(?:e[sd]?))\b/iu
const MOST_WORDS = 34

const cut = (text: string, [start, end]: Span): Span => {
  const words = [...text.slice(start, end).matchAll(/\S+/gu)]
  if (words.length <= MOST_WORDS) return [start, end]
  const last = words[MOST_WORDS - 1]!
  return [start, start + last.index + last[0].length]
}

const OWN_THREAT = /^(?:that\s+)?(?:he|she|it|they|we|i)\s+(?:would|will|could|might|is\s+ready)\b/iu
const FORCE = /\b(?:attacks?|strikes?|offensive|invade|bomb\w*|shell\w*|retaliat\w*|force|war)\b/iu
const WRONG =
  /\b(?:terroris[mt]s?|war\s+crimes?|genocide|ethnic\s+cleansing|land\s+grab|act\s+of\s+aggression|blackmail|deliberately|provocations?|massacre)\b/iu
const BREACH =
  /\b(?:violat\w+|breach\w*|br(?:oke|oken|eaking)\s+(?:the\s+|a\s+)?(?:truce|cease-?fire|agreement|deal))\b/iu
const PLAIN =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|add(?:s|ed|ing)?|stat(?:e|es|ed|ing)|report(?:s|ed)?|announc(?:e|es|ed)|according\s+to|confirm(?:s|ed)?|explain(?:s|ed)?|not(?:e|es|ed|ing)|consider(?:s|ed)?|convey(?:s|ed)?|describ(?:e|es|ed)|recall(?:s|ed)?|mention(?:s|ed)?|wr(?:ite|ites|ote)|tweet(?:s|ed)?)$/iu
const OWN = /^[\s“"'‘]*(?:that\s+)?(?:he|she|it|they|we|i|his|her|its|their|our)\b/iu
const HELD = /\b(?:prisoners?|hostages?|captives?|detainees?|soldiers|people|bodies)$/iu
const NEEDS = /\b(?:need(?:s|ed)?\s+to|must|should|has\s+to)\b/iu
/** A wish that asks nobody in particular: "a peace process should be earnest". */
const WEAK_WISH = /^(?!.*\b(?:must|has\s+to|have\s+to)\b).*\bshould\b/isu
const PAST_DEED = /\b(?:had|has|have|was|were|is|are)\b/iu
const READY =
  /^(?:that\s+)?(?:it|he|she|they|his\s+country|her\s+country|the\s+\p{L}+)\s+(?:would|is|was|were|are|will|had|has|have)\s+(?:(?:prepared|ready|willing)\s+(?:to\s+(?:accept|support|agree|back|abide|observe|join|talk|negotiate|resume|stop|halt|cease)\b|for\s+(?:an?\s+|the\s+)?(?:\p{L}+\s+){0,2}(?:talks|peace|cease-?fire|truce|dialogue|negotiations?)\b)|open\s+to\b|(?:accept|support|agree|back|abide|observe)(?:ed)?\b)/iu

/** The type of an attribution's speech act, by its cue where that says more; undefined where it changes nothing between actors. */
function typeOf(act: Act | null, cue: string, content: string): EventValue['type'] | undefined {
  if (/\b(?:disappoint\w*|critici[sz]\w*|slam\w*|lambast\w*|dismiss\w*|condemn\w*|denounc\w*|blam\w*)\b/iu.test(cue))
    return 'ACCUSE'
  if (/^(?:rul(?:e|es|ed|ing)\s+out|reject\w*|refus\w*|rebuff\w*|spurn\w*)\b/iu.test(cue)) return 'REJECT'
  if (
    /\b(?:need\s+for|call(?:ed|s|ing)?\s+(?:\p{L}+\s+)?(?:for|(?:up)?on)|appeal\w*|urg\w+|ask\w*|press\w*)\b/iu.test(
      cue,
    )
  )
    return 'REQUEST'
  if (OWN_THREAT.test(content) && FORCE.test(content)) return 'THREATEN'
  if (/\bready\s+(?:for\s+war|to\s+fight|to\s+strike)\b/iu.test(content)) return 'THREATEN'
  if (act === 'claim' && WRONG.test(content)) return 'ACCUSE'
  if (act === 'propose' && NEEDS.test(content)) return 'REQUEST'
  if (act === 'warn')
    return OWN_THREAT.test(content)
      ? 'THREATEN'
      : PAST_DEED.test(content) && /^that\s+\p{Lu}/u.test(content)
        ? 'ACCUSE'
        : undefined
  if ((act === 'claim' || act === 'promise' || act === 'offer' || act === null) && READY.test(content)) return 'AGREE'
  // "a spokesman said the army had agreed": he tells of another's consent, and gives none
  if (act === 'accept' && PLAIN.test(cue) && !OWN.test(content)) return undefined
  if (
    /\b(?:groundless|baseless|unfounded|fabricat\w+)\b/iu.test(content) &&
    /\b(?:call|describ|dismiss|brand|label)/iu.test(cue)
  )
    return 'REJECT'
  if (
    /\b(?:must|can|should|will|would)\s+(?:there\s+)?be\s+no\b|\bthere\s+(?:can|will|would)\s+be\s+no\b/iu.test(content)
  )
    return 'REJECT'
  if (act === 'reject' && /\b(?:remain\w*|disagree\w*|is|are)\b/iu.test(cue)) return undefined // a stance, and no deed
  const type = act ? TYPES[act] : undefined
  return type === 'AGREE' && BACKING.test(cue) ? 'SUPPORT' : type
}

/** "continues to threaten", "staunchly denies": told as lasting. */
const GOING_ON = /\b(?:continu\w+|long|den(?:y|ies)|oppos(?:e|es)|demands|keeps?)\b/iu

/** At whom it is aimed: those told to do or to have done something; a threat goes to the sides of the conflict rather than to the speaker's own state. */
function aimedAt(
  analysis: Analysis,
  type: EventValue['type'],
  aimed: readonly Actor[],
  speakers: readonly Actor[],
): Actor[] {
  const own = new Set(speakers.map((a) => a.state))
  if (speakers.some((a) => a.kind === 'sides')) return [...speakers]
  const others = aimed.filter(
    (a) =>
      (a.state === null || !own.has(a.state)) && !(type === 'AGREE' && a.kind === 'group' && HELD.test(a.mention.text)),
  )
  if (type !== 'THREATEN') return others.slice(0, 1)
  const sides = new Set(sidesOfConflict(analysis).map((m) => m.name))
  const sided = others.filter(
    (a, i) => a.state !== null && sides.has(a.state) && others.findIndex((b) => b.state === a.state) === i,
  )
  return sided.length ? sided.slice(0, 2) : others.slice(0, 1)
}

/** "denied that it had agreed": what is denied is not told as done. */
const isDenied = (found: Found, [start, end]: Span): boolean =>
  found
    .of('attribution')
    .some(({ value }) => value.act === 'deny' && value.content.some(([a, b]) => a <= start && end <= b))

/** Accusations, demands, threats, refusals and consents, from what the report attributes to somebody. */
export const speech: Rule<'event'> = {
  id: 'events/speech',
  version: 2,
  read(analysis, found) {
    if (!aboutWar(analysis)) return []
    return found.of('attribution').flatMap(({ value }) => {
      const [content] = value.content
      const [cue] = value.cue
      const type = content && cue && typeOf(value.act, analysis.text.slice(...cue), analysis.text.slice(...content))
      if (!type || !content || !cue || value.actor.length === 0 || value.anonymous) return []
      if (type === 'AGREE' && isDenied(found, cue)) return []
      // "Should one side break it, …": a condition; "asked not to be named": no demand
      const words = analysis.text.slice(...content)
      if (
        type === 'REQUEST' &&
        (/^[\s“"']*Should\s+(?:the\s+)?\p{L}+/u.test(words) ||
          /^(?:for\s+)?(?:anonymity|not\s+to\s+be\s+(?:named|identified))/iu.test(words))
      )
        return []
      if (type === 'REQUEST' && /\bshould\s+$/iu.test(analysis.text.slice(Math.max(0, content[0] - 8), content[0])))
        return []
      // "if X agrees to …": nobody has
      if (
        /\b(?:if|unless|until|whether|once)\s+(?:[\p{L}.’'-]+\s+){1,4}$/iu.test(
          analysis.text.slice(Math.max(0, cue[0] - 50), cue[0]),
        )
      )
        return []
      const speakers = value.actor.flatMap(
        (m) => actorsOf(analysis).find((a) => m.span && a.start < m.span[1] && m.span[0] < a.end) ?? [],
      )
      if (speakers.length === 0 || speakers.every((a) => a.kind === 'other' || a.kind === 'outlet')) return []
      const names = value.actor.map((m) => m.name)
      const aimed: Actor[] = actorsIn(analysis, content[0], content[1]).filter(
        (a) => a.kind !== 'other' && a.as !== 'place' && !names.includes(a.mention.name),
      )
      const from = Math.min(
        cue[0],
        content[0],
        ...value.source.map((s) => s[0]).filter((s) => Math.abs(s - cue[0]) < 160),
      )
      const recipients =
        speakers.some((a) => a.kind === 'sides') && value.actor.length > 1
          ? value.actor
          : mentionsOf(aimedAt(analysis, type, aimed, speakers))
      // what is only said of another is a claim; it blames where it calls the deed a wrong
      const plain = PLAIN.test(analysis.text.slice(...cue))
      const told = analysis.text.slice(...content)
      if (type === 'ACCUSE' && plain && !(recipients.length && (WRONG.test(told) || BREACH.test(told)))) return []
      if (type === 'REQUEST' && plain && !recipients.length && WEAK_WISH.test(told)) return []
      // an order goes to one's own
      if (type === 'REQUEST' && /^order/iu.test(analysis.text.slice(...cue))) return []
      if (
        type === 'AGREE' &&
        /^(?:to\s+|on\s+)?(?:various|several|numerous|many)\b/iu.test(analysis.text.slice(...content))
      )
        return []
      const evidence = cut(analysis.text, [from, Math.max(cue[1], content[1])])
      const at = analysis.tokens.find((t) => t.end > cue[0])!
      return [
        {
          rule: 'events/speech',
          confidence: 0.6,
          value: {
            type,
            mode: 'statement',
            contexts: [],
            actors: value.actor,
            recipients,
            date: value.said ?? whenOf(analysis, at, evidence),
            place: null,
            magnitude: null,
            status: GOING_ON.test(analysis.text.slice(...cue)) ? ('ongoing' as const) : ('occurred' as const),
            modality: [],
            meeting: null,
            evidence: [evidence],
          },
        },
      ]
    })
  },
}
