import type { Mention, Span } from '@parley/schema'
import { opponents } from '../../clauses/opponents.ts'
import { subjectsOf } from '../../clauses/subject.ts'
import { aboutWar } from '../../events/about.ts'
import type { Analysis, Sentence, Token } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { agreementAt, draft } from './accused.ts'
import { BREACH_NOUN, canBreak, culpritsOfNoun } from './culprit.ts'
import { BOUND, MUTUAL, UNREAL_BREACH } from './words.ts'

/** Verbs by which somebody complains of a breach, and nouns that do so with "lodge", "voice" and the like. */
const COMPLAINS =
  /^(?:protest|condemn|denounce|decry|deplore|criticise|criticize|slam|blast|cite|complain|allege|report|record|document|register|note|regret|lament|see|call|describe|consider|term|deem|regard|warn)$/
const COMPLAINT =
  /\b(?:protests?|complaints?|concerns?|objections?|condemnation|outrage|anger|alarm|dismay|demarche|démarche|note\s+verbale)\b[^.;]{0,30}\b(?:with|over|about|at|against|to|on|of|regarding|concerning)\b/iu
/** What passes on that there were breaches, without anybody's blame. */
const PLAIN = /\b(?:den(?:y|ies|ied|ying)|no\s+(?:\p{L}+\s+)?(?:violation|breach)|free\s+of)\b/iu

/** Who complains in a sentence: the subject of the complaining verb that stands before the breach, or who has the complaint. */
function complainer(analysis: Analysis, s: Sentence, noun: Token): Mention | null {
  const before = analysis.tokens.slice(s.first, noun.i).filter((t) => t.upos === 'VERB')
  const verb = before.findLast((t) => COMPLAINS.test(t.lemma))
  const told = COMPLAINT.test(analysis.text.slice(s.start, noun.start)) ? (verb ?? before.at(-1)) : verb
  return told ? (subjectsOf(analysis, told).find(canBreak)?.mention ?? null) : null
}

/** By whose word a stretch of text stands. */
function teller(found: Found, at: number): { said: boolean; accuser: Mention | null } {
  const told = found
    .of('attribution')
    .filter(({ value }) => value.content.some(([a, b]) => a <= at && at < b))
    .sort((a, b) => b.value.depth - a.value.depth)[0]
  return { said: told !== undefined, accuser: told?.value.actor.length === 1 ? told.value.actor[0]! : null }
}

/** From the clause's own beginning to its end, without what a comma sets off behind it. */
function clauseAround(analysis: Analysis, s: Sentence, noun: Token): Span {
  const words = analysis.text.slice(s.start, s.end)
  const end = s.end - (/[.!?]["”’]?\s*$/u.exec(words)?.[0].length ?? 0)
  const behind =
    /,\s+(?:\p{Lu}|which|who|while|but|and\s+\p{L}+\s+(?:said|has|was)|an?\s+\p{L}+\s+said|officials|according)/u.exec(
      analysis.text.slice(noun.end, end),
    )
  return [s.start, behind ? noun.end + behind.index : end]
}

/**
 * A breach told by a noun: "lodged a protest over ceasefire violations by X", "a soldier was killed in another ceasefire violation by X", "what it called
 * X's breaches". The accuser is who complains, else whoever says it, else nobody.
 */
export const complained: Rule<'violation'> = {
  id: 'violations/complained',
  version: 1,
  read: (analysis, found) =>
    !aboutWar(analysis)
      ? []
      : analysis.sentences.flatMap((s): Draft<'violation'>[] => {
          const words = analysis.text.slice(s.start, s.end)
          if (s.form === 'heading' || MUTUAL.test(words) || /\b(?:accus|blam)\p{L}*/iu.test(words)) return []
          for (const noun of analysis.tokens.slice(s.first, s.last)) {
            if (!BREACH_NOUN.test(noun.text) || noun.upos !== 'NOUN') continue
            const near = analysis.text.slice(Math.max(s.start, noun.start - 50), noun.start)
            const round = analysis.text.slice(Math.max(s.start, noun.start - 40), Math.min(s.end, noun.end + 60))
            if (!BOUND.test(round) || UNREAL_BREACH.test(near) || PLAIN.test(near)) continue
            const who = complainer(analysis, s, noun)
            const { said, accuser } = teller(found, noun.start)
            const by = who ?? accuser
            const named = culpritsOfNoun(analysis, noun).find((a) => a.mention.name !== by?.name)?.mention
            // "its protest over the continuing breaches": they are the other side's
            const sides = opponents(analysis)
            const other =
              !named && who && COMPLAINT.test(words) && sides.some((m) => m.name === who.name)
                ? sides.find((m) => m.name !== who.name)
                : undefined
            const accused = named ?? other
            if (!accused || (said && !by)) continue
            const agreement = agreementAt(found, noun.start)
            if (!agreement) continue
            const evidence = clauseAround(analysis, s, noun)
            return [
              draft(analysis, 'violations/complained', {
                accuser: by,
                accused,
                act: analysis.text.slice(noun.start, evidence[1]).replace(/\s+/gu, ' '),
                agreement,
                evidence,
                at: noun.start,
              }),
            ]
          }
          return []
        }),
}
