import type { ValueOf } from '@parley/schema'

export type AgreementKindName = ValueOf<'agreement'>['kind']

/** A way of naming an agreement: the words, and of what kind one so named is. */
export type Head = { id: string; kind: AgreementKindName; pattern: RegExp }

const PLANS =
  '(?:plans?|deals?|agreements?|accords?|settlements?|treat(?:y|ies)|frameworks?|pacts?|proposals?|roadmaps?|initiatives?|blueprints?)'
const DEALS = '(?:deals?|agreements?|accords?|pacts?|contracts?|memorand(?:um|a)|arrangements?)'

/** In the order in which they are asked; where two match the same words, the earlier is believed. */
export const HEADS: readonly Head[] = [
  {
    id: 'ceasefire',
    kind: 'ceasefire',
    pattern:
      /\b(?:cease-?fires?|truces?|armistices?)(?:\s+(?:agreements?|deals?|settlements?|accords?|proposals?|plans?|pacts?|arrangements?))?\b(?!\s+(?:talks|negotiations|negotiators|efforts|lines?|monitors?|commission|committee|zone))/giu,
  },
  {
    id: 'cessation',
    kind: 'ceasefire',
    pattern:
      /\b(?:cessation|suspension|halt|end)\s+(?:of|in|to)\s+(?:all\s+)?(?:hostilities|fighting|fire|firing|attacks|combat)\b|\bmoratori(?:um|a)\s+on\s+(?:\p{L}+\s+)?(?:firing|strikes|attacks|fire|shelling)\b|\b(?:humanitarian\s+pauses?|pauses?\s+in\s+(?:the\s+)?fighting|silencing\s+of\s+(?:the\s+)?guns|hold(?:ing)?\s+(?:their\s+)?fire)\b/giu,
  },
  {
    id: 'ban',
    kind: 'ceasefire',
    pattern:
      /\b(?:moratori(?:um|a)|ban|halt|stop|pause|freeze|break|suspension|lull)\s+(?:on|to|of|in)\s+(?:all\s+|any\s+|each\s+other['’]s\s+|mutual\s+|(?:\p{L}+\s+)?)?(?:strikes?|striking|attacks?|attacking|bombing|shelling|raids|air\s*strikes|long-range\s+(?:fire|strikes))(?:(?:\s+(?:on|against|at))?\s+(?:the\s+)?(?:\p{L}+['’]s?\s+)?(?:[\p{Ll}-]+\s+){0,2}(?:facilities|infrastructure|sites|targets|cities|plants|grids?|installations))?/giu,
  },
  {
    id: 'maritime',
    kind: 'ceasefire',
    pattern:
      /\b(?:understanding|deal|agreement|accord|arrangement|pact)\s+(?:on|over|in|for)\s+(?:the\s+)?(?:\p{Lu}\p{L}+\s+Sea|(?:merchant\s+)?shipping|(?:safe\s+)?navigation)\b|\b(?:\p{Lu}\p{L}+\s+Sea|maritime|naval)\s+(?:deal|agreement|accord|understanding|initiative|truce)\b|\bsafe\s+navigation\b/gu,
  },
  {
    id: 'pause',
    kind: 'ceasefire',
    pattern:
      /(?<=\b(?:the|this|that|an?|such|another|same|one-sided|unilateral|energy|humanitarian|tactical|temporary|longer|brief|mutual|partial|limited|(?:\p{L}+|\d+)-(?:day|hour|week|month)(?:-long)?)\s+)(?:moratori(?:um|a)|pauses?)\b(?!\s+(?:to|of)\s)(?!\s+on\s+(?:all\s+)?(?:strikes|attack|firing|fire|shelling|flights|energy))|(?<=\b(?:the|this|that)\s+)(?:halt|ban)\b(?!\s+(?:on|to|of|in)\s)/giu,
  },
  {
    id: 'exchange',
    kind: 'declaration',
    pattern:
      /\b(?:agreed|agreement|deal|accord|pact|promised|undertook)\b[^.;]{0,60}\bto\s+(?:exchange|swap|release|free)\s+(?:[\d,]+|all|\p{L}+)\s+(?:[\p{L}-]+\s+){0,3}(?:prisoners?|captives|hostages|detainees)(?:\s+of\s+war)?\b|\b(?:prisoner|hostage|captive|[\w,]+-for-[\w,]+)s?(?:-of-war)?\s+(?:swap|exchange|release)(?:\s+(?:deal|agreement|accord))?\b|\b(?:exchange|swap)\s+of\s+(?:all\s+|[\d,]+\s+)?(?:prisoners|captives|hostages|detainees)(?:\s+of\s+war)?\b/giu,
  },
  {
    id: 'swap',
    kind: 'declaration',
    pattern:
      /\b(?:the|this)\s+(?:largest\s+|biggest\s+|first\s+)?(?:swap|exchange)\b(?!\s+(?:rate|of\s+(?:views|fire)))/giu,
  },
  {
    id: 'halt',
    kind: 'ceasefire',
    pattern:
      /\b(?:halt(?:ed|ing)?|stop(?:ped|ping)?|paus(?:e|ed|ing)|suspend(?:ed|ing)?|ceas(?:e|ed|ing)|refrain(?:ing)?\s+from|spare|not\s+to)\s+(?:all\s+|any\s+)?(?:attack(?:s|ing)?|strik(?:e|es|ing)|shelling|firing|hostilities|fighting|power\s+plants)(?:(?:\s+(?:on|against|at))?\s+(?:the\s+)?(?:each\s+other['’]s\s+|(?:\p{L}+\s+)?\p{L}+['’]s?\s+)?(?:\p{L}+\s+){0,2}(?:facilities|infrastructure|sites|targets|cities|civilians|ships|plants|stations|grids?|pipelines|ports|each\s+other)(?:\s+and\s+(?:infrastructure|pipelines|power\s+stations))?)?\b|\b(?:lay(?:ing)?\s+down\s+(?:their\s+|all\s+)?(?:arms|weapons)|silenc(?:e|ing)\s+(?:the\s+|their\s+)?guns|hold(?:ing)?\s+(?:their\s+|its\s+)?fire|stop(?:ped|ping)?\s+(?:shooting|the\s+(?:shooting|fighting|shelling))|end(?:ing)?\s+(?:all\s+)?(?:hostilities|the\s+(?:fighting|shelling|bloodshed)))\b/giu,
  },
  {
    id: 'peace-plan',
    kind: 'peace plan',
    pattern: new RegExp(
      `\\bpeace\\s+${PLANS}\\b|\\b(?:plan|proposal|paper|blueprint|draft|text|framework)s?\\s+(?:for|to|on|of)\\s+(?:end(?:ing)?|settl(?:e|ing)|stop(?:ping)?)\\s+(?:the\\s+)?(?:\\p{Ll}+\\s+)?(?:war|conflict|fighting)\\b|\\b(?:circulat|tabl|draft|propos)\\p{L}+\\s+(?:a|their\\s+own)\\s+(?:counter-?proposal|paper|plan|draft|text)(?:\\s+of\\s+(?:their|its)\\s+own)?\\b|\\b(?:deal|agreement|accord|pact)s?\\s+(?:(?:to|on|for)\\s+(?:end(?:ing)?|settl(?:e|ing)|stop(?:ping)?)|ending|that\\s+ended)\\s+(?:the\\s+|their\\s+|an?\\s+)?(?:[\\p{L}\\d-]+\\s+){0,3}(?:war|conflict|fighting|bloodshed|insurgency|rebellion|hostilities)\\b|\\bcontract\\s+for\\s+peace\\b|\\b\\d+-point\\s+(?:peace\\s+)?(?:plan|proposal)s?\\b|\\b(?:political|final)\\s+settlement\\b|\\b(?:floated|put\\s+forward|tabled|presented|unveiled|drafted)\\s+(?:an?\\s+|its\\s+|their\\s+)?(?:[\\p{L}-]+\\s+)?(?:proposals?|plan|blueprint)\\b`,
      'giu',
    ),
  },
  {
    id: 'their-plan',
    kind: 'peace plan',
    pattern:
      /\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts)\s+\p{Lu}\p{Ll}+(?:n|sh|ese|i|ch|nch)\s+(?:peace\s+)?(?:plan|paper|counter-?proposal)\b|\b(?:the|their)\s+(?:paper|counter-?proposal)\b/gu,
  },
  {
    id: 'process-deal',
    kind: 'peace plan',
    pattern:
      /\b(?:power-sharing|transition(?:al)?|unity|disarmament|decommissioning|demobili[sz]ation|autonomy|reconciliation|withdrawal|political|final-status|framework|implementation)\s+(?:deal|agreement|accord|pact|arrangement|protocol)s?\b|\broad\s?maps?\b(?:\s+(?:for|to|towards?)\s+(?:(?:the|a|their)\s+)?(?:peace|talks|negotiations|elections|normali[sz]\p{L}+|ending)\b)?/giu,
  },
  {
    id: 'calming-deal',
    kind: 'ceasefire',
    pattern:
      /\b(?:de-escalation|disengagement|non-aggression|calming|stand-down)\s+(?:deal|agreement|accord|pact|arrangement|protocol|understanding)s?\b|\b(?:memorandum|agreement|deal|accord|understanding)\s+on\s+(?:de-escalation|disengagement|deconfliction)\b|\bstand-?downs?\b(?=\s+(?:agree|between|of|in|on|that|was|is|has))|\b(?:demilitari[sz]ed|buffer|no-fire|safe)\s+zones?\s+(?:deal|agreement|accord|arrangement)\b/giu,
  },
  {
    id: 'access-deal',
    kind: 'declaration',
    pattern:
      /\b(?:humanitarian(?:\s+access)?|aid(?:\s+access)?|evacuation|access|safe[\s-]passage|corridor)\s+(?:deal|agreement|accord|pact|arrangement|protocol)s?\b|\b(?:declaration|statement|code)\s+of\s+(?:principles|commitments?|intent|conduct)\b/giu,
  },
  {
    id: 'named-paper',
    kind: 'peace plan',
    pattern:
      /(?<=\b(?:the|a|under|of|to|in)\s+(?:\d{4}\s+)?)(?!(?:European|United|Security|Free|Trade|North|Climate)\b)\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Lu}[\p{L}’'-]+|peace|and|for|on|of))*\s+(?:Agreements?|agreements?|Accords?|accords?|Treaty|treaty|Declaration|declaration|Protocol|protocol|Pact|pact|Memorandum|memorandum|Communiqu[eé]|communiqu[eé])\b/gu,
  },
  {
    id: 'settlement',
    kind: 'peace plan',
    pattern:
      /\b(?:nuclear|reunification|normali[sz]ation|border|demarcation|status|self-government|coalition|devolution|co-?existence|withdrawal|disengagement|final|interim|historic|landmark|hard-won|power-sharing|comprehensive|compromise|draft|political)\s+(?:peace\s+)?(?:deal|agreement|accord|pact|settlement|treaty)\b(?!\s+with\s+(?:investors|creditors|the\s+(?:union|club|company)))|\b(?:agreement|deal|accord|pact)s?\s+on\s+(?:the\s+)?(?:full\s+|mutual\s+)?(?:normali[sz](?:ation|ing)|coexistence|troop\s+withdrawals?|power-sharing|self-government|autonomy|reunification|borders?|implementation|reconciliation|disarmament|future\s+(?:status|relations)|status)\b|\b(?:deal|agreement|accord|pact)s?\s+for\s+(?:a|the|an)\s+(?:[\p{L}.-]+\s+){0,3}(?:withdrawal|pull-?out|transition|unity\s+government|transfer\s+of\s+power)\b|\b(?:agreement|deal|accord|pact)\s+between\s+(?:the\s+)?\p{Lu}[\p{L}.-]+[^.;,]{0,40}\s+and\s+/gu,
  },
  {
    id: 'guarantee',
    kind: 'security guarantee',
    pattern:
      /\bsecurity\s+(?:guarantees?|assurances?|pacts?)\b|\b(?:guarantees?|ensures|assurances?)\s+(?:for|of)\s+(?:\p{L}+['’]s?\s+)?(?:(?:long-term|future|lasting)\s+)?(?:security|safety)\b|\b(?:reassurance|deterrence|stabili[sz]ation)\s+(?:force|mission)\b|\bmutual[\s-]defen[cs]e\s+(?:treaty|pact|agreement)\b|\bpeacekeeping\s+(?:plans?|measures?|operation)\b/giu,
  },
  {
    id: 'loan',
    kind: 'finance',
    pattern:
      /\b(?:reparations?\s+|bridging\s+|concessional\s+)?(?:loan|bailout)\b(?!\s+(?:shark|signing))|\b(?:reconstruction|trust|recovery|stabili[sz]ation)\s+fund\b/giu,
  },
  {
    id: 'membership',
    kind: 'membership',
    pattern:
      /\b(?:\p{Lu}[\p{L}.]+(?:\s+\p{Lu}\p{L}+)*\s+membership(?!\s+of)|accession\s+to\s+(?:the\s+)?\p{Lu}[\p{L} ]+?|(?<!\b(?:expand|widen|enlarge|broaden|review|change|increase)\s+(?:the\s+|its\s+)?)membership\s+(?:of|in)\s+(?:the\s+)?\p{Lu}[\p{L} ]+?)\b(?=[.,;]|\s+(?:upon|for|of|as|is|was|would|will|by|and|to|in)\b|$)/gu,
  },
  {
    id: 'trade',
    kind: 'trade',
    pattern: new RegExp(
      `\\b(?:trade|tariff|minerals?|grain|gas|oil|energy|export|resources|transit)\\s+${DEALS}\\b`,
      'giu',
    ),
  },
  {
    id: 'declaration',
    kind: 'declaration',
    pattern:
      /\b(?:formal\s+demand|joint\s+(?:declaration|communiqu[eé])|declaration\s+of\s+principles|memorandum\s+of\s+understanding)\b/giu,
  },
]

/** Words that speak of an agreement already named: "this agreement", "the deal", "such proposals". */
export const ANAPHORS =
  /\b(?:this|that|the|such|these|those|its)\s+(?:scaled-back\s+|limited\s+|partial\s+|narrow\s+|temporary\s+|fragile\s+|proposed\s+)?(?:agreements?|deals?|accords?|pacts?|arrangements?|proposals?|plans?|prospects?|loans?|concept|understandings?|order|measure)\b|\bthe\s+(?:limited|partial|narrow|smaller)\s+one\b/giu

/** "reached an agreement with … to …", "signed a pact": made, whatever it is about. */
export const MADE =
  /\b(?:reach(?:ed|es|ing)?|announc(?:ed|es|ing)|broker(?:ed|s|ing)?|finali[sz](?:e|ed|ing)|negotiat(?:e|ed|ing)|implement(?:ed|ing|s)?|hammer(?:ed|ing)\s+out|work(?:ed|ing)\s+out|clinch(?:ed|ing)?|ratif(?:y|ied|ies)|endors(?:e|ed|es)|sign(?:ed|s)?|forg(?:ed|es|ing)|str(?:uck|ikes)|conclud(?:ed|es)|seal(?:ed|s)|initial(?:ed|led))\s+(?:an?|the)\s+(?:\p{Ll}+\s+){0,2}(?:agreement|deal|accord|pact)\b/giu

/** What a made agreement is about, by the words around it. */
export const ABOUT: readonly [RegExp, AgreementKindName][] = [
  [
    /\b(?:share\s+(?:in|of)\s+(?:the\s+|its\s+|future\s+)*(?:income|revenues?|profits?|proceeds)|investment\s+fund|royalties)\b/iu,
    'finance',
  ],
  [/\b(?:gas|oil|grain|tariffs?|trade|minerals?|exports?|imports?|energy|electricity|transit)\b/iu, 'trade'],
  [/\b(?:loan|billion|million|fund(?:ing|s)?|finance|aid)\b/iu, 'finance'],
  [
    /\b(?:(?:stop|halt|cease|hold)\w*\s+(?:all\s+)?(?:fire|attacks?|strikes?)|fighting|hostilities|shelling|truce|air\s*strikes)\b/iu,
    'ceasefire',
  ],
  [/\b(?:guarantees?|defen[cs]e|security)\b/iu, 'security guarantee'],
  [/\b(?:peace|war)\b/iu, 'peace plan'],
  [
    /\b(?:borders?|crossings?|troops|forces|withdraw\w*|demarcat\w*|refugees|displaced|missing\s+persons|(?:land)?mines|corridors?|diplomatic\s+relations|disputed)\b/iu,
    'declaration',
  ],
]

/** Words that tie "stop attacks on …" to an undertaking; without one it is mere telling. */
export const UNDERTAKEN =
  /\b(?:agree(?:d|s|ment|ments)?|order(?:ed|s)?|propos(?:al|als|ed|es)|requires?|pledg(?:ed|es)|promis(?:ed|es)|commit(?:ted|s|ment)?|undert(?:ook|aken)|accept(?:ed|s)?|deal|declar(?:ed|es)|would\s+support|(?:both|each)\b[^.;]{0,30}\bsay|claim(?:s|ed)?|should|instruct(?:ed|ion))\b/iu
