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
      /\b(?:cease-?fires?|truces?|armistices?)(?:\s+(?:agreements?|deals?|settlements?|accords?|proposals?|plans?|pacts?|arrangements?))?\b(?!\s+(?:talks|negotiations|negotiators|efforts))/giu,
  },
  {
    id: 'cessation',
    kind: 'ceasefire',
    pattern:
      /\b(?:cessation|suspension|halt|end)\s+(?:of|in|to)\s+(?:all\s+)?(?:hostilities|fighting|fire|firing|attacks|combat)\b|\bmoratori(?:um|a)\s+on\s+(?:\p{L}+\s+)?(?:firing|strikes|attacks|fire|shelling)\b|\b(?:humanitarian\s+pauses?|pauses?\s+in\s+(?:the\s+)?fighting|silencing\s+of\s+(?:the\s+)?guns)\b/giu,
  },
  {
    id: 'halt',
    kind: 'ceasefire',
    pattern:
      /\b(?:halt(?:ing)?|stop(?:ping)?|paus(?:e|ing)|suspend(?:ing)?|ceas(?:e|ing)|refrain(?:ing)?\s+from)\s+(?:all\s+|any\s+)?(?:attacks?|strikes?|attacking|striking|shelling|firing|hostilities|fighting)(?:\s+(?:on|against|at)\s+(?:\p{L}+['’]s?\s+)?(?:\p{L}+\s+)?(?:\p{L}+\s+)?(?:facilities|infrastructure|sites|targets|cities|civilians|ships|each\s+other)(?:\s+and\s+infrastructure)?)?\b/giu,
  },
  {
    id: 'peace-plan',
    kind: 'peace plan',
    pattern: new RegExp(
      `\\bpeace\\s+${PLANS}\\b|\\bcontract\\s+for\\s+peace\\b|\\b\\d+-point\\s+(?:peace\\s+)?(?:plan|proposal)s?\\b|\\b(?:political|final)\\s+settlement\\b|\\b(?:floated|put\\s+forward|tabled|presented|unveiled|drafted)\\s+(?:an?\\s+|its\\s+|their\\s+)?(?:[\\p{L}-]+\\s+)?(?:proposals?|plan|blueprint)\\b`,
      'giu',
    ),
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
      /\b(?:\p{Lu}[\p{L}.]+(?:\s+\p{Lu}\p{L}+)*\s+membership|accession\s+to\s+(?:the\s+)?\p{Lu}[\p{L} ]+?|membership\s+(?:of|in)\s+(?:the\s+)?\p{Lu}[\p{L} ]+?)\b(?=[.,;]|\s+(?:upon|for|of|as|is|was|would|will|by|and|to|in)\b|$)/gu,
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
      /\b(?:formal\s+demand|joint\s+(?:declaration|statement|communiqu[eé])|declaration\s+of\s+principles|memorandum\s+of\s+understanding)\b/giu,
  },
]

/** Words that speak of an agreement already named: "this agreement", "the deal", "such proposals". */
export const ANAPHORS =
  /\b(?:this|that|the|such|these|those|its)\s+(?:scaled-back\s+|limited\s+|partial\s+|narrow\s+|temporary\s+|fragile\s+|proposed\s+)?(?:agreements?|deals?|accords?|pacts?|arrangements?|proposals?|plans?|prospects?|loans?|concept)\b/giu

/** "reached an agreement with … to …", "signed a pact": made, whatever it is about. */
export const MADE =
  /\b(?:reach(?:ed|es)?|sign(?:ed|s)?|forg(?:ed|es|ing)|str(?:uck|ikes)|conclud(?:ed|es)|seal(?:ed|s)|initial(?:ed|led))\s+(?:an?|the)\s+(?:\p{Ll}+\s+){0,2}(?:agreement|deal|accord|pact)\b/giu

/** What a made agreement is about, by the words around it. */
export const ABOUT: readonly [RegExp, AgreementKindName][] = [
  [/\b(?:gas|oil|grain|tariffs?|trade|minerals?|exports?|imports?|energy|electricity|transit)\b/iu, 'trade'],
  [/\b(?:loan|billion|million|fund(?:ing|s)?|finance|aid)\b/iu, 'finance'],
  [/\b(?:fire|fighting|hostilities|attacks?|strikes?|shelling|truce)\b/iu, 'ceasefire'],
  [/\b(?:guarantees?|defen[cs]e|security)\b/iu, 'security guarantee'],
  [/\b(?:peace|war)\b/iu, 'peace plan'],
]

/** Words that tie "stop attacks on …" to an undertaking; without one it is mere telling. */
export const UNDERTAKEN =
  /\b(?:agree(?:d|s|ment|ments)?|order(?:ed|s)?|propos(?:al|als|ed|es)|requires?|pledg(?:ed|es)|promis(?:ed|es)|commit(?:ted|s|ment)?|undert(?:ook|aken)|accept(?:ed|s)?|deal|declar(?:ed|es)|would\s+support)\b/iu
