import type { SentenceAnswer, SentenceToken } from '@parley/schema'

/** Universal parts of speech in plain words. */
const TAGS: Readonly<Record<string, string>> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'auxiliary verb',
  CCONJ: 'joining word',
  DET: 'determiner',
  INTJ: 'interjection',
  NOUN: 'noun',
  NUM: 'number',
  PART: 'particle',
  PRON: 'pronoun',
  PROPN: 'proper noun',
  PUNCT: 'punctuation',
  SCONJ: 'clause opener',
  SYM: 'symbol',
  VERB: 'verb',
  X: 'other',
}

/** Universal relations in plain words, to be read before "of". A subtype that is not here is told by its relation. */
const RELATIONS: Readonly<Record<string, string>> = {
  acl: 'clause',
  'acl:relcl': 'relative clause',
  advcl: 'adverbial clause',
  advmod: 'adverb',
  amod: 'adjective',
  appos: 'apposition',
  aux: 'auxiliary',
  'aux:pass': 'passive auxiliary',
  case: 'preposition',
  cc: 'joining word',
  ccomp: 'clause as object',
  compound: 'first part',
  'compound:prt': 'particle',
  conj: 'one more in the row',
  cop: 'copula',
  csubj: 'clause as subject',
  dep: 'dependent',
  det: 'determiner',
  discourse: 'discourse word',
  dislocated: 'fronted part',
  expl: 'placeholder',
  fixed: 'part of the fixed phrase',
  flat: 'further part of the name',
  goeswith: 'torn-off part',
  iobj: 'indirect object',
  list: 'list entry',
  mark: 'clause opener',
  nmod: 'noun modifier',
  'nmod:poss': 'possessor',
  nsubj: 'subject',
  'nsubj:pass': 'passive subject',
  nummod: 'number',
  obj: 'object',
  obl: 'adverbial phrase',
  'obl:agent': 'agent',
  orphan: 'left-over part',
  parataxis: 'side clause',
  punct: 'punctuation',
  reparandum: 'corrected word',
  vocative: 'address',
  xcomp: 'completing predicate',
}

export const tagWords = (upos: string): string => TAGS[upos] ?? upos

/** "subject of “said”", "root of the sentence". */
export function relationWords({ head, rel }: SentenceToken, tokens: readonly SentenceToken[]): string {
  const above = tokens[head]
  if (!above) return 'root of the sentence'
  const name = RELATIONS[rel] ?? RELATIONS[rel.split(':')[0]!] ?? rel
  return `${name} of “${above.text}”`
}

const NAMED = {
  person: 'within the name of a person',
  organisation: 'within the name of an organisation',
  place: 'within the name of a place',
  other: 'within a name',
} as const

/** All that is known of a word, in a line; where nothing was parsed, without a relation. */
export function wordLine(token: SentenceToken, { tokens, names, parsed }: SentenceAnswer): string {
  const name = names.find((n) => token.i >= n.first && token.i < n.last)
  return [
    `lemma “${token.lemma}”`,
    `${tagWords(token.upos)} (${token.xpos})`,
    parsed ? relationWords(token, tokens) : null,
    name ? NAMED[name.type] : null,
  ]
    .filter(Boolean)
    .join(', ')
}
