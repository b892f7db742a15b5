import { verbForm } from './forms.ts'

const AUXILIARY: Readonly<Record<string, string>> = {
  am: 'be', is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', being: 'be', "'m": 'be', '’m': 'be', "'re": 'be', '’re': 'be',
  has: 'have', had: 'have', having: 'have', "'ve": 'have', '’ve': 'have', does: 'do', did: 'do', done: 'do', doing: 'do',
  "'ll": 'will', '’ll': 'will', wo: 'will', ca: 'can', "'d": 'would', '’d': 'would', "n't": 'not', 'n’t': 'not', '’s': "'s",
} // biome-ignore format: a table
const PLURALS: Readonly<Record<string, string>> = {
  men: 'man', women: 'woman', children: 'child', people: 'person', spokesmen: 'spokesman', lives: 'life', wives: 'wife', knives: 'knife',
  feet: 'foot', media: 'media', crises: 'crisis', analyses: 'analysis', allies: 'ally', leaves: 'leaf', halves: 'half', criteria: 'criterion',
} // biome-ignore format: a table
const ADJECTIVES: Readonly<Record<string, string>> = { better: 'good', best: 'good', worse: 'bad', worst: 'bad' }

const singular = (word: string): string => {
  if (PLURALS[word]) return PLURALS[word]!
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** The dictionary form of a word, given its tags; names and numbers keep their own. */
export function lemmaOf(word: string, upos: string, xpos: string): string {
  const small = word.toLowerCase()
  if (upos === 'PROPN' || upos === 'NUM') return word
  if (upos === 'VERB') {
    const known = verbForm(small)?.lemma ?? AUXILIARY[small]
    if (known) return known
    if (xpos === 'VBG') return small.replace(/ing$/, '')
    if (xpos === 'VBD' || xpos === 'VBN') return small.replace(/ed$/, '')
    return xpos === 'VBZ' ? singular(small) : small
  }
  if (upos === 'AUX' || upos === 'PART') return AUXILIARY[small] ?? small
  if (upos === 'NOUN') return xpos === 'NNS' || PLURALS[small] ? singular(small) : small
  if (upos === 'ADJ') return ADJECTIVES[small] ?? small
  return small
}
