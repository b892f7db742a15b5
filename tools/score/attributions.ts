// Scores attributions on a split of PolNeAR: runs the engine over ../shared/corpora/polnear/<split>.jsonl and calls
// ../shared/score/attributions.py. PolNeAR has no nested attributions, so those with a depth are left out.
//
//   node tools/score/attributions.ts [dev|train] [--out FILE] [--limit N]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { read } from '@parley/engine'
import { type Report, reportId, sha256 } from '@parley/schema'
import { type Attribution, errorKinds } from './errors.ts'

const root = resolve(import.meta.dirname, '..', '..')
const shared = resolve(root, '..', 'shared')

/** A report of plain text, as intake would give it where nothing but the text is known. */
export const plainReport = (name: string, text: string, furniture: [number, number][] = []): Report => ({
  id: reportId(text, null),
  name,
  text,
  hash: sha256(text),
  title: null,
  outlet: null,
  url: null,
  type: 'news',
  published: null,
  furniture,
  encoding: 'utf-8',
  fingerprint: '',
})

type Article = { id: string; text: string }

async function system(articles: Article[]): Promise<string> {
  const lines = []
  for (const { id, text } of articles) {
    const reading = await read(plainReport(id, text))
    const attributions = reading.findings.flatMap((f) =>
      f.kind === 'attribution' && f.value.depth === 0
        ? [{ source: f.value.source, cue: f.value.cue, content: f.value.content, rule: f.rule }]
        : [],
    )
    lines.push(JSON.stringify({ id, attributions }))
  }
  return `${lines.join('\n')}\n`
}

/** Runs the score and prints the scorer's table; false where the corpora are not there. */
export async function scoreAttributions(
  split = 'dev',
  options: { out?: string; limit?: number } = {},
): Promise<boolean> {
  const gold = join(shared, 'corpora', 'polnear', `${split}.jsonl`)
  if (!existsSync(gold)) {
    console.log(`No ${gold}: attributions are not scored.`)
    return false
  }
  const folder = mkdtempSync(join(tmpdir(), 'parley-score-'))
  const lines = readFileSync(gold, 'utf8').trim().split('\n').slice(0, options.limit)
  const start = performance.now()
  const output = await system(lines.map((line) => JSON.parse(line) as Article))
  const seconds = (performance.now() - start) / 1000
  const file = options.out ?? join(folder, 'system.jsonl')
  const goldFile = join(folder, 'gold.jsonl')
  writeFileSync(file, output)
  writeFileSync(goldFile, `${lines.join('\n')}\n`)
  const run = spawnSync('python3', [join(shared, 'score', 'attributions.py'), goldFile, file, '--offsets', 'utf16'], {
    encoding: 'utf8',
  })
  console.log(
    `PolNeAR ${split}: ${lines.length} articles in ${seconds.toFixed(1)} s, ${(lines.length / seconds).toFixed(1)} articles/s`,
  )
  console.log(run.stdout || run.stderr)
  const read = new Map(
    output
      .trim()
      .split('\n')
      .map((line) => [JSON.parse(line).id, JSON.parse(line).attributions]),
  )
  const documents = lines.map((line) => {
    const { id, text, attributions } = JSON.parse(line) as Article & { attributions: Attribution[] }
    return { text, gold: attributions, system: read.get(id) as Attribution[] }
  })
  console.log('The 20 most costly kinds of error')
  for (const [kind, n] of errorKinds(documents).slice(0, 20)) console.log(`${String(n).padStart(5)}  ${kind}`)
  return run.status === 0
}

if (import.meta.main) {
  const args = process.argv.slice(2)
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const limit = option('--limit')
  const out = option('--out')
  const split = args[0] && !args[0].startsWith('--') ? args[0] : 'dev'
  const ok = await scoreAttributions(split, { ...(out && { out }), ...(limit && { limit: +limit }) })
  process.exit(ok ? 0 : 1)
}
