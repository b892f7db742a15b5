import { type Actor, actorsOf } from '../../actors/index.ts'
import { isLoose, isPassive, objectsOf, subjectsOf, toldOf } from '../../clauses/index.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Rule } from '../../rule.ts'
import { type EventDraft, type EventValue, make } from '../make.ts'
import { otherSide } from './attacks.ts'
import { quoted } from './meetings.ts'

type Deed = { type: EventValue['type']; mode: string; needs?: RegExp }

/** Other deeds by their verb; the words after it decide which of several is meant, first match first. */
const DEEDS: Readonly<Record<string, readonly Deed[]>> = {
  reject: [{ type: 'REJECT', mode: 'refusal' }],
  refuse: [{ type: 'REJECT', mode: 'refusal' }],
  decline: [{ type: 'REJECT', mode: 'refusal', needs: /^\s+to\s+(?!comment|say|answer|respond)/iu }],
  oppose: [{ type: 'REJECT', mode: 'opposition' }],
  accuse: [{ type: 'ACCUSE', mode: 'statement' }],
  blame: [{ type: 'ACCUSE', mode: 'statement' }],
  condemn: [{ type: 'ACCUSE', mode: 'statement' }],
  denounce: [{ type: 'ACCUSE', mode: 'statement' }],
  issue: [
    { type: 'ACCUSE', mode: 'warrant', needs: /^\s+(?:an?\s+)?(?:arrest\s+)?warrants?\b/iu },
    { type: 'REQUEST', mode: 'demand', needs: /^\s+(?:an?\s+)?(?:\p{L}+\s+)?demand\b/iu },
  ],
  demand: [{ type: 'REQUEST', mode: 'demand' }],
  urge: [{ type: 'REQUEST', mode: 'appeal' }],
  seek: [
    {
      type: 'REQUEST',
      mode: 'appeal',
      needs: /^\s+(?:\p{L}+\s+){0,3}(?:from|support|help|guarantees|aid|backing|approval)\b/iu,
    },
  ],
  sign: [
    {
      type: 'AGREE',
      mode: 'signing',
      needs:
        /^\s+(?:[\p{L}-]+\s+){0,4}(?:agreement|accord|deal|truce|ceasefire|pact|declaration|treaty|memorandum)\b/iu,
    },
  ],
  reach: [
    {
      type: 'AGREE',
      mode: 'agreement',
      needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:agreement|accord|deal|truce|ceasefire|pact)\b/iu,
    },
  ],
  forge: [{ type: 'AGREE', mode: 'agreement', needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:agreement|accord|deal)\b/iu }],
  accept: [
    {
      type: 'AGREE',
      mode: 'acceptance',
      needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:proposal|plan|ceasefire|truce|deal|offer|terms)\b/iu,
    },
  ],
  withdraw: [
    {
      type: 'RETREAT',
      mode: 'withdraw',
      needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:troops|forces|soldiers|from|fighters|army)\b/iu,
    },
  ],
  release: [
    {
      type: 'RETREAT',
      mode: 'release',
      needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:prisoners?|hostages?|captives?|detainees?|soldiers)\b/iu,
    },
  ],
  free: [
    {
      type: 'RETREAT',
      mode: 'release',
      needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:prisoners?|hostages?|captives?|detainees?)\b/iu,
    },
  ],
  exchange: [
    {
      type: 'RETREAT',
      mode: 'prisoner exchange',
      needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:prisoners?|captives?|bodies)\b/iu,
    },
  ],
  swap: [
    { type: 'RETREAT', mode: 'prisoner exchange', needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:prisoners?|captives?)\b/iu },
  ],
  order: [
    {
      type: 'CONCEDE',
      mode: 'order to stop',
      needs: /^\s+(?:[\p{L}’'-]+\s+){0,5}to\s+(?:stop|halt|cease|hold|pause|withdraw)\b/iu,
    },
  ],
  lift: [
    {
      type: 'CONCEDE',
      mode: 'easing',
      needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:sanctions|blockade|ban|restrictions|curfew|siege)\b/iu,
    },
  ],
  ease: [
    { type: 'CONCEDE', mode: 'easing', needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:sanctions|blockade|restrictions)\b/iu },
  ],
  impose: [
    {
      type: 'SANCTION',
      mode: 'sanctions',
      needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:sanctions|ban|embargo|tariffs|restrictions)\b/iu,
    },
  ],
  sanction: [{ type: 'SANCTION', mode: 'sanctions' }],
  deploy: [
    {
      type: 'MOBILIZE',
      mode: 'troops',
      needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:troops|forces|soldiers|warships|units|peacekeepers)\b/iu,
    },
  ],
  mobilize: [{ type: 'MOBILIZE', mode: 'troops' }],
  mobilise: [{ type: 'MOBILIZE', mode: 'troops' }],
  expand: [
    { type: 'MOBILIZE', mode: 'arms production', needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:military|arms|weapons|army)\b/iu },
  ],
  call: [{ type: 'REQUEST', mode: 'appeal', needs: /^\s+(?:again\s+)?(?:for|on\s+\p{Lu})\b/u }],
  deport: [{ type: 'COERCE', mode: 'deport' }],
  relocate: [{ type: 'COERCE', mode: 'relocation' }],
  transfer: [{ type: 'COERCE', mode: 'transfer', needs: /^\s+(?:in)?to\s+\p{Lu}/u }],
  arrest: [{ type: 'COERCE', mode: 'arrest' }],
  detain: [{ type: 'COERCE', mode: 'arrest' }],
  blockade: [{ type: 'COERCE', mode: 'restrict' }],
  deliver: [
    { type: 'AID', mode: 'delivery', needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:aid|supplies|food|weapons|assistance)\b/iu },
  ],
  donate: [{ type: 'AID', mode: 'donation' }],
  announce: [
    {
      type: 'AID',
      mode: 'pledge',
      needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:aid|assistance|support)\s+(?:package|worth)\b/iu,
    },
  ],
  propose: [
    { type: 'AID', mode: 'proposal', needs: /^\s+(?:to\s+(?:raise|lend|provide)|an?\s+(?:[\p{L}-]+\s+){0,2}loan)\b/iu },
  ],
  rule: [{ type: 'REJECT', mode: 'refusal', needs: /^\s+out\b/iu }],
  pledge: [
    {
      type: 'AID',
      mode: 'pledge',
      needs: /^\s+(?:[\p{L}\d$€£.,-]+\s+){0,5}(?:aid|assistance|million|billion|support|troops|weapons)\b/iu,
    },
  ],
  organize: [{ type: 'COOPERATE', mode: 'organizing' }],
  organise: [{ type: 'COOPERATE', mode: 'organizing' }],
  mediate: [{ type: 'CONSULT', mode: 'third-party' }],
  broker: [{ type: 'CONSULT', mode: 'third-party' }],
}

const does = (a: Actor): boolean => a.kind !== 'other' && a.kind !== 'outlet'

/** The belligerent whose own forces are told to stop: the concession is to the other one. */
const sideOf = (recipients: readonly Actor[]): Actor | undefined => recipients.find((a) => a.state !== null)

/** Of people who "were deported into …", nobody is named as the one who did it but the state that they were brought to. */
const whereTo = (analysis: Analysis, verb: Token): Actor[] =>
  actorsOf(analysis)
    .filter((a) => a.sentence === verb.sentence && a.start > verb.end && a.state !== null)
    .filter((a) => /\b(?:into|to|within|in|inside)\s+(?:the\s+)?$/iu.test(analysis.text.slice(verb.end, a.start)))
    .slice(0, 1)

/** Deeds and refusals told by a verb, with who did them and to whom. */
export const deeds: Rule<'event'> = {
  id: 'events/deeds',
  version: 1,
  read: (analysis) => {
    if (!aboutConflict(analysis)) return []
    return analysis.tokens.flatMap((verb): EventDraft[] => {
      const options = verb.upos === 'VERB' ? DEEDS[verb.lemma] : undefined
      if (!options || quoted(analysis, verb) || isLoose(analysis, verb)) return []
      const rest = analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end)
      const deed = options.find((d) => !d.needs || d.needs.test(rest))
      if (!deed) return []
      const taken = deed.type === 'COERCE' && isPassive(analysis, verb) ? whereTo(analysis, verb) : []
      const actors = taken.length ? taken : subjectsOf(analysis, verb).filter(does)
      if (!actors.length) return []
      const told = toldOf(analysis, verb)
      const recipients = objectsOf(analysis, verb).filter(does)
      // "will not deploy", "did not agree": refused
      const refused = told.negated && (deed.type === 'MOBILIZE' || deed.type === 'AGREE' || deed.type === 'AID')
      if (told.negated && !refused) return []
      const type = refused ? 'REJECT' : deed.type
      const offered = deed.mode === 'proposal' ? { ...told, status: 'planned' as const } : told
      return [
        make(analysis, {
          rule: 'events/deeds',
          type,
          mode: refused ? `refusal: ${deed.mode}` : deed.mode,
          verb,
          actors,
          recipients:
            deed.type === 'CONCEDE' && actors[0]
              ? otherSide(analysis, sideOf(recipients) ?? actors[0], [])
              : recipients.slice(0, 2),
          told: refused ? { ...told, status: 'occurred' } : offered,
        }),
      ]
    })
  },
}
