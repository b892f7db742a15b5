import { readFileSync } from 'node:fs'

/** A seeded source of numbers from 0 to 1 (mulberry32): the same reports on every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const COMMON = (
  JSON.parse(readFileSync('packages/world/data/common-words.json', 'utf8')) as { words: string[] }
).words.flatMap((line) => line.split(' '))
const SYLLABLES = 'ba ke li mo nu ra so ti va wen dor mal kis tar pol gri shan lev ost brin'.split(' ')

export type Generated = { id: string; day: number; text: string }

/**
 * Made-up reports, `perDay` a day: each tells one of the stories of its day with the names and numbers of that story and of a cast
 * that all stories share; a fifth are rewrites of a report of the last two days, sentence by sentence in mostly other words.
 */
export function* generated(count: number, perDay: number, seed = 1): Generator<Generated> {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const name = () => {
    const word = pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : '')
    return word[0]!.toUpperCase() + word.slice(1)
  }
  // Few words make up most of any text.
  const word = () => COMMON[Math.floor(COMMON.length * random() ** 3)]!
  const cast = Array.from({ length: 40 }, name)
  const recent: string[][] = []
  let stories: { names: string[]; numbers: string[] }[] = []
  for (let i = 0; i < count; i++) {
    const day = Math.floor(i / perDay)
    if (i % perDay === 0)
      stories = Array.from({ length: Math.ceil(perDay / 6) }, () => ({
        names: Array.from({ length: 8 }, name),
        numbers: Array.from({ length: 6 }, () => String(Math.floor(10 + random() * 900))),
      }))
    const story = pick(stories)
    const fact = () => (random() < 0.4 ? pick(cast) : random() < 0.7 ? pick(story.names) : pick(story.numbers))
    let sentences: string[]
    if (random() < 0.2 && recent.length) {
      const original = pick(recent)
      sentences = original.map((s) =>
        s
          .split(' ')
          .map((w) => (/^[A-Z\d]/.test(w) || random() < 0.55 ? w : word()))
          .join(' '),
      )
    } else {
      sentences = Array.from({ length: 12 }, () =>
        Array.from({ length: 20 }, () => (random() < 0.13 ? fact() : word())).join(' '),
      )
    }
    recent.push(sentences)
    if (recent.length > 2 * perDay) recent.shift()
    yield { id: `r-${String(i).padStart(8, '0')}`, day, text: sentences.map((s) => `It ${s}.`).join('\n') }
  }
}
