import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { furniture } from './index.ts'

const SHARED = new URL('../../../../../shared/', import.meta.url)
const gold = new URL('gold/', SHARED)

/** Offsets of words that spans cover. */
function words(text: string, spans: readonly (readonly number[])[]): Set<number> {
  const covered = new Set<number>()
  for (const [start, end] of spans) {
    for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) covered.add(start! + word.index)
  }
  return covered
}

if (!existsSync(gold)) console.warn('skipped: ../shared/gold is not here, so furniture is not scored against it')
test.skipIf(!existsSync(gold))(
  'furniture of the five hand-coded reports: F1 of 80 or more, and nothing of the report lost',
  () => {
    const count = { both: 0, gold: 0, system: 0 }
    for (const file of readdirSync(gold).filter((name) => name.endsWith('.json'))) {
      const coded = JSON.parse(readFileSync(new URL(file, gold), 'utf8')) as {
        report: string
        furniture: [number, number][]
      }
      const text = readFileSync(new URL(`seeds/${coded.report}`, SHARED), 'utf8')
      const [g, s] = [words(text, coded.furniture), words(text, furniture(text))]
      count.gold += g.size
      count.system += s.size
      count.both += [...s].filter((at) => g.has(at)).length
    }
    expect((2 * count.both) / (count.gold + count.system)).toBeGreaterThanOrEqual(0.8)
    expect(count.both / count.system).toBeGreaterThanOrEqual(0.98)
  },
)

const news = new URL('corpora/polnear/dev.jsonl', SHARED)
if (!existsSync(news)) console.warn('skipped: ../shared/corpora is not here, so clean news texts are not tried')
test.skipIf(!existsSync(news))('clean news texts lose next to nothing', () => {
  let all = 0
  let lost = 0
  for (const line of readFileSync(news, 'utf8').split('\n').filter(Boolean)) {
    const { text } = JSON.parse(line) as { text: string }
    all += text.length
    for (const [start, end] of furniture(text)) lost += end - start
  }
  expect(lost / all).toBeLessThan(0.002)
})
