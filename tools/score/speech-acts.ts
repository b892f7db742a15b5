// Speech acts of 200 hand-labelled attributions of PolNeAR dev: how many the engine gets right among those it finds.
import { readFileSync } from 'node:fs'
import { read } from '@parley/engine'
import { readInputs } from '@parley/intake'
import { SHARED } from '../shared.ts'

type Label = { id: string; attribution: number; act: string; also?: string }
type Span = [number, number]

const overlap = (a: Span[], b: Span[]): number =>
  a.reduce((sum, x) => sum + b.reduce((s, y) => s + Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0])), 0), 0)

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

export async function speechActs(): Promise<void> {
  const labels = lines<Label>('yardstick/speech-acts/polnear-dev.jsonl')
  const articles = new Map(
    lines<{ id: string; attributions: { content: Span[] }[] }>(`${SHARED}/corpora/polnear/dev.jsonl`).map((a) => [
      a.id,
      a,
    ]),
  )
  const counts = { found: 0, right: 0, also: 0 }
  const other = { found: 0, right: 0 }
  const confused = new Map<string, number>()
  for await (const { report } of readInputs([`${SHARED}/corpora/polnear/dev.jsonl`])) {
    if (!report) continue
    const mine = labels.filter((label) => label.id === report.name)
    if (!mine.length) continue
    const found = (await read(report)).findings.filter((f) => f.kind === 'attribution')
    for (const label of mine) {
      const gold = articles.get(label.id)!.attributions[label.attribution]!.content
      const size = overlap(gold, gold)
      const best = found.map((f) => ({ f, by: overlap(gold, f.value.content) / size })).sort((a, b) => b.by - a.by)[0]
      if (!best || best.by < 0.5) continue
      counts.found++
      const act = best.f.value.act
      if (act === label.act) counts.right++
      else if (act === label.also) counts.also++
      else confused.set(`${label.act} read as ${act}`, (confused.get(`${label.act} read as ${act}`) ?? 0) + 1)
      if (label.act !== 'claim') {
        other.found++
        if (act === label.act || act === label.also) other.right++
      }
    }
  }
  const share = (n: number, of: number) => `${n} of ${of} (${((100 * n) / of).toFixed(1)} %)`
  console.log('\nSpeech acts: 200 hand-labelled attributions of PolNeAR dev')
  console.log(
    `found ${share(counts.found, labels.length)}; of these right ${share(counts.right, counts.found)}, right or the second label ${share(counts.right + counts.also, counts.found)}`,
  )
  console.log(
    `apart from plain claims: ${share(other.right, other.found)}; always "claim" would be right in ${share(labels.filter((l) => l.act === 'claim').length, labels.length)}`,
  )
  for (const [what, n] of [...confused].sort((a, b) => b[1] - a[1]).slice(0, 8)) console.log(`  ${n} × ${what}`)
}
