import type { Mention, Span } from '@parley/schema'
import { actorsIn, actorsOf } from '../../actors/index.ts'
import { membersOf } from '../../actors/members.ts'
import { sidesOf } from '../../actors/sides.ts'
import { supposed } from '../../clauses/supposed.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Draft, Rule } from '../../rule.ts'
import { beneficiary, binding, byWhen, ofState, typeOf, undertakes } from '../make.ts'
import { DEED } from '../words.ts'

const AGREED =
  /\b(?:agree(?:d|s|ing)?|pledg(?:ed|es|ing)|promis(?:ed|es|ing)|commit(?:ted|s|ting)|vow(?:ed|s|ing)|undert(?:ook|akes|aking)|offer(?:s|ed)|prepared|ready)\b/iu
/** What others ask of somebody, and he keeps back. */
const WITHHELD =
  /^to\s+(?:\p{Ll}+ly\s+)?(?:restore|allow|withdraw|release|free|open|reopen|pay|send|provide|deploy|lift|hand|pull|return|disarm|let|cede|implement|evacuate|dismantle|deliver|extradite)\b/iu
/** What is promised as a thing: "promised an amnesty", "pledged more troops". */
const PROMISES = /\b(?:pledg|promis|guarantee)\p{L}*$/iu
const GIFT =
  /^(?:an?|the|its|their|more|new|full|free|fresh|further|early|general|safe|[\d,]+)\s+(?!(?:victory|revenge|retaliation|response|war|justice|vengeance|fight)\b)\p{Ll}+/u
const READY = /\b(?:prepared|ready|willing)\b/iu
const TO_DO = /^(?:(?:not\s+)?to\s+["“]?(?:\p{Ll}+ly\s+)?)(?!(?:say|discuss|speak|differ|disagree|attend)\b)\p{Ll}+/u
const OWN =
  /^(?:that\s+|["“]\s*|furthermore,\s+)*(?:it|he|she|they|we|his\s+country|her\s+country|their\s+country|its\s+forces)\s+(?:would|will|(?:is|are|was|were)\s+(?<ready>prepared|ready|willing)\s+to|(?:is|are|was|were)\s+committed\s+(?:not\s+)?to)\s+(?<not>not\s+|never\s+)?(?!(?:say|meet|talk|discuss|speak|negotiate|be|have|like|see|respond|study|consider|seek|decide|need|want|hope|continue|remain|know|mean|win|fight|make\s+a\s+decision|participate\s+in\s+(?:\p{L}+\s+){0,3}talks)\b)\p{Ll}+/iu
/** A truce of one's own. */
const ALONE = /\b(?:unilateral|one-sided|self-declared)\b/iu
const REFUSAL =
  /\b(?:will|would)\s+(?:not|never)\s+(?:deploy|send|serve|provide|guarantee|join|take\s+part|participate|pay|fund|withdraw)\b|\bany\s+intention\s+of\b/iu

/** Committed to a thing instead of a deed: "they are committed to a truce". */
const STEADY = /^(?:that\s+)?(?:it|he|she|they|we)\s+(?:is|are|was|were)\s+(?:[\p{L}]+ly\s+)?committed\s+(?=to\b)/iu
const DOES =
  /^(?:['’]s\s+[\p{Ll}-]+)?\s+(?:would|will)\s+(?:\p{L}+ly\s+|also\s+)?(?:not\s+)?(?:lift|return|withdraw|release|free|send|provide|allow|open|reopen|stop|halt|cease|end|suspend|hand|pull|deploy|implement|respect|honou?r|abide|observe|disarm|reduce|ease|host|pay|fund|join|sign|facilitate|guarantee|accept|leave|cede|restore|dismantle)\b/u

/** Pieces that only white space parts are one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && !/\S/u.test(text.slice(last[1], span[0]))) out[out.length - 1] = [last[0], span[1]]
    else out.push(span)
  }
  return out
}

/** What is said, sentence by sentence. */
const bySentence = ({ sentences }: Analysis, [start, end]: Span): Span[] =>
  sentences
    .filter((s) => s.start < end && start < s.end)
    .map((s): Span => [Math.max(start, s.start), Math.min(end, s.end)])

/** Whom somebody speaks for and promises something of: "the Rwandan minister said that Rwanda would lift …"; null where it is not his own side. */
function ownSide(analysis: Analysis, content: Span, source: Span | undefined): Mention | null {
  const first = actorsIn(analysis, content[0], content[1]).find(
    (a) => a.start - content[0] < 14 && a.mention.via !== 'pronoun',
  )
  if (
    !first ||
    !source ||
    first.kind === 'person' ||
    !DOES.test(analysis.text.slice(first.end, content[1]).replace(/^['’]s\s/u, "'s "))
  )
    return null
  const key = first.state ?? first.mention.name
  const own = actorsIn(analysis, Math.max(0, source[0] - 40), source[1]).some(
    (a) => a.start !== first.start && (a.state ?? a.mention.name) === key,
  )
  return own ? { ...first.mention, name: key } : null
}

/** "agreed to halt attacks", "said it would withdraw", "will not deploy troops": what somebody takes upon himself, or refuses to. */
export const undertaken: Rule<'commitment'> = {
  id: 'commitments/undertaken',
  version: 3,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    const { text } = analysis
    return found.of('attribution').flatMap(({ value }): Draft<'commitment'>[] => {
      const [cue] = value.cue
      return joined(text, value.content)
        .flatMap((whole) => bySentence(analysis, whole))
        .flatMap((content, part): Draft<'commitment'>[] => {
          if (!cue || value.depth > 1 || supposed(text, value.source[0]?.[0] ?? cue[0])) return []
          const words = text.slice(...content)
          const verb = text.slice(...cue)
          const denies = /\brefus(?:es|ed|ing)\b/iu.test(verb) && WITHHELD.test(words)
          const refuses = REFUSAL.test(words)
          const speaker = actorsOf(analysis).find((a) => a.mention.span?.[0] === value.actor[0]?.span?.[0])
          const his = OWN.exec(words)
          // "it would lead to …", said by a person, is no promise of his; nor is what somebody only hopes
          const own =
            /\b(?:hop|expect|believ|fear|predict|think|thought|doubt)\p{L}*/iu.test(verb) ||
            (speaker?.kind === 'person' && /^(?:that\s+)?it\b/iu.test(words))
              ? null
              : his
          const steady = STEADY.exec(words)
          const onBehalf = ownSide(analysis, content, value.source[0])
          const alone =
            /^(?:ha(?:s|ve|d)\s+)?(?:announc|declar)/iu.test(verb) &&
            ALONE.test(words.slice(0, 60)) &&
            DEED.test(words.replace(/^the\s+(?:start|beginning)\s+of\s+/iu, ''))
          const agreed =
            (alone ||
              (AGREED.test(verb) &&
                (TO_DO.test(words) ||
                  (/\bcommitted\s+to$/iu.test(verb) && /^\p{Ll}+ing\b/u.test(words)) ||
                  (!READY.test(verb) && DEED.test(words)) ||
                  (PROMISES.test(verb) && GIFT.test(words))))) &&
            !value.negated
          if (
            part > 0
              ? !own
              : !(
                  agreed ||
                  own ||
                  refuses ||
                  denies ||
                  (steady && DEED.test(words.slice(steady[0].length))) ||
                  onBehalf
                )
          )
            return []
          const subject =
            onBehalf ??
            (refuses || own ? (subjectIn(analysis, content) ?? countryOf(analysis, words, value.actor)) : null)
          const named = (subject ? [subject] : value.actor).filter((m) => undertakes(analysis, m))
          if (!named.length) return []
          const listed = named.length === 1 ? membersOf(analysis, named[0]!) : null
          const who = (listed?.members ?? named.flatMap((m) => sidesOf(analysis, m)))
            .filter((m) => undertakes(analysis, m))
            .map((m) => binding(analysis, m, words))
          const source = value.source[0]
          const from =
            source && cue[0] - source[0] < 120 && source[0] < cue[0] ? source[0] : Math.min(cue[0], content[0])
          // words told before who says them stand for themselves
          const evidence: Span =
            content[1] <= cue[0] ? content : [Math.min(from, content[0]), Math.max(content[1], cue[1])]
          const refused = refuses || denies || Boolean(own?.groups?.not)
          // ready to do it, or to do it if others do theirs: an offer, and no promise yet
          const offered =
            !refused &&
            !/\b(?:accept|support|back|endorse|agree)\b/iu.test(words.slice(0, 60)) &&
            (Boolean(own?.groups?.ready) ||
              /\b(?:prepared|ready|willing|offer\p{L}*)\b/iu.test(verb) ||
              Boolean((own || steady) && /\b(?:if|unless|provided)\b/iu.test(words)))
          return [
            {
              rule: 'commitments/undertaken',
              confidence: 0.5,
              value: {
                who,
                what: words.replace(/^(?:that|to)\s+/u, '').replace(/\s+/gu, ' '),
                for: beneficiary(analysis, content, who),
                amount: null,
                currency: null,
                written: null,
                type: typeOf(words),
                stage: refused ? 'refused' : 'committed',
                conditions: /\bif\b[^.;]*/iu.exec(words)?.[0] ?? null,
                by: byWhen(analysis, content),
                resists: [],
                status: refused ? 'refused' : offered ? 'proposed' : 'committed',
                evidence: [evidence, ...(listed && listed.span[0] >= evidence[1] ? [listed.span] : [])],
              },
            },
          ]
        })
    })
  },
}

/** "his country would …": the state whose adjective or name stands before the speaker's title; null where none does. */
function countryOf(
  analysis: Parameters<typeof actorsIn>[0],
  words: string,
  speakers: readonly Mention[],
): Mention | null {
  const [speaker] = speakers
  if (!speaker?.span || !/^(?:that\s+)?(?:his|her|their)\s+(?:country|government|nation)\b/iu.test(words)) return null
  const [from, to] = speaker.span
  const state = actorsIn(analysis, Math.max(0, from - 40), to).findLast((a) => a.kind === 'state' && a.as !== 'place')
  return state?.mention ?? ofState(analysis, speaker)
}

/** Whom the content itself names as doing it: "that the U.S. will not …"; null where it is the speaker's own pronoun. */
function subjectIn(analysis: Parameters<typeof actorsIn>[0], [start, end]: Span): Mention | null {
  const first = actorsIn(analysis, start, end).find(
    (a) => a.start - start < 14 && a.mention.via !== 'pronoun' && a.as === 'itself',
  )
  return first && (first.kind === 'state' || first.kind === 'government' || first.kind === 'body')
    ? first.mention
    : null
}
