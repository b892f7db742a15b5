/** Units as texts write them, each with the unit that is stored and what one of them is in it. */
export const UNITS: readonly { pattern: RegExp; unit: string; factor: number }[] = [
  {
    pattern: /^(?:sq(?:uare|\.)?\s*(?:kilomet(?:er|re)s?|km)|km(?:²|2|\^2)|\\text\{\s*km\}\^2)/iu,
    unit: 'km2',
    factor: 1,
  },
  { pattern: /^(?:sq(?:uare|\.)?\s*miles?|\\text\{\s*square miles\})/iu, unit: 'km2', factor: 2.589988 },
  { pattern: /^hectares?\b/iu, unit: 'km2', factor: 0.01 },
  { pattern: /^(?:%|\\%|per\s?cent\b|percentage points?\b)/iu, unit: 'percent', factor: 1 },
  { pattern: /^(?:kilomet(?:er|re)s?|km)\b/iu, unit: 'km', factor: 1 },
  { pattern: /^miles?\b/iu, unit: 'km', factor: 1.609344 },
  { pattern: /^(?:metric\s+)?(?:tonnes|tons)\b/iu, unit: 'tonnes', factor: 1 },
  { pattern: /^megawatts?\b/iu, unit: 'MW', factor: 1 },
]

/** Signs and words of money with their ISO 4217 code. */
export const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₪': 'ILS',
}
export const MONEY: readonly [RegExp, string][] = [
  [/^euros?\b/iu, 'EUR'],
  [/^(?:u\.?s\.?\s+)?dollars?\b/iu, 'USD'],
  [/^(?:pounds?(?:\s+sterling)?)\b(?!\s+of)/iu, 'GBP'],
  [/^(?:swiss\s+)?francs?\b/iu, 'CHF'],
  [/^yen\b/iu, 'JPY'],
  [/^yuan\b/iu, 'CNY'],
  [/^r(?:o)?ubles?\b/iu, 'RUB'],
  [/^hryvnias?\b/iu, 'UAH'],
  [/^rupees?\b/iu, 'INR'],
  [/^shekels?\b/iu, 'ILS'],
  [/^(?:swedish\s+)?kron(?:or|er|a|e)\b/iu, 'SEK'],
  [/^(USD|EUR|GBP|CHF|JPY|CNY|UAH|RUB)\b/u, ''],
]

/** Plurals that do not end in "s", and words for people that count as such. */
export const PEOPLE =
  /^(?:people|persons?|civilians?|residents?|children|minors?|men|women|soldiers?|troops?|fighters?|militants?|prisoners?|hostages?|captives?|detainees?|refugees?|casualties|dead|wounded|injured|victims?|servicemen|servicemembers|personnel|officers?|observers?|migrants?|students?|workers?|villagers?|families|rebels?|combatants?|peacekeepers?|lives|others|displaced|policemen|police)$/iu
