import { expect, test } from 'vitest'
import { PROSE, page, paragraphs } from '../fixture/make.ts'
import { readPage } from './index.ts'

const read = (html: string, url: string | null = null) =>
  readPage(html, { name: 'a.html', file: 'a.html', encoding: 'utf-8', url })[0]!
const left = (given: ReturnType<typeof read>): string => {
  let { text } = given
  for (const [start, end] of [...(given.furniture ?? [])].reverse()) text = text.slice(0, start) + text.slice(end)
  return text.trim().replace(/\n{2,}/g, '\n\n')
}

test.each([
  ['a related story', `${paragraphs(2)}<p><a href="/x">Related: What the ferry carries</a></p>${paragraphs()}`],
  ['a credit', `${paragraphs(2)}<p>(Image credit: Ann Lake)</p>${paragraphs()}`],
  ['a gallery', `${paragraphs(2)}<p>Image 1 of 13</p><p>Advertisement</p>${paragraphs()}`],
  ['share buttons', `<p>Facebook Twitter Email</p>${paragraphs(2)}${paragraphs()}`],
  [
    'an invitation',
    `${paragraphs(2)}${paragraphs()}<p><em>Sign up for our newsletter and get the news of the lake every morning.</em></p>`,
  ],
  [
    'who wrote it',
    `${paragraphs(2)}${paragraphs()}<h3>About the author</h3><p>Ann Lake is a reporter at the Courier and has written of the lake for ten years.</p>`,
  ],
  [
    'other stories',
    `${paragraphs(2)}${paragraphs()}<h3>Most read</h3><ul><li><a href="/1">The ferry is late again</a></li><li><a href="/2">A market in the rain</a></li></ul>`,
  ],
])('%s is no part of the report', (_, body) => {
  expect(left(read(page({ body })))).toBe([...PROSE.slice(0, 2), ...PROSE].join('\n\n'))
})

test('a heading, a list and a quotation are', () => {
  const body = `${paragraphs()}<h2>What was agreed</h2><ul><li>Fire ceases on the river at midnight.</li><li>Guns leave the ridge within a week.</li></ul><blockquote><p>We shall keep it, the minister said.</p></blockquote>${paragraphs(1)}`
  expect(left(read(page({ body })))).toContain(
    'What was agreed\n\nFire ceases on the river at midnight.\nGuns leave the ridge within a week.\n\nWe shall keep it',
  )
})

test('the clue goes with the day: the cascade from stated to seen', () => {
  const clue = (html: string, url: string | null = null) => {
    const { published } = read(html, url)
    return published && [published.from, published.clue, published.stated]
  }
  const linked =
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-12T08:00:00Z"}</script>'
  expect(clue(page({ head: `${linked}<meta name="date" content="2020-01-01">` }))).toEqual([
    '2021-05-12',
    'JSON-LD datePublished',
    true,
  ])
  expect(clue(page(), 'https://lake.example/2021/05/12/a')).toEqual(['2021-05-12', 'address', true])
  expect(clue(page({ head: linked }), 'https://lake.example/2021/05/13/a')).toEqual([
    '2021-05-13',
    'JSON-LD datePublished, day by the address',
    true,
  ])
  expect(clue(page({ body: `<p>Published 12 May 2021</p>${paragraphs()}` }))).toEqual([
    '2021-05-12',
    'date line by the heading',
    true,
  ])
  expect(clue(page())).toBe(null)
})

test.each([
  ['https://gov.example/press-releases/42', 'statement'],
  ['https://gov.example/readouts/call', 'readout'],
  ['https://mission.example/daily-reports/7', 'monitoring report'],
  ['https://lake.example/news/treaty-talks', undefined],
])('%s tells its type', (url, type) => {
  expect(read(page(), url).type).toBe(type)
})

test('a page that only its JSON-LD gives the text of', () => {
  const body = JSON.stringify({ '@type': 'NewsArticle', headline: 'Truce', articleBody: PROSE.join('\n') })
  const given = read(
    `<html><head><script type="application/ld+json">${body}</script></head><body><div id="app"></div></body></html>`,
  )
  expect(given.text).toBe(PROSE.join('\n\n'))
})

test('a warning of the server before the page does not hide it', () => {
  expect(left(read(`<br /><b>Warning</b>: no such table<br />${page()}`))).toBe(PROSE.join('\n\n'))
})

test('letters that grow when they are made small move no place', () => {
  expect(left(read(page({ body: `<script>İİİİ</script>${paragraphs()}` })))).toBe(PROSE.join('\n\n'))
})
