import { IRREGULAR, VERBS } from './verbs.ts'

/** A form that a verb can take: its base and the PTB tags it can bear. */
export type VerbForm = { lemma: string; tags: string[]; noun: boolean }

/** Verbs of more than one syllable that still double their last letter. */
const DOUBLING = new Set(
  'admit commit compel concur confer control counsel defer deter dispel expel incur infer occur omit permit prefer propel rebel rebut recur refer regret repel submit transfer transmit unzip signal travel label model cancel level quarrel kidnap program equip outfit backtrack format shred'.split(
    ' ',
  ),
)
const ONE_SYLLABLE = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/

const past = (base: string): string[] => {
  if (base.endsWith('e')) return [`${base}d`]
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`]
  const double = `${base}${base.at(-1)}ed`
  if (ONE_SYLLABLE.test(base)) return [double]
  return DOUBLING.has(base) ? [double, `${base}ed`] : [`${base}ed`]
}
const present = (base: string): string =>
  /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
const gerund = (base: string): string[] => {
  if (/ie$/.test(base)) return [`${base.slice(0, -2)}ying`]
  if (/[^eoy]e$/.test(base) && base !== 'be') return [`${base.slice(0, -1)}ing`]
  const double = `${base}${base.at(-1)}ing`
  if (ONE_SYLLABLE.test(base)) return [double]
  return DOUBLING.has(base) ? [double, `${base}ing`] : [`${base}ing`]
}

const forms = new Map<string, VerbForm>()
const add = (word: string, lemma: string, tag: string, noun: boolean): void => {
  const form = forms.get(word)
  if (!form) forms.set(word, { lemma, tags: [tag], noun })
  else if (form.lemma === lemma && !form.tags.includes(tag)) form.tags.push(tag)
}
const irregular = new Map(IRREGULAR.map((row) => [row[0], row]))
for (const entry of new Set([...VERBS, ...irregular.keys()])) {
  const noun = entry.endsWith('*')
  const base = noun ? entry.slice(0, -1) : entry
  if (base === 'be' || base === 'have' || base === 'will' || base === 'do') continue
  if (!noun && forms.get(base)?.noun) continue
  add(base, base, 'VB', noun)
  add(present(base), base, 'VBZ', noun)
  const row = irregular.get(base)
  for (const word of row ? row[1].split('/') : past(base)) add(word, base, 'VBD', false)
  for (const word of row ? row[2].split('/') : past(base)) add(word, base, 'VBN', false)
  for (const word of gerund(base)) add(word, base, 'VBG', false)
}

/** The verb that a word in small letters can be a form of; undefined where it is none that is known. */
export const verbForm = (word: string): VerbForm | undefined => forms.get(word)
