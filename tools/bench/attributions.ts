// Articles a second of about 700 words, from the file to its attributions and to all findings, beside the language analysis alone.
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyse, read } from '@parley/engine'
import { readInputs } from '@parley/intake'
import { attributions as set } from '../../packages/engine/src/attributions/index.ts'
import { hasShared, SHARED } from '../shared.ts'
import { line, spread } from './command.ts'

const WORDS = 700
const MOST = 40
const ROUNDS = 5

/** Articles of about 700 words: corpus articles cut at a paragraph's end, else this project's own reports joined. */
function articles(): string[] {
  const own = globSync('examples/*/reports/*.txt').map((f) => readFileSync(f, 'utf8'))
  const texts = hasShared
    ? readFileSync(`${SHARED}/corpora/polnear/dev.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((l) => (JSON.parse(l) as { text: string }).text)
    : [own.join('\n\n')]
  return texts.flatMap((text) => {
    const paragraphs = text.split(/\n+/)
    let words = 0
    const last = paragraphs.findIndex((p) => (words += p.split(/\s+/).length) >= WORDS)
    return last < 0 ? [] : [paragraphs.slice(0, last + 1).join('\n')]
  })
}

export async function attributions(): Promise<void> {
  const texts = articles().slice(0, MOST)
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  for (const [i, text] of texts.entries()) writeFileSync(join(folder, `${String(i).padStart(3, '0')}.txt`), text)
  const words = texts.reduce((sum, t) => sum + t.split(/\s+/).length, 0) / texts.length
  console.log(`${texts.length} articles of ${words.toFixed(0)} words`)
  const found = { report: null, findings: [], of: () => [], drop: () => {} } as never
  const ways: Record<string, (text: string, report: Parameters<typeof read>[0]) => Promise<unknown>> = {
    'language analysis alone': (text) => analyse(text),
    'from file to attributions': async (text, report) => {
      const analysis = await analyse(text, { furniture: report.furniture })
      return set.settle(
        set.rules.flatMap((rule) => rule.read(analysis, found)),
        analysis,
        found,
      )
    },
    'from file to all findings': (_, report) => read(report),
  }
  // in turns, so that whatever else the machine does falls on all of them; processor time besides, since it may be busy
  const rates = Object.keys(ways).map((): number[] => [])
  const costs = Object.keys(ways).map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, way] of Object.values(ways).entries()) {
      const began = performance.now()
      const before = process.cpuUsage()
      for await (const { report } of readInputs([folder])) if (report) await way(report.text, report)
      const { user, system } = process.cpuUsage(before)
      rates[i]!.push(texts.length / ((performance.now() - began) / 1000))
      costs[i]!.push((user + system) / 1000 / texts.length)
    }
  }
  for (const [i, name] of Object.keys(ways).entries()) {
    console.log(line(name, rates[i]!, 'articles/s'))
    console.log(line('  processor time', costs[i]!, 'ms/article'))
  }
  const cost = (i: number) => spread(costs[i]!).median
  const times = (i: number) => (cost(i) / cost(0)).toFixed(2)
  console.log(`times the analysis alone, by processor time: to attributions ${times(1)}, to all findings ${times(2)}`)
  rmSync(folder, { recursive: true })
}
