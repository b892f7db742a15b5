// Every form of input, from bytes to reports.
import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { Report } from '@parley/schema'
import { afterAll, expect, test } from 'vitest'
import { column, docx, mail, PROSE, page, paragraphs, pdf, rss, warcRecord, zip } from '../fixture/make.ts'
import { openGuard } from '../guard/index.ts'
import { type InputOptions, readInputs } from '../inputs.ts'
import { memoryIo } from '../testing.ts'

const guard = openGuard()
afterAll(() => guard.close())

async function read(files: Record<string, string | Uint8Array>, options: InputOptions = {}) {
  const reports: Report[] = []
  const errors: string[] = []
  for await (const { report, error } of readInputs(Object.keys(files), options, memoryIo(files), guard)) {
    if (error) errors.push(String(error))
    else reports.push(report)
  }
  return { reports, errors }
}
const words = (report: Report): string => {
  let text = report.text
  for (const [start, end] of [...report.furniture].reverse()) text = text.slice(0, start) + text.slice(end)
  return text.trim()
}
const covered = (report: Report): string[] => report.furniture.map(([start, end]) => report.text.slice(start, end))

const HEAD = `<link rel="canonical" href="https://lake.example/2021/05/12/truce"><meta name="author" content="Ann Lake">
<meta property="article:published_time" content="2021-05-12T08:00:00+02:00"><meta property="article:modified_time" content="2021-05-13T08:00:00+02:00">`

test('a page: its text alone, and what it states of itself with the clue', async () => {
  const { reports, errors } = await read({ 'a.html': page({ head: HEAD }) })
  expect(errors).toEqual([])
  const [report] = reports
  expect(words(report!)).toBe(PROSE.join('\n\n'))
  expect(report).toMatchObject({
    name: 'a.html',
    title: 'Truce on the river extended',
    author: 'Ann Lake',
    outlet: 'The Lake Courier',
    language: 'en',
    url: 'https://lake.example/2021/05/12/truce',
    type: 'news',
    published: { from: '2021-05-12', to: '2021-05-12', stated: true, clue: 'meta article:published_time' },
    updated: { from: '2021-05-13', clue: 'meta article:modified_time' },
  })
  expect(report!.captions!.map(([start, end]) => report!.text.slice(start, end))).toEqual([
    'The bridge at Lakeport in May.',
  ])
  expect(report!.text).not.toContain('never')
})

test('a live blog is a report for each post', async () => {
  const posts = PROSE.map((line, at) => ({
    '@type': 'BlogPosting',
    '@id': `p${at}`,
    headline: `Post ${at}`,
    datePublished: `2021-05-1${at}T10:00:00Z`,
    articleBody: line,
  }))
  const linked = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: 'Talks live',
    liveBlogUpdate: posts,
  })
  const { reports } = await read({
    'live.html': page({ head: `<script type="application/ld+json">${linked}</script>` }),
  })
  expect(reports.map(({ name, type, text, published }) => [name, type, text, published?.from])).toEqual(
    PROSE.map((line, at) => [`live.html#p${at}`, 'live-blog post', line, `2021-05-1${at}`]),
  )
})

test('a live blog without JSON-LD: timed posts beside each other', async () => {
  const body = PROSE.map(
    (line, at) =>
      `<div class="live-post" id="k${at}"><time datetime="2021-05-1${at}T10:00">10:0${at}</time><h3>Post ${at}</h3><p>${line}</p></div>`,
  ).join('')
  const { reports } = await read({ 'live.html': page({ title: 'Lake talks – live updates', body }) })
  expect(reports.map(({ name, title, text, published }) => [name, title, text, published?.from])).toEqual(
    PROSE.map((line, at) => [`live.html#k${at}`, `Post ${at}`, line, `2021-05-1${at}`]),
  )
})

test('a page in an old encoding, declared or not', async () => {
  const { encodeAs } = await import('../testing.ts')
  const html =
    '<html><head><meta charset="windows-1251"></head><body><article><p>Переговоры на озере продлены на десять дней, сообщили посредники во вторник вечером журналистам.</p></article></body></html>'
  const { reports } = await read({ 'a.html': encodeAs(html, 'windows-1251') })
  expect(reports[0]).toMatchObject({ encoding: 'windows-1251' })
  expect(reports[0]!.text).toContain('Переговоры на озере')
})

test('a PDF in two columns is read column by column; header and page number are furniture; cut words are whole', async () => {
  const text = `${PROSE.join(' ')} ${PROSE.join(' ')}`
  const left = column(text, 50, 740, 46)
  const right = column(`${PROSE[3]} ${PROSE.join(' ')} ${PROSE[0]}`, 320, 740, 46)
  const sheet = (number: number) => [
    { text: 'Lake Monitoring Mission', x: 50, y: 810 },
    { text: `${number}`, x: 297, y: 30 },
  ]
  const title = { text: 'Report of the mission', x: 50, y: 775, size: 20 }
  const bytes = await pdf([
    [...sheet(1), title, ...left, ...right],
    [...sheet(2), ...column(PROSE[1]!, 50, 740, 90)],
    [...sheet(3), ...column(PROSE[2]!, 50, 740, 90)],
  ])
  const { reports, errors } = await read({ 'm.pdf': bytes })
  expect(errors).toEqual([])
  expect(words(reports[0]!).replace(/\s+/g, ' ')).toBe(
    ['Report of the mission', text, PROSE[3], PROSE.join(' '), PROSE[0], PROSE[1], PROSE[2]].join(' '),
  )
  expect(reports[0]!.title).toBe('Report of the mission')
  expect(covered(reports[0]!).join(' ')).toBe(
    'Lake Monitoring Mission 1 Lake Monitoring Mission 2 Lake Monitoring Mission 3',
  )
})

test('a word cut at the end of a line is made whole', async () => {
  const bytes = await pdf([
    [
      { text: 'Both sides agreed to a cease-', x: 50, y: 700 },
      { text: 'fire of ten days on Tuesday.', x: 50, y: 688 },
    ],
  ])
  expect((await read({ 'w.pdf': bytes })).reports[0]!.text).toBe(
    'Both sides agreed to a ceasefire of ten days on Tuesday.',
  )
})

test('a Word document: its paragraphs, title and author', async () => {
  const core = '<dc:title>Terms of the truce</dc:title><dc:creator>Ann Lake</dc:creator>'
  const { reports } = await read({ 'terms.docx': docx(['# Terms', ...PROSE], core) })
  expect(reports[0]).toMatchObject({
    title: 'Terms of the truce',
    author: 'Ann Lake',
    text: ['Terms', ...PROSE].join('\n\n'),
  })
})

test('a mail: subject, sender, day, text; a document attached is a report of its own', async () => {
  const attached = Buffer.from(await pdf([column(PROSE[2]!, 50, 700, 80)])).toString('base64')
  const body = `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${PROSE[0]}\r\n\r\n-- \r\nAnn Lake, desk\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="daily.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--b--`
  const { reports } = await read({ 'a.eml': mail({ 'Content-Type': 'multipart/mixed; boundary=b' }, body) })
  expect(reports.map(({ name }) => name)).toEqual(['a.eml', 'a.eml#daily.pdf'])
  expect(reports[0]).toMatchObject({
    title: 'Truce extended',
    author: 'Ann Lake',
    outlet: null,
    published: { from: '2021-05-12', clue: 'Date header of the mail' },
  })
  expect(words(reports[0]!)).toBe(PROSE[0])
  expect(reports[1]!.text.replace(/\s+/g, ' ')).toBe(PROSE[2])
})

test('a mailbox of alerts: each mail a report, the list their outlet; quoted "From " is undone', async () => {
  const one = (day: number, text: string) =>
    `From wire@lake.example Wed May ${day} 10:00:00 2021\n${mail({ 'List-Id': 'Lake Alerts <alerts.lake.example>', Subject: `Alert ${day}` }, text).replaceAll('\r\n', '\n')}\n`
  const { reports } = await read({ 'alerts.mbox': one(12, PROSE[0]!) + one(13, `>From the bridge: ${PROSE[1]}`) })
  expect(reports.map(({ name, title, outlet, text }) => [name, title, outlet, text])).toEqual([
    ['alerts.mbox#1', 'Alert 12', 'Lake Alerts', PROSE[0]],
    ['alerts.mbox#2', 'Alert 13', 'Lake Alerts', `From the bridge: ${PROSE[1]}`],
  ])
})

test('a saved feed: its entries with their text', async () => {
  const item = `<item><title>Truce</title><link>https://lake.example/1</link><guid>g1</guid><pubDate>Wed, 12 May 2021 10:00:00 GMT</pubDate><content:encoded><![CDATA[${paragraphs()}]]></content:encoded></item>`
  const { reports } = await read({ 'lake.xml': rss(item) })
  expect(reports).toHaveLength(1)
  expect(reports[0]).toMatchObject({
    name: 'lake.xml#g1',
    title: 'Truce',
    outlet: 'Lake Wire',
    language: 'en',
    url: 'https://lake.example/1',
    published: { from: '2021-05-12' },
  })
  expect(reports[0]!.text).toBe(PROSE.join('\n\n'))
})

test('a table with headings that say what they head, semicolons and quoted line breaks', async () => {
  const csv = `Headline;Published;Outlet;Body\nTruce;2021-05-12;Lake Wire;"${PROSE[0]}\n\n${PROSE[3]}"\nTalks;soon;Lake Wire;${PROSE[2]}\n`
  const { reports, errors } = await read({ 'w.csv': csv })
  expect(
    reports.map(({ name, title, outlet, text, published }) => [name, title, outlet, text, published?.from]),
  ).toEqual([['w.csv:4', 'Truce', 'Lake Wire', `${PROSE[0]}\n\n${PROSE[3]}`, '2021-05-12']])
  expect(errors).toEqual(['w.csv:5: "date" is "soon"; write it as 2021-03-18'.replace('2021', '2025')])
})

test('a column map, for tables and for lines of JSON', async () => {
  const columns = { text: 'What', date: 'When' }
  const csv = await read({ 'w.csv': `When,What\n2021-05-12,"${PROSE[0]}"\n` }, { columns })
  expect(csv.reports[0]).toMatchObject({ text: PROSE[0], published: { from: '2021-05-12' } })
  const row = JSON.stringify({ id: 1, doc: { text: PROSE[0] } })
  const jsonl = await read({ 'w.jsonl': row }, { columns: { text: 'doc.text' } })
  expect(jsonl.reports[0]!.text).toBe(PROSE[0])
  const wrong = await read({ 'w.csv': 'a,b\n1,2\n' })
  expect(wrong.errors[0]).toMatch(
    /w\.csv:1: the table has no column for the text; its columns are "a", "b"; name them with --columns/,
  )
})

const WARC = [
  warcRecord('https://lake.example/1', page({ head: HEAD })),
  warcRecord('https://lake.example/404', page(), { status: 404 }),
  warcRecord('https://lake.example/x.css', 'p {}', { type: 'text/css' }),
  warcRecord('https://lake.example/2', page({ title: 'Second page of the day' }), { encoding: 'gzip' }),
]

test.each(['w.warc.gz', 'w.warc'])('%s: its pages that came well, each under its address', async (name) => {
  const bytes = name.endsWith('.gz')
    ? Buffer.concat(WARC)
    : Buffer.concat([
        warcRecord('https://lake.example/1', page(), { gzip: false }),
        warcRecord('https://lake.example/2', page(), { gzip: false }),
      ])
  const { reports, errors } = await read({ [name]: bytes })
  expect(errors).toEqual([])
  expect(reports.map(({ name }) => name)).toEqual(['https://lake.example/1', 'https://lake.example/2'])
  expect(words(reports[1]!)).toBe(PROSE.join('\n\n'))
})

test('an archive that breaks off gives what came before it, and says so', async () => {
  const whole = Buffer.concat(WARC)
  const { reports, errors } = await read({ 'w.warc.gz': whole.subarray(0, whole.length - 200) })
  expect(reports.map(({ name }) => name)).toEqual(['https://lake.example/1'])
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/^w\.warc\.gz: the archive is cut short; /)
})

test('WACZ, ZIP, gzip and Zstandard hold what they hold', async () => {
  const html = page()
  const { reports, errors } = await read({
    'w.wacz': zip([
      { name: 'archive/data.warc.gz', bytes: Buffer.concat(WARC), method: 0 },
      { name: 'pages/pages.jsonl', bytes: '{}' },
    ]),
    'z.zip': zip([
      { name: 'd/a.html', bytes: html },
      { name: 'd/b.txt', bytes: PROSE[0]! },
      { name: 'd/c.png', bytes: 'x' },
    ]),
    'g.html.gz': gzipSync(html),
    'j.jsonl.zst': zstdCompressSync(JSON.stringify({ id: 'z', text: PROSE[0] })),
  })
  expect(errors).toEqual([])
  expect(reports.map(({ name }) => name)).toEqual([
    'https://lake.example/1',
    'https://lake.example/2',
    'z.zip/d/a.html',
    'z.zip/d/b.txt',
    'g.html',
    'z',
  ])
})

test('the bytes tell what a wrong name does not', async () => {
  const { reports, errors } = await read({
    'a.pdf': page(),
    'b.docx': await pdf([column(PROSE[0]!, 50, 700, 80)]),
    'c.txt': docx(PROSE),
    'd.html': gzipSync(page()),
  })
  expect(errors).toEqual([])
  expect(reports).toHaveLength(4)
})
