import type { ValueOf } from '@parley/schema'

type Stance = ValueOf<'position'>['stance']

/** What a verb takes a stance on: its object or clause ('it'), or what stands under one of these prepositions. */
export type Takes = { readonly stance: Stance; readonly object: boolean; readonly under: RegExp | null }

const list = (words: string): string[] => words.trim().split(/\s+/u)
const entries = (words: string, takes: Takes): [string, Takes][] => list(words).map((w) => [w, takes])
const NONE = null

/** Verbs by which somebody takes a stand on what they govern, by lemma. */
export const STAND_VERBS: ReadonlyMap<string, readonly Takes[]> = group([
  ...entries(
    'accept approve authorise authorize back champion embrace endorse favour favor hail applaud praise ratify support welcome',
    { stance: 'supports', object: true, under: NONE },
  ),
  ...entries('agree consent accede assent subscribe', {
    stance: 'supports',
    object: true,
    under: /^(?:to|on|upon|for)$/,
  }),
  ...entries('pledge promise vow undertake reaffirm', { stance: 'supports', object: true, under: NONE }),
  ...entries('propose advocate', { stance: 'supports', object: true, under: NONE }),
  ...entries('offer volunteer', { stance: 'offers', object: true, under: NONE }),
  ...entries('reject oppose dismiss rebuff spurn veto refuse decline resist renounce denounce shun', {
    stance: 'opposes',
    object: true,
    under: NONE,
  }),
  ...entries('rule', { stance: 'opposes', object: true, under: NONE }),
  ...entries('commit', { stance: 'supports', object: false, under: /^to$/ }),
  ...entries('object', { stance: 'opposes', object: false, under: /^to$/ }),
  ...entries('warn', { stance: 'opposes', object: false, under: /^against$/ }),
  ...entries('demand request want urge seek require', { stance: 'demands', object: true, under: NONE }),
  ...entries('call appeal press push ask plead lobby campaign fight clamour clamor', {
    stance: 'demands',
    object: false,
    under: /^(?:for|on|upon|to)$/,
  }),
  ...entries('ask press', { stance: 'demands', object: true, under: /^for$/ }),
  ...entries('insist', { stance: 'demands', object: false, under: /^(?:on|upon)$/ }),
  ...entries('threaten', { stance: 'conditional', object: true, under: NONE }),
])

function group(all: readonly [string, Takes][]): Map<string, Takes[]> {
  const out = new Map<string, Takes[]>()
  for (const [word, takes] of all) out.set(word, [...(out.get(word) ?? []), takes])
  return out
}

/** Who keeps a truce now stands by it. */
export const KEEPS = /^(?:follow|observe|respect|uphold|honou?r|maintain)$/

/** Verbs that take a stand only on what their object is: one signs a truce and suspends talks. */
export const DEED_VERBS: readonly [verbs: RegExp, object: RegExp, stance: Stance][] = [
  [
    /^(?:sign|reach|strike|conclude|clinch|seal|ink|initial|finali[sz]e)$/,
    /^(?:cease-?fires?|truce|agreement|deal|accord|pact|treaty|armistice|settlement)$/i,
    'supports',
  ],
  [/^(?:order|extend|renew|prolong|restore)$/, /^(?:cease-?fires?|truce|pause|moratorium)$/i, 'supports'],
  [KEEPS, /^(?:cease-?fires?|truce|agreement|accord)$/i, 'supports'],
  [/^(?:extend|renew|prolong)$/, /^(?:mission|mandate|sanctions?|embargo)$/i, 'supports'],
  [
    /^(?:order|announce|declare|begin|start|complete)$/,
    /^(?:withdrawal|pull-?out|pull-?back|release|disarmament|demobili[sz]ation|dissolution)$/i,
    'supports',
  ],
  [/^(?:declare|announce|offer|propose)$/, /^(?:cease-?fires?|truce|pause|cessation)$/i, 'offers'],
  [
    /^(?:suspend|boycott|abandon|quit|leave|freeze|halt|cancel)$/,
    /^(?:talks|negotiations?|dialogue|process|cease-?fires?|truce|participation|decommissioning|disarmament|contacts?|cooperation)$/i,
    'opposes',
  ],
  [
    /^(?:limit|restrict|curtail|curb|downgrade|end|stop|block|obstruct|hinder)$/,
    /^(?:cooperation|co-operation|access|inspections|monitors|observers|talks|dialogue|negotiations|implementation)$/i,
    'opposes',
  ],
  [
    /^(?:spearhead|sponsor|initiate|launch|draft|table|float|unveil|present|submit|back)$/,
    /^(?:initiative|plan|proposal|roadmap|blueprint|resolution|draft|offer|effort|efforts)$/i,
    'supports',
  ],
]

/** Verbs of judging: what somebody calls a thing tells where he stands on it. */
export const JUDGES = /^(?:consider|deem|regard|see|view|describe|call|term|brand|label|find|judge)$/
export const BAD =
  /^(?:non-?starter|unacceptable|unrealistic|premature|illegal|illegitimate|void|invalid|red|betrayal|surrender|capitulation|threat|provocation|mistake|insult|joke|trap|farce)$/i
export const FINE =
  /^(?:priority|acceptable|important|essential|vital|crucial|critical|necessary|breakthrough|opportunity|milestone|victory|cornerstone|key|fair|reasonable|positive|constructive|welcome)$/i

/** Nouns that tell how somebody stands, whoever voices them. */
export const STAND_NOUNS: readonly [RegExp, Stance][] = [
  [
    /^(?:support|backing|readiness|willingness|commitment|approval|endorsement|acceptance|consent|agreement|openness|satisfaction)$/i,
    'supports',
  ],
  [
    /^(?:opposition|objections?|rejection|refusal|reservations?|unwillingness|reluctance|disapproval|resistance)$/i,
    'opposes',
  ],
  [/^(?:needs?|importance|necessity|urgency|demands?|calls?|appeals?|desire|insistence|requests?)$/i, 'demands'],
  [/^(?:conditions|preconditions)$/i, 'conditional'],
]

/** Verbs by which somebody voices one of these. */
export const VOICING =
  /^(?:express|voice|reiterate|reaffirm|stress|underline|underscore|emphasi[sz]e|highlight|signal|declare|state|affirm|confirm|convey|pledge|announce|repeat|renew|issue|make|give|show|lend|offer|set|impose|attach)$/

/** Adjectives that tell how somebody is disposed. */
export const STAND_ADJECTIVES: readonly [RegExp, Stance][] = [
  [/^(?:ready|prepared|willing|open|committed|determined|keen|eager|happy|amenable|supportive)$/i, 'supports'],
  [/^(?:opposed|unwilling|reluctant|hostile|averse|unprepared)$/i, 'opposes'],
]

/** What may be refused or asked without a stand on anything. */
export const IDLE =
  /^(?:comment|say|answer|respond|reply|elaborate|give|discuss|confirm|disclose|reveal|identify|name|provide|specify|speculate|speak|believe|know|see|hear|thank|remember|be)$/
