import type { Class } from './closed.ts'

const rows: [RegExp, string, string][] = [
  [/(?:tion|sion|ment|ness|ship|ity|ism|ance|ence|hood|age|ure|dom|cy|ist|or|er|ee|ian)$/, 'NOUN', 'NN'],
  [/(?:tions|sions|ments|ships|ities|ances|ences|ers|ors|ists|ians|ees)$/, 'NOUN', 'NNS'],
  [/(?:ous|ful|less|able|ible|ive|ical|ial|ish|ic|al|ant|ent|ary|ory|wide)$/, 'ADJ', 'JJ'],
  [/ly$/, 'ADV', 'RB'],
  [/(?:ize|ise|ify|ate)$/, 'VERB', 'VB'],
  [/ing$/, 'VERB', 'VBG'],
  [/ed$/, 'VERB', 'VBD'],
  [/[^su]s$/, 'NOUN', 'NNS'],
]

/** What an unknown word in small letters most likely is, by its ending. */
export function byEnding(word: string): Class {
  if (word.length > 4) for (const [ending, upos, xpos] of rows) if (ending.test(word)) return { upos, xpos }
  return { upos: 'NOUN', xpos: word.length > 3 && /[^su]s$/.test(word) ? 'NNS' : 'NN' }
}
