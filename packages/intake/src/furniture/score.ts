/**
 * Scores the furniture rules against labelled lines of flattened pages and the pages' main text:
 *   node packages/intake/src/furniture/score.ts FLAT-LINES.jsonl [ARTICLES.jsonl] [--misses N]
 * Prints F1 over article lines and, where articles are given, the article-extraction benchmark's measure (4-word shingles).
 */
import { readFileSync } from 'node:fs'
import { furnitureLines } from './index.ts'
import { linesOf } from './lines.ts'

type PageGold = { id: string; url: string; lines: string[]; labels: number[] }
const rows = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const n = words.length >= 4 ? words.length - 3 : 1
  for (let i = 0; i < n; i++) {
    const key = words.slice(i, i + 4).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
const total = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
const f1 = (p: number, r: number): number => (p + r ? (2 * p * r) / (p + r) : 0)

const [file, articleFile] = process.argv.slice(2).filter((arg) => !arg.startsWith('--') && !/^\d+$/.test(arg))
const show = process.argv.includes('--misses') ? Number(process.argv.at(-1)) : -1
if (!file) {
  console.error('usage: score.ts FLAT-LINES.jsonl [ARTICLES.jsonl] [--misses N]')
  process.exit(2)
}
const bodies = new Map(
  articleFile ? rows<{ id: string; articleBody: string }>(articleFile).map((a) => [a.id, a.articleBody]) : [],
)
const count = { both: 0, gold: 0, system: 0, lost: 0 }
const [P, R] = [[] as number[], [] as number[]]
for (const [number, page] of rows<PageGold>(file).entries()) {
  const lines = linesOf(page.lines.join('\n'))
  const marked = furnitureLines(lines)
  const kept = lines.filter((line) => !marked.has(line.i))
  for (const line of lines) {
    const [gold, system] = [page.labels[line.i] === 1, !marked.has(line.i)]
    if (gold) count.gold++
    if (system) count.system++
    if (gold && system) count.both++
    if (gold && !system) count.lost++
    if (number === show && gold !== system)
      console.log(gold ? 'lost' : 'kept', marked.get(line.i) ?? '', line.text.slice(0, 100))
  }
  const gold = shingles(bodies.get(page.id) ?? page.lines.filter((_, i) => page.labels[i]).join('\n'))
  const system = shingles(kept.map((line) => page.lines[line.i]).join('\n'))
  let both = 0
  for (const [key, n] of gold) both += Math.min(n, system.get(key) ?? 0)
  P.push(both / Math.max(1, total(system)))
  R.push(both / Math.max(1, total(gold)))
  if (show === -2) console.log(number, P.at(-1)!.toFixed(2), R.at(-1)!.toFixed(2), page.url.slice(0, 80))
}
const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length
const [p, r] = [count.both / count.system, count.both / count.gold]
console.log(`lines   precision ${p.toFixed(3)}  recall ${r.toFixed(3)}  F1 ${f1(p, r).toFixed(3)}`)
console.log(
  `words   precision ${mean(P).toFixed(3)}  recall ${mean(R).toFixed(3)}  F1 ${f1(mean(P), mean(R)).toFixed(3)}`,
)
