// npm run score -- origins fit: the weights of the score between two texts, by logistic regression on the development sets.
import { type Measured, measure } from '@parley/record/origins/measure.ts'
import { type Print, printOf } from '@parley/record/origins/print.ts'
import { campaign, halfOf, rewrites, written } from './texts.ts'

type Row = { same: boolean; weight: number; x: number[] }

const features = (m: Measured): number[] => [
  ...[1, Math.log(m.words + 0.01), m.vocabulary, m.told, m.facts, m.of ? (m.order * m.sentences) / m.of : 0],
]
const print = (text: string): Print => printOf(text, [[0, text.length]])

function rows(): Row[] {
  const found: Row[] = []
  const add = (a: Print, b: Print, same: boolean, weight: number) =>
    found.push({ same, weight, x: features(measure(a, b)) })
  const all = rewrites()
  for (const origin of new Set(all.map((t) => t.origin))) {
    const own = all.filter((t) => t.origin === origin).map((t) => ({ ...t, print: print(t.text) }))
    const [original] = own.filter((t) => !t.rewritten)
    for (const t of own.filter((o) => o.rewritten)) {
      add(original!.print, t.print, true, 1)
      for (const which of ['first', 'second'] as const) add(original!.print, print(halfOf(t.text, which)), true, 1.5)
      for (const u of own) if (u.rewritten && u.id < t.id) add(t.print, u.print, true, 0.4)
    }
  }
  const stories = written().map((t) => ({ ...t, print: print(t.text) }))
  for (const a of stories)
    for (const b of stories) if (a.id < b.id && a.story === b.story) add(a.print, b.print, false, 20)
  const articles = campaign().map((t) => ({ ...t, print: print(t.text) }))
  articles.forEach((a, i) => {
    for (const b of articles.slice(i + 1)) {
      if (a.outlet === b.outlet || Math.abs(a.day - b.day) > 3) continue
      const m = measure(a.print, b.print)
      if (m.facts > 0.3 || m.words > 0.03) found.push({ same: false, weight: 1, x: features(m) })
    }
  })
  return found
}

/** Prints the fitted weights in the order: all, words (logarithm), vocabulary, told, facts, in order. */
export function printWeights(): void {
  const data = rows()
  const total = data.reduce((sum, r) => sum + r.weight, 0)
  let weights = new Array<number>(6).fill(0)
  for (let step = 0; step < 4000; step++) {
    const slope = new Array<number>(6).fill(0)
    for (const { same, weight, x } of data) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * weights[i]!, 0)))
      x.forEach((v, i) => {
        slope[i]! += weight * (p - Number(same)) * v
      })
    }
    weights = weights.map((w, i) => w - 8 * (slope[i]! / total + (i ? 0.0006 * w : 0)))
  }
  console.log(weights.map((w) => w.toFixed(2)).join(' '))
}
