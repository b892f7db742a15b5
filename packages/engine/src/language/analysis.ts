import type { Span, Timex } from '@parley/schema'

/**
 * What the engine knows of a text before any rule looks at it. Tokens, sentences and names are numbered over the
 * whole text; every `start`/`end` is a UTF-16 index into it. Furniture is not analysed.
 * Tags, heads and relations follow Universal Dependencies (English Web Treebank); where no parser fills them,
 * `upos` is 'X', `head` is -1 and `rel` is 'dep', and `parsed` is false.
 */
export type Token = {
  i: number
  start: number
  end: number
  text: string
  lemma: string
  upos: string
  xpos: string
  /** index of the head token in the whole text, -1 for a root or where nothing is known */
  head: number
  rel: string
  sentence: number
}

export type Sentence = {
  i: number
  start: number
  end: number
  /** first token, and the one after the last */
  first: number
  last: number
  paragraph: number
  /** a headline, dateline or list item is no full sentence */
  form: 'sentence' | 'heading' | 'item'
}

export type Name = {
  i: number
  start: number
  end: number
  first: number
  last: number
  type: 'person' | 'organisation' | 'place' | 'other'
  /** head token */
  head: number
}

/** A quotation: from its opening mark to its closing mark, both within. */
export type Quotation = {
  i: number
  start: number
  end: number
  /** false where the text never closes it */
  closed: boolean
  /** where a quotation runs over paragraphs: the index of the one it goes on from; else -1 */
  continues: number
}

/** A pronoun or description, or a name told again, linked to what it stands for within the report. */
export type Reference = {
  start: number
  end: number
  first: number
  last: number
  kind: 'pronoun' | 'description' | 'name' | 'metonym'
  /** indices into `names`; several for "the two sides", none where it cannot be told */
  names: number[]
}

/** A time expression; values are symbolic until the day the report speaks from is known. */
export type TimeExpression = { start: number; end: number; text: string; timex: Timex }

/** A quantity: "more than 40 drones", "€90 billion", "19.3%". */
export type Quantity = {
  start: number
  end: number
  text: string
  value: number | null
  low: number | null
  high: number | null
  /** normalised: 'km2', 'percent', 'EUR', 'people' … null where it is a bare number */
  unit: string | null
  /** the noun that is counted, as written; null where there is none */
  of: string | null
}

/** An attribution as the language model sees it: runs of tokens [first, last), with its confidence. */
export type Attributed = {
  source: [first: number, last: number][]
  cue: [first: number, last: number]
  content: [first: number, last: number][]
  confidence: number
}

export type Analysis = {
  text: string
  /** ISO 639-1 */
  language: string
  parsed: boolean
  paragraphs: Span[]
  sentences: Sentence[]
  tokens: Token[]
  names: Name[]
  quotations: Quotation[]
  references: Reference[]
  times: TimeExpression[]
  quantities: Quantity[]
  /** what the language model makes of attributions; null where no model was used */
  attributed: Attributed[] | null
}
