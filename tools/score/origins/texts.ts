// What origins are measured on: machine rewrites of news (development set), mixed with independent reports of the same stories.
import { readFileSync } from 'node:fs'
import { SHARED } from '../../shared.ts'
import { STORIES } from './stories.ts'

/** A text with the origin it goes back to and the story it is about; `day` is a number of days. */
export type Text = {
  id: string
  origin: string
  story: string
  day: number
  outlet: string
  text: string
  rewritten: boolean
}

const lines = (file: string) =>
  readFileSync(`${SHARED}/corpora/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Half of a text, cut between sentences. */
export function halfOf(text: string, which: 'first' | 'second'): string {
  const ends = [...text.matchAll(/[.!?]["”’)]*\s+/g)].map((m) => m.index + m[0].length)
  const middle = text.length / 2
  const cut = ends.reduce((best, end) => (Math.abs(end - middle) < Math.abs(best - middle) ? end : best), 0) || middle
  return which === 'first' ? text.slice(0, cut).trim() : text.slice(cut).trim()
}

/** News texts and six machine rewrites of each. */
export const rewrites = (): Text[] =>
  lines('reading/rewrites-dev.jsonl').map(({ id, src, kind, text }, i) => ({
    ...{ id: `rw ${i} ${id}`, origin: src, story: src, day: 20_000, outlet: kind, text, rewritten: kind !== 'orig' },
  }))

/** Reports written for this project, each set down from the facts anew. */
export const written = (): Text[] =>
  Object.entries(STORIES).flatMap(([story, texts]) =>
    texts.map((text, i) => ({
      ...{
        id: `own ${story} ${i}`,
        origin: `${story} ${i}`,
        story,
        day: 20_000,
        outlet: `own ${i}`,
        text,
        rewritten: false,
      },
    })),
  )

/** Articles of seven outlets on one campaign: those of different outlets within three days of each other often tell one story. */
export const campaign = (): Text[] =>
  ['train', 'dev'].flatMap((split) =>
    lines(`polnear/${split}.jsonl`).map(({ id, publisher, date, text }) => ({
      ...{
        id: `pn ${id}`,
        origin: id,
        story: 'campaign',
        day: Date.parse(date) / 864e5,
        outlet: publisher,
        text,
        rewritten: false,
      },
    })),
  )
