// Main text and publication date of pages, from their bytes to reports, as `parley read` takes them.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { makeReport } from '@parley/intake'
import { decodePage } from '@parley/intake/html/charset.ts'
import { readPage } from '@parley/intake/html/index.ts'
import { ParleyError, type Report } from '@parley/schema'
import { SHARED } from '../../shared.ts'
import { overlap } from './shingles.ts'

const CORPUS = `${SHARED}/corpora`
const rows = <T>(name: string): T[] =>
  readFileSync(`${CORPUS}/reading/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** A page of the corpus as reports; none where it holds no text. */
export function reportsOf(name: string): Report[] {
  const { text, encoding } = decodePage(gunzipSync(readFileSync(`${CORPUS}/pages/${name}.gz`)), null, name)
  try {
    return readPage(text, { name, file: name, encoding, url: null }).map(makeReport)
  } catch (error) {
    if (error instanceof ParleyError && error.code === 'empty') return []
    throw error
  }
}

/** A report's text without its furniture. */
export function article({ text, furniture }: Report): string {
  const parts: string[] = []
  let from = 0
  for (const [start, end] of furniture) {
    parts.push(text.slice(from, start))
    from = end
  }
  return [...parts, text.slice(from)].join('\n')
}

const show = (x: number) => x.toFixed(3)

export function articles(): void {
  const pairs = rows<{ id: string; articleBody: string }>('articles-dev').map(
    ({ id, articleBody }) => [articleBody, reportsOf(`${id}.html`).map(article).join('\n')] as const,
  )
  const { precision, recall, f1 } = overlap(pairs)
  console.log(
    `articles-dev, main text of ${pairs.length} pages: precision ${show(precision)}  recall ${show(recall)}  F1 ${show(f1)}`,
  )
}

/** As htmldate's own evaluation counts: a wrong date is a false positive, a missing one a false negative. */
export function dates(): void {
  const count = { right: 0, wrong: 0, missing: 0 }
  for (const { file, date } of rows<{ file: string; date: string | null }>('dates-dev')) {
    if (!date) continue
    const found = reportsOf(file)
    // A live blog is dated as its page is: by its first post.
    const days = found.flatMap(({ published }) => published?.from ?? []).sort()
    const day = days[0]
    count[day === date ? 'right' : day ? 'wrong' : 'missing']++
  }
  const { right, wrong, missing } = count
  const [p, r] = [right / (right + wrong), right / (right + missing)]
  const all = right + wrong + missing
  console.log(
    `dates-dev, publication day of ${all} pages: precision ${show(p)}  recall ${show(r)}  F1 ${show((2 * p * r) / (p + r))}  accuracy ${show(right / all)}`,
  )
}
