import type { Span, ValueOf } from '@parley/schema'
import { lookup } from '@parley/world'
import { type Actor, actorsOf } from '../../actors/index.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { earlier } from '../earlier.ts'
import { holds } from '../holders.ts'
import { issuesHere } from '../issue-words.ts'
import { settlementAt } from '../settlement.ts'

type Stance = ValueOf<'position'>['stance']

/** Nouns that tell how their owner is disposed: "the rebels' refusal to disarm", "Sudanese demands for a withdrawal". */
const NOUNS: readonly [RegExp, Stance][] = [
  [/^(?:willingness|readiness|support|commitment|backing|acceptance|endorsement|eagerness)$/iu, 'supports'],
  [/^(?:refusal|opposition|rejection|unwillingness|reluctance|resistance|objections?|disinclination)$/iu, 'opposes'],
  [/^(?:demands?|calls?|insistence|claims?|appeals?|requests?|desire)$/iu, 'demands'],
  [/^(?:offers?|proposals?|plans?)$/iu, 'offers'],
]
/** Adjectives with "to": "remains opposed to", "is open to". */
const OPEN: readonly [RegExp, Stance][] = [
  [
    /\b(?:express|voic|reiterat|declar|announc|stat)(?:e|es|ed|ing|s)?\s+(?:\p{L}+\s+){0,3}(?:support|backing|readiness|willingness)\s+(?:for|to)\b/iu,
    'supports',
  ],
  [
    /\b(?:express|voic|reiterat|declar|stat)(?:e|es|ed|ing|s)?\s+(?:\p{L}+\s+){0,3}(?:opposition|resistance|objections?|reservations?)\s+(?:to|about)\b/iu,
    'opposes',
  ],
  [
    /\b(?:express|voic|reiterat)(?:e|es|ed|ing|s)?\s+(?:\p{L}+\s+){0,3}(?:needs?|demands?|desire|calls?)\s+for\b/iu,
    'demands',
  ],
  [/\b(?:impos|sett|attach|pos)(?:e|es|ed|ing)\s+(?:\p{L}+\s+){0,2}(?:pre)?conditions\b/iu, 'conditional'],
  [
    /\b(?:is|are|was|were|remains?|remained|be)\s+(?:[\p{L}]+ly\s+(?:and\s+[\p{L}]+ly\s+)?)?(?:opposed\s+to|against|unwilling\s+to|reluctant\s+to|not\s+(?:ready|prepared|willing)\s+to)\b/iu,
    'opposes',
  ],
  [
    /\b(?:is|are|was|were|remains?|remained|be)\s+(?:[\p{L}]+ly\s+)?(?:open\s+to|ready\s+to|prepared\s+to|willing\s+to|in\s+favou?r\s+of|committed\s+to)\b/iu,
    'supports',
  ],
  [
    /\b(?:(?:is|are|was|were)\s+(?:[\p{L}]+ly\s+)?(?:pressing|pushing|calling|lobbying)\s+for|continues?\s+to\s+(?:press|push|call|lobby)\s+for)\b/iu,
    'demands',
  ],
  [/\b(?:has|have|had)?\s*(?:accepted|welcomed|praised|hailed|applauded|ratified)\b/iu, 'supports'],
  [/\bpropos(?:es|ed)\b/iu, 'supports'],
  [/\boffer(?:s|ed)\b(?!\s+(?:condolences|sympathy))/iu, 'offers'],
  [/\bwarn(?:s|ed)\s+against\b/iu, 'opposes'],
  [/\b(?:want|wants|wanted|seek|seeks|sought|press(?:es|ed)?\s+for|push(?:es|ed)?\s+for)\b/iu, 'demands'],
  [/\b(?:rul(?:es?|ed)\s+out)\b/iu, 'opposes'],
  [/\b(?:refus(?:es|ed)|oppos(?:es|ed)|reject(?:s|ed)|resist(?:s|ed))\b/iu, 'opposes'],
  [/\b(?:supports|supported|backs|backed|favou?rs|favou?red|endorse[sd])\b/iu, 'supports'],
]
/** "X, the envoy of Y, has voiced …": what stands between commas after a name. */
const ASIDE = /^,[^,;.]{2,70},/u
const TAIL = /^[^.;]{0,130}?(?=,\s+(?:while|which|who|as|after|but|and\s+\p{L}+\s+\p{L}+ed)|[.;]|$)/u

/** Unnamed people are parties only where their noun says so; "envoys" and "officials" are not. */
const isParty = ({ kind, mention }: Actor): boolean =>
  kind !== 'group' ||
  /\b(?:allies|nations|countries|states|governments|members|leaders|rebels|groups|militias)\b/iu.test(mention.name)

/** Where actors stand by a noun or adjective that the report uses of them itself. */
export const disposed: Rule<'position'> = {
  id: 'positions/disposed',
  version: 2,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    const { text, tokens, sentences } = analysis
    // an agency's report is the report's own words
    const told = found
      .of('attribution')
      .filter((a) => !a.value.actor.some((m) => lookup(m.name).some((e) => e.kind === 'outlet')))
    const byOwner = actorsOf(analysis).flatMap((actor): Draft<'position'>[] => {
      if (
        actor.kind === 'outlet' ||
        actor.mention.via === 'pronoun' ||
        !isParty(actor) ||
        !holds(analysis, actor.mention)
      )
        return []
      const sentence = sentences[actor.sentence]!
      const draft = (stance: Stance, span: Span, owned = false): Draft<'position'>[] => {
        const words = text.slice(...span)
        // what somebody says inside is read with who says it
        if (!owned && told.some(({ value }) => value.content.some(([a, b]) => a < span[1] && span[0] < b))) return []
        const [issue] = issuesHere(words, earlier(analysis, span[0]), false, settlementAt(found, span[0]))
        if (!issue) return []
        return [
          {
            rule: 'positions/disposed',
            confidence: 0.4,
            value: {
              actor: [actor.mention],
              issue,
              stance,
              condition: null,
              proposition: words.replace(/\s+/gu, ' '),
              evidence: [span],
            },
          },
        ]
      }
      if (actor.as === 'possessive' || actor.as === 'adjective') {
        for (let i = actor.last; i < Math.min(sentence.last, actor.last + 4); i++) {
          const noun = NOUNS.find(([pattern]) => pattern.test(tokens[i]!.text))
          const next = tokens[i + 1]?.text ?? ''
          if (!noun || tokens[i]!.upos === 'VERB' || !/^(?:to|for|of|on|that|over)$/i.test(next)) continue
          const tail = TAIL.exec(text.slice(tokens[i]!.end, sentence.end))?.[0].length ?? 0
          return draft(noun[1], [actor.start, tokens[i]!.end + tail], true)
        }
        return []
      }
      if (actor.as !== 'itself') return []
      const aside = ASIDE.exec(text.slice(actor.end, sentence.end))?.[0].length ?? 0
      const after = text.slice(actor.end + aside, sentence.end)
      const open = OPEN.map(([pattern, stance]) => ({ at: after.search(pattern), stance }))
        .filter((o) => o.at >= 0 && o.at < 24)
        .sort((a, b) => a.at - b.at)[0]
      return open ? draft(open.stance, [actor.start, actor.end + aside + (TAIL.exec(after)?.[0].length ?? 0)]) : []
    })
    return byOwner
  },
}
