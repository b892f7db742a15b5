// Reading pages: HTML to report, a web archive of 20,000 pages, and the hostile inputs of the tests.
import { spawnSync } from 'node:child_process'
import { createWriteStream, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'
import { makeReport, openGuard } from '@parley/intake'
import { PROSE, page, warcRecord } from '@parley/intake/fixture/make.ts'
import { hostileInputs } from '@parley/intake/hostile/inputs.ts'
import { hasShared, SHARED } from '../../shared.ts'
import { line } from '../command.ts'

const PAGES = 20_000

/** A page of the size that news pages have: some forty paragraphs, a long menu, two hundred links to other stories. */
function large(number: number): string {
  const body = Array.from(
    { length: 40 },
    (_, at) => `<p>${PROSE[(at + number) % PROSE.length]} (${number}.${at})</p>`,
  ).join('\n')
  const menu = Array.from(
    { length: 200 },
    (_, at) => `<li class="item"><a class="link" href="/story/${number}/${at}">Story ${at} of the day</a></li>`,
  ).join('')
  return page({ title: `Page ${number} of the archive`, body })
    .replace('</nav>', `<ul>${menu}</ul></nav>`)
    .replace('</head>', `<script>${'var a = 1;'.repeat(1500)}</script></head>`)
}

const child = (script: string, args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** The way that `parley read` goes: bytes to the thread that takes them apart, and reports back. */
async function pages(): Promise<void> {
  const own = Array.from({ length: 50 }, (_, at) => ['own', Buffer.from(large(at))] as const)
  const sets: [string, readonly (readonly [string, Uint8Array])[]][] = [['50 made pages of 40 KB', own]]
  if (hasShared) {
    const files = globSync(`${SHARED}/corpora/pages/*.gz`).sort()
    sets.push([
      `${files.length} pages of the development sets`,
      files.map((file) => [file, gunzipSync(readFileSync(file))] as const),
    ])
  }
  const guard = openGuard()
  for (const [name, set] of sets) {
    const rates: number[] = []
    for (let round = 0; round < 4; round++) {
      const began = process.cpuUsage()
      for (const [file, bytes] of set) {
        try {
          const { givens } = await guard.run({ kind: 'html', bytes, name: file, file, url: null, charset: null })
          for (const given of givens) makeReport(given)
        } catch {
          // Some hold no text.
        }
      }
      const { user, system } = process.cpuUsage(began)
      // The first round is the compiler's.
      if (round) rates.push(set.length / ((user + system) / 1e6))
    }
    console.log(line(`${name}: HTML to report`, rates, 'pages per CPU second'))
  }
  await guard.close()
}

async function archive(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    const file = join(folder, 'pages.warc.gz')
    const records = Array.from({ length: 100 }, (_, at) => warcRecord(`https://lake.example/${at}`, large(at)))
    const out = createWriteStream(file)
    for (let at = 0; at < PAGES; at++)
      if (!out.write(records[at % records.length]!))
        await new Promise((resolve) => out.once('drain', () => resolve(null)))
    out.end()
    await finished(out)
    for (const [to, most] of [
      ['pages', PAGES],
      ['reports', 1500],
    ] as const) {
      const script = 'tools/bench/intake/warc-child.ts'
      const { pages, cpu, peak, samples } = JSON.parse(child(script, [file, to, String(most)]))
      console.log(
        line(`WARC of ${pages} pages to ${to === 'pages' ? 'HTML' : 'reports'}`, [pages / cpu], 'pages per CPU second'),
      )
      const quarter = Math.max(1, Math.floor(samples.length / 4))
      console.log(
        `  memory ${samples.filter((_: number, at: number) => at % quarter === 0).join(', ')} MB along the way, peak ${peak} MB`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function hostile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    const inputs = await hostileInputs()
    for (const { name, bytes } of inputs) writeFileSync(join(folder, name), bytes)
    const rows = child('packages/intake/src/hostile/run.ts', [folder])
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    const { peak } = rows.pop()
    const [slowest] = rows.sort((a, b) => b.ms - a.ms)
    console.log(
      `${inputs.length} hostile inputs: the slowest takes ${(slowest.ms / 1000).toFixed(1)} s (${slowest.name}), peak memory ${peak} MB`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export async function intake(): Promise<void> {
  await pages()
  await archive()
  await hostile()
}
