import { agencies, armedGroups, countries, names, organisations, seats } from './data.ts'

/** What a word names in the world, whatever the process. `name` is the canonical name. */
export type WorldEntry = {
  name: string
  kind: 'state' | 'government' | 'body' | 'outlet' | 'platform'
  /** the state that a government or body belongs to, or whose adjective this is */
  of: string | null
  /** by which kind of word it is named */
  by: 'name' | 'adjective' | 'capital' | 'seat' | 'short' | 'organisation' | 'agency'
  /** PLOVER sector code, where it has one */
  sector: string | null
}

/** Names are compared without article, accents and typographic apostrophes; short forms ("US") keep their case. */
export const fold = (words: string): string =>
  // most words are plain letters already
  /^[!-~]+$/.test(words)
    ? words.toLowerCase()
    : words
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^the /i, '')
        .toLowerCase()

const byFolded = new Map<string, WorldEntry[]>()
const byExact = new Map<string, WorldEntry[]>()

function add(word: string, entry: WorldEntry): void {
  const [map, key] = entry.by === 'short' || word.length <= 3 ? [byExact, word] : [byFolded, fold(word)]
  const list = map.get(key)
  if (!list) map.set(key, [entry])
  else if (!list.some((e) => e.name === entry.name && e.by === entry.by)) list.push(entry)
}

const state = (name: string, by: WorldEntry['by']): WorldEntry => ({ name, kind: 'state', of: name, by, sector: 'GOV' })
const government = (of: string, by: WorldEntry['by']): WorldEntry => ({
  name: governmentOf(of),
  kind: 'government',
  of,
  by,
  sector: 'GOV',
})

/** States whose English name takes the article: "Government of the United States". */
const ARTICLE =
  /^(United |Netherlands$|Philippines$|Maldives$|Gambia$|Bahamas$|Democratic Republic|Central African|Dominican Republic|Solomon|Marshall)/

/** The canonical name of a state's government: "Government of Ukraine", "Government of the United States". */
export const governmentOf = (name: string): string => `Government of ${ARTICLE.test(name) ? 'the ' : ''}${name}`

for (const row of countries.rows) {
  for (const word of [row.name, ...row.aliases]) add(word, state(row.name, 'name'))
  for (const word of row.demonyms) add(word, state(row.name, 'adjective'))
  if (row.capital) add(row.capital, government(row.name, 'capital'))
}
for (const [name, more] of Object.entries(names.states) as [string, Record<string, string[]>][]) {
  for (const word of more.aliases ?? []) add(word, state(name, 'name'))
  for (const word of more.short ?? []) add(word, state(name, 'short'))
  for (const word of more.adjectives ?? []) if (!more.short?.includes(word)) add(word, state(name, 'adjective'))
}
for (const [word, of] of Object.entries(seats.seats)) add(word, government(of, 'seat'))
for (const [word, of] of Object.entries(seats.capital_spellings)) if (of) add(word, government(of, 'capital'))
for (const [word, body] of Object.entries(seats.bodies)) {
  add(word, { name: body.name, kind: 'body', of: body.of, by: 'organisation', sector: 'GOV' })
}
for (const row of organisations.rows) {
  for (const word of [row.name, ...row.aliases]) {
    add(word, { name: row.name, kind: 'body', of: null, by: 'organisation', sector: row.sector })
  }
}
for (const row of armedGroups.rows) {
  for (const word of [row.name, ...row.aliases]) {
    const by = /^\p{Lu}{2,}/u.test(word) ? 'short' : 'organisation'
    add(word, { name: row.name, kind: 'body', of: null, by, sector: 'REB' })
  }
}
for (const [kind, lists] of [
  ['outlet', agencies.agencies],
  ['outlet', agencies.outlets],
] as const) {
  for (const list of lists) {
    for (const word of list) add(word, { name: list[0]!, kind, of: null, by: 'agency', sector: 'JRN' })
  }
}
for (const word of agencies.platforms) add(word, { name: word, kind: 'platform', of: null, by: 'agency', sector: null })

/**
 * What a word or phrase names in the world: "Kremlin" → Government of Russia, "Ukrainian" → Ukraine (adjective).
 * Several entries where it names several; none where it names nothing known. Article and accents don't matter.
 */
export function lookup(words: string): readonly WorldEntry[] {
  const before = asked.get(words)
  if (before) return before
  const found = byExact.get(words.replace(/^[Tt]he /, '')) ?? byFolded.get(fold(words)) ?? []
  if (asked.size > 20_000) asked.clear()
  asked.set(words, found)
  return found
}

/** One report asks for the same words dozens of times; what they name is kept a while. */
const asked = new Map<string, readonly WorldEntry[]>()

/** The longest number of words that any known name has: how far a scanner must look ahead. */
export const LONGEST_NAME = Math.max(...[...byFolded.keys(), ...byExact.keys()].map((k) => k.split(' ').length))

/** States by canonical name, with ISO 3166 codes and capital. */
export const STATES: ReadonlyMap<string, { name: string; iso2: string; iso3: string; capital: string | null }> =
  new Map(countries.rows.map((row) => [row.name, row]))

/** News agencies (first spelling is the name): a report's named upstream. */
export const AGENCIES: readonly string[] = agencies.agencies.map((list) => list[0]!)

/** Whether a word names an armed or political movement that the world data knows as a party to conflicts. */
export const isArmedGroup = (words: string): boolean => lookup(words).some((e) => e.sector === 'REB')

const active = new Map<string, readonly string[]>(
  (armedGroups.rows as { name: string; in?: string[] }[]).map((row) => [row.name, row.in ?? []]),
)

/** The states within which an armed or political movement is mainly active, by canonical names; none where the world data doesn't tell. */
export const statesOfMovement = (name: string): readonly string[] => active.get(name) ?? []
