// Two hundred inputs that somebody might send in ignorance or malice, all made here.
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { column, docx, mail, PROSE, page, paragraphs, pdf, rss, warcRecord, zip } from '../fixture/make.ts'

export type Hostile = { name: string; bytes: Uint8Array }
const of = (name: string, bytes: string | Uint8Array): Hostile => ({
  name,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
})

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
const noise = (seed: number, size: number): Uint8Array => {
  const random = chance(seed)
  return Uint8Array.from({ length: size }, () => Math.floor(random() * 256))
}

/** Good documents of every form, to be damaged. */
async function good(): Promise<Hostile[]> {
  const sheet = await pdf([column(PROSE.join(' '), 50, 740, 80), column(PROSE.join(' '), 50, 740, 80)])
  const warc = Buffer.concat([
    warcRecord('https://lake.example/1', page()),
    warcRecord('https://lake.example/2', page()),
  ])
  return [
    of('page.html', page()),
    of('report.pdf', sheet),
    of('terms.docx', docx(PROSE)),
    of(
      'mail.eml',
      mail(
        { 'Content-Type': 'multipart/mixed; boundary=b' },
        `--b\r\nContent-Type: text/plain\r\n\r\n${PROSE[0]}\r\n--b--`,
      ),
    ),
    of('box.mbox', `From a@b.example Wed May 12 10:00:00 2021\n${mail({}, PROSE[0]!)}\n`),
    of('feed.xml', rss(`<item><title>T</title><description>${PROSE[0]}</description></item>`)),
    of(
      'lines.jsonl',
      `${JSON.stringify({ id: 'a', text: PROSE[0] })}\n${JSON.stringify({ id: 'b', text: PROSE[1] })}\n`,
    ),
    of('table.csv', `text,date\n"${PROSE[0]}",2021-05-12\n`),
    of('web.warc.gz', warc),
    of('web.warc', warcRecord('https://lake.example/1', page(), { gzip: false })),
    of('web.wacz', zip([{ name: 'archive/a.warc.gz', bytes: warc, method: 0 }])),
    of('pack.zip', zip([{ name: 'a.html', bytes: page() }])),
    of('page.html.gz', gzipSync(page())),
    of('page.html.zst', zstdCompressSync(page())),
  ]
}

/** Cut short, bits turned, bytes taken out, the head or the tail lost, another name, another encoding. */
function damaged({ name, bytes }: Hostile, seed: number): Hostile[] {
  const random = chance(seed)
  const at = () => Math.floor(random() * bytes.length)
  const turned = Uint8Array.from(bytes)
  for (let i = 0; i < 20; i++) turned[at()]! ^= 1 << Math.floor(random() * 8)
  const [from, to] = [at(), at()].sort((a, b) => a - b)
  const named = (how: string) => `${how}-${name}`
  return [
    of(named('half'), bytes.subarray(0, Math.floor(bytes.length / 2))),
    of(named('almost'), bytes.subarray(0, bytes.length - 5)),
    of(named('head'), bytes.subarray(0, 12)),
    of(named('tail'), bytes.subarray(Math.floor(bytes.length / 3))),
    of(named('turned'), turned),
    of(named('gap'), Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])),
    of(named('twice'), Buffer.concat([bytes, bytes])),
    of(named('noisy'), Buffer.concat([bytes, noise(seed, 4000)])),
    of(named('wide'), Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le')),
  ]
}

const ZEROS = 100_000_000
const deep = (depth: number, open: string, close: string, inner: string) =>
  open.repeat(depth) + inner + close.repeat(depth)

/** Bombs, depths, floods, and forms that break parsers. */
async function malice(): Promise<Hostile[]> {
  const zeros = Buffer.alloc(ZEROS)
  const spaces = gzipSync(Buffer.alloc(ZEROS, 0x20))
  const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "${`&a${i ? i - 1 : ''};`.repeat(10)}">`).join('')}]>`
  const sheet = await pdf([column(PROSE[0]!, 50, 740, 80)])
  const many = (count: number, text: string) => text.repeat(count)
  const flate = (raw: Uint8Array) => gzipSync(raw)
  const { deflateSync } = await import('node:zlib')
  const stream = deflateSync(zeros)
  const pdfBomb = Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`,
    ),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ])
  return [
    of('bomb.txt.gz', flate(zeros)),
    of('bomb.html.gz', spaces),
    of('bomb.jsonl.gz', spaces),
    of('bomb.csv.gz', spaces),
    of('bomb.warc.gz', spaces),
    of('bomb.mbox.gz', spaces),
    of('bomb.html.zst', zstdCompressSync(zeros)),
    of('bomb.zip', zip([{ name: 'a.txt', bytes: zeros }])),
    of('bombs.zip', zip(Array.from({ length: 5 }, (_, i) => ({ name: `${i}.html`, bytes: zeros })))),
    of(
      'bomb.docx',
      zip([
        { name: 'word/document.xml', bytes: zeros },
        { name: '[Content_Types].xml', bytes: '<Types/>' },
      ]),
    ),
    of('bomb.pdf', pdfBomb),
    of('bomb.wacz', zip([{ name: 'archive/a.warc.gz', bytes: spaces, method: 0 }])),
    of('lie.zip', zip([{ name: 'a.txt', bytes: zeros.subarray(0, 30_000_000), claimed: 10 }])),
    of(
      'nested.zip',
      zip([{ name: 'b.zip', bytes: zip([{ name: 'c.zip', bytes: zip([{ name: 'd.txt', bytes: 'x' }]) }]) }]),
    ),
    of('nested.gz', gzipSync(gzipSync(gzipSync(page())))),
    of('nested.html.gz.gz', gzipSync(gzipSync(page()))),
    of('zipped.gz.zip', zip([{ name: 'a.html.gz', bytes: gzipSync(page()) }])),
    of('up.zip', zip([{ name: '../../../etc/passwd.txt', bytes: 'root' }])),
    of('root.zip', zip([{ name: '/etc/x.txt', bytes: 'root' }])),
    of('many.zip', zip(Array.from({ length: 300 }, (_, i) => ({ name: `${i}.md`, bytes: '' })))),
    of('laughs.xml', rss('<item><title>&a29;</title></item>', laughs)),
    of('laughs.rss', `<?xml version="1.0"?>${laughs}<rss>&a29;</rss>`),
    of('outer.xml', rss('<item><title>&x;</title></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    of(
      'laughs.docx',
      zip([
        {
          name: 'word/document.xml',
          bytes: `<?xml version="1.0"?>${laughs.replace('rss', 'w:document')}<w:document>&a29;</w:document>`,
        },
      ]),
    ),
    of('deep.html', deep(50_000, '<div>', '</div>', PROSE[0]!)),
    of('deeper.html', many(400_000, '<b>')),
    of('deep-tables.html', deep(5000, '<table><tr><td>', '</td></tr></table>', PROSE[0]!)),
    of('just-deep.html', deep(480, '<div>', '</div>', paragraphs())),
    of('deep.xml', rss(deep(50_000, '<item>', '</item>', 'x'))),
    of('deep.jsonl', `{"id":"a","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    of(
      'deep.eml',
      mail(
        { 'Content-Type': 'multipart/mixed; boundary=b0' },
        Array.from(
          { length: 300 },
          (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
        ).join(''),
      ),
    ),
    of('flood.html', `<body>${many(300_000, '<p>a</p>')}`),
    of('wide.html', `<body>${many(90_000, '<p>word word word</p>')}`),
    of('links.html', `<body>${many(40_000, '<a href="/x">A headline of some words</a>')}`),
    of('one-line.html', `<p>${'word '.repeat(2_000_000)}</p>`),
    of('attributes.html', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="x"`).join(' ')}>${PROSE[0]}</p>`),
    of('open-scripts.html', `${many(50_000, '<script>')}${paragraphs()}`),
    of('open-comments.html', `${many(100_000, '<!-- ')}${paragraphs()}`),
    of('open-quotes.html', many(20_000, '<p title="')),
    of('open-styles.html', many(20_000, '<p style="x ')),
    of(
      'scripts.html',
      page({ head: `<script>while(true){}</script>${many(2000, '<script>document.write("x")</script>')}` }),
    ),
    of(
      'events.html',
      page({ body: `${paragraphs()}<img src=x onerror="process.exit()"><svg onload="while(1){}"><p>x</p></svg>` }),
    ),
    of('linked-bomb.html', page({ head: `<script type="application/ld+json">${'['.repeat(100_000)}</script>` })),
    of(
      'linked-deep.html',
      page({ head: `<script type="application/ld+json">${deep(50_000, '{"a":', '}', '1')}</script>` }),
    ),
    of(
      'linked-huge.html',
      page({
        head: `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'word '.repeat(300_000)}"}</script>`,
      }),
    ),
    of('metas.html', page({ head: many(20_000, '<meta name="author" content="Ann Lake">') })),
    of(
      'dates.html',
      page({
        head: many(5000, '<meta name="date" content="99/99/9999">'),
        body: many(3000, '<p><time>soon</time></p>'),
      }),
    ),
    of('entities.html', `<p>${many(200_000, '&#x1F600;')}</p>`),
    of('bad-entities.html', `<p>${many(50_000, '&#xFFFFFFFF;&#0;&#xD800;')}</p>`),
    of('nul.html', `<p>${PROSE[0]}\u0000\u0000</p>`),
    of('surrogates.html', Buffer.from([0x3c, 0x70, 0x3e, 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, 0x61])),
    of('overlong.html', Buffer.concat([Buffer.from('<p>'), Buffer.alloc(5000, 0xc0), Buffer.alloc(5000, 0xaf)])),
    of('false-utf16.html', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page())])),
    of('wrong-charset.html', page().replace('charset="utf-8"', 'charset="no-such"')),
    of('utf7.html', page().replace('charset="utf-8"', 'charset="utf-7"')),
    of('frames.html', '<frameset><frame src="a.html"></frameset>'),
    of('only-script.html', '<html><body><script>1</script></body></html>'),
    of('refresh.html', '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'),
    of(
      'live.html',
      page({
        title: 'Live updates',
        body: many(
          3000,
          '<div class="live-post"><time datetime="2021-05-12">1</time><p>Some words of a post here.</p></div>',
        ),
      }),
    ),
    of('header.eml', `Subject: ${'x'.repeat(3_000_000)}\r\n\r\nbody`),
    of('headers.eml', `${Array.from({ length: 100_000 }, (_, i) => `X-${i}: y`).join('\r\n')}\r\n\r\nbody`),
    of(
      'base64.eml',
      mail({ 'Content-Transfer-Encoding': 'base64', 'Content-Type': 'text/plain' }, '!'.repeat(500_000)),
    ),
    of(
      'names.eml',
      mail(
        { 'Content-Type': 'multipart/mixed; boundary=b' },
        `--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="../../a\u0000.pdf"\r\n\r\nno pdf\r\n--b--`,
      ),
    ),
    of(
      'parts.eml',
      mail(
        { 'Content-Type': 'multipart/mixed; boundary=b' },
        many(5000, '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'),
      ),
    ),
    of('from.mbox', many(100_000, 'From \n')),
    of('endless.mbox', `From a\n${'x'.repeat(30_000_000)}`),
    of('quote.csv', `text,date\n"${'x'.repeat(3_000_000)}`),
    of('quotes.csv', `text\n${many(100_000, '"a""b",')}`),
    of('columns.csv', `${many(50_000, 'a,')}\n1`),
    of('no-heading.csv', many(1000, '1,2,3\n')),
    of('line.jsonl', `{"id":"a","text":"${'x'.repeat(30_000_000)}`),
    of('numbers.jsonl', `{"id":1e999,"text":${'9'.repeat(100_000)}}`),
    of('proto.jsonl', '{"id":"a","__proto__":{"text":"x"},"constructor":{"prototype":{}}}'),
    of(
      'length.warc',
      'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>',
    ),
    of('negative.warc', 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx'),
    of('heads.warc', `WARC/1.0\r\n${many(200_000, 'X-A: b\r\n')}\r\n`),
    of('head.warc', `WARC/1.0\r\nX: ${'y'.repeat(20_000_000)}`),
    of('chunked.warc', warcRecord('https://lake.example/', page(), { gzip: false, encoding: 'br' })),
    of(
      'packed.warc',
      warcRecord('https://lake.example/', brotliCompressSync(page()).toString('latin1'), {
        gzip: false,
        encoding: 'gzip, gzip',
      }),
    ),
    of(
      'loop.pdf',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>',
    ),
    of('empty.pdf', '%PDF-1.7\n%%EOF'),
    of(
      'xref.pdf',
      Buffer.from(
        Buffer.from(sheet)
          .toString('latin1')
          .replace(/startxref\s+\d+/, 'startxref\n99999999999'),
        'latin1',
      ),
    ),
    of(
      'script.pdf',
      Buffer.from(
        Buffer.from(sheet)
          .toString('latin1')
          .replace('/Type /Catalog', '/OpenAction<</S/JavaScript/JS(while(1){})>>/Type /Catalog'),
        'latin1',
      ),
    ),
    of('blank.pdf', await pdf([[], []])),
    of('no.pdf', 'this is no PDF'),
    of('no.docx', 'this is no document'),
    of('no.zip', 'this is no archive'),
    of('no.gz', 'this is not packed'),
    of('no.zst', 'this is not packed'),
    of('no.warc.gz', 'this is no archive'),
    of('no.wacz', zip([{ name: 'readme.txt', bytes: 'x' }])),
    of('no.eml', noise(5, 5000)),
    of('noise.html', noise(6, 50_000)),
    of('noise.pdf', Buffer.concat([Buffer.from('%PDF-1.5\n'), noise(7, 50_000)])),
    of('noise.bin', noise(8, 50_000)),
    of('nothing.html', ''),
    of('nothing.pdf', ''),
    of('nothing.zip', ''),
    of('only-spaces.html', ' '.repeat(1_000_000)),
    of('one.html', '<'),
    of('page.txt', page()),
    of('large.html', `<p>${'x'.repeat(51_000_000)}`),
    of('regex.txt', `${'a '.repeat(100_000)}!`),
    of('dots.txt', '.'.repeat(1_000_000)),
    of('dashes.txt', `${'- '.repeat(400_000)}\n`.repeat(2)),
    of('lines.txt', '\n'.repeat(3_000_000)),
    of('short-lines.txt', 'Menu\n'.repeat(90_000)),
    of('marks.txt', 'a\u0301'.repeat(300_000)),
    of('right-to-left.txt', '\u202e\u2066abc\u2069 '.repeat(50_000)),
  ]
}

/** All of them; names tell what is wrong. */
export async function hostileInputs(): Promise<Hostile[]> {
  const sound = await good()
  const all = [...sound.flatMap((each, at) => damaged(each, at + 1)), ...(await malice())]
  return all
}
